import { resolve } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import { exists, STREAM, updateText, writeText } from '../io/files.ts';
import type { Io } from '../io/io.ts';
import type { Terminal } from '../io/terminal/open.ts';
import { readUserFile, removeUserFile, userFileName, writeUserFile } from '../io/user-files.ts';
import type { PlanDocument } from '../plan/document.ts';
import { openQuestions } from '../plan/questions.ts';
import { planSchema, SCHEMA_FILE } from '../plan/schema.ts';
import { validatePlan } from '../plan/validate.ts';
import { Draft, type PlanFile } from '../wizard/draft.ts';
import { type Keep, Memory, type Remembered } from '../wizard/memory.ts';
import type { Session, Views } from '../wizard/session.ts';
import type { Context } from './context.ts';
import { openAsker } from './open-asker.ts';
import { outputNames } from './output-names.ts';
import type { Voice } from './voice.ts';

/** What a sitting is about. */
export interface Subject {
  readonly file: string;
  readonly document: PlanDocument;
  readonly voice: Voice;
  readonly accessible: boolean;
}

/**
 * Interviews somebody at the terminal, and says at the end how to go on.
 * @throws UserError `interrupted` when the user left in the middle; all that was answered is saved.
 */
export async function hold(
  context: Context,
  { file, document, voice, accessible }: Subject,
  interview: (session: Session) => Promise<void>,
): Promise<number> {
  const memory = await openMemory(context.io, file, document.text === '');
  const terminal = await openAsker(context, voice.locale, accessible);
  let page: string | undefined;
  try {
    const session = makeSession(context, { file, document, voice }, terminal, memory.memory);
    await interview(session);
    if (await exists(context.io, file)) page = await session.views.document();
  } catch (error) {
    throw await toldWhere(context.io, file, error);
  } finally {
    await terminal.close();
    await memory.settle();
  }
  if (page !== undefined) await context.note(voice.locale.t('wizard.read.document', { file: page }));
  if (await exists(context.io, file)) await context.note(voice.locale.t('interview.left', { file }));
  return EXIT.done;
}

function makeSession(
  context: Context,
  { file, document, voice }: Omit<Subject, 'accessible'>,
  asker: Terminal,
  memory: Memory,
): Session {
  const draft = new Draft(planFile(context.io, file), document);
  return {
    ...voice,
    asker,
    today: context.today,
    draft,
    memory,
    views: viewsOf(context, file, voice, draft),
  };
}

/** An interruption is told with the way to go on, where there is a plan to go on with. */
async function toldWhere(io: Io, file: string, error: unknown): Promise<unknown> {
  if (!(error instanceof UserError) || error.code !== 'interrupted') return error;
  const saved = await exists(io, file);
  return new UserError(saved ? 'interrupted' : 'interrupted-early', { file }, { exit: error.exit });
}

/** The file of a plan, which need not be there yet; the first plan of a folder brings the schema for editors along. */
export function planFile(io: Io, file: string): PlanFile {
  return {
    update: async (change) => {
      if (await exists(io, file)) return updateText(io, file, change);
      const schema = resolve(io.cwd, file, '..', SCHEMA_FILE);
      const text = change('');
      if (text === '') return undefined;
      await writeText(io, file, text);
      if (!(await exists(io, schema)))
        await writeText(io, schema, `${JSON.stringify(planSchema(), null, 2)}\n`);
      return undefined;
    },
  };
}

function viewsOf(context: Context, file: string, { locale, fields }: Voice, draft: Draft): Views {
  return {
    document: async () => {
      const { plan } = validatePlan(draft.document);
      if (!plan) return undefined;
      const { renderPlan } = await import('../render/index.ts');
      const { language, document } = {
        language: plan.about?.language ?? locale.language,
        document: 'plan',
      } as const;
      const text = await renderPlan(plan, { document, to: 'html', language, today: context.today });
      const target = outputNames(
        context.io.cwd,
        [file],
        undefined,
        1,
      )(file, { document, language, extension: 'html' });
      await writeText(context.io, target, text);
      return target;
    },
    check: async () => {
      const { plan, findings } = validatePlan(draft.document);
      if (findings.length === 0)
        return locale.t('interview.sound', { open: plan ? openQuestions(plan).length : 0 });
      const [{ textReport }, { styleFor }, { fitFor }] = await Promise.all([
        import('../check/text-report.ts'),
        import('../io/style.ts'),
        import('../io/fit.ts'),
      ]);
      const checked = { file, text: draft.document.text, findings, status: null, open: null };
      const style = await styleFor(context.io.out, false);
      return textReport([checked], { locale, fields, style, fit: await fitFor(context.io.out) });
    },
  };
}

/** Forgets what was remembered of a plan that stood here before. */
export async function forget(io: Io, file: string): Promise<void> {
  await removeUserFile(io, 'data', userFileName(resolve(io.cwd, file)));
}

/** What was remembered of a plan, and a writer that is never waited for between two questions. */
async function openMemory(
  io: Io,
  file: string,
  isNew: boolean,
): Promise<{ memory: Memory; settle(): Promise<void> }> {
  const name = userFileName(resolve(io.cwd, file));
  const writer = new LatestWriter((value) => writeUserFile(io, 'data', name, value));
  const keep: Keep = (remembered) => writer.write(remembered);
  const found = isNew ? undefined : await readUserFile(io, 'data', name);
  return { memory: new Memory(found, keep), settle: () => writer.settle() };
}

/** Writes one value after the other, and of those that come meanwhile the latest alone. */
class LatestWriter {
  readonly #put: (value: Remembered) => Promise<void>;
  #next: Remembered | undefined;
  #writing: Promise<void> | undefined;

  constructor(put: (value: Remembered) => Promise<void>) {
    this.#put = put;
  }

  write(value: Remembered): void {
    this.#next = value;
    this.#writing ??= this.#run();
  }

  async settle(): Promise<void> {
    await this.#writing;
  }

  async #run(): Promise<void> {
    try {
      while (this.#next !== undefined) {
        const value = this.#next;
        this.#next = undefined;
        await this.#put(value);
      }
    } finally {
      this.#writing = undefined;
    }
  }
}

/** @throws UserError `interview-stream` where the plan is a stream: an interview goes back and forth in a file. */
export function refuseStream(file: string): void {
  if (file === STREAM) throw new UserError('interview-stream');
}
