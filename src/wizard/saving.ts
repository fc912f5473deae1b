import { UserError } from '../errors.ts';
import { answerText } from '../plan/answer-text.ts';
import type { Finding } from '../plan/finding.ts';
import { fieldAt } from '../plan/model.ts';
import { formatPath } from '../plan/path.ts';
import { askChoice } from './ask-until.ts';
import type { Clash, Edit, Saving } from './draft.ts';
import { errorText, findingText } from './faults.ts';
import { answerContext, type Session } from './session.ts';

/** What became of an edit. */
export type Saved = 'saved' | 'theirs' | { readonly fault: string };

/**
 * Saves an edit; asks when the file was changed meanwhile in a way that cannot be put together.
 * @returns `theirs` when the user kept what somebody else wrote; why it was not saved, in words, when it could not be.
 */
export async function saveEdit(session: Session, edit: Edit): Promise<Saved> {
  const overruled = new Set<string>();
  for (;;) {
    const saving = await trySaving(session, edit, overruled);
    if (typeof saving === 'string') return { fault: saving };
    if (saving.kind === 'saved') return 'saved';
    if (saving.kind === 'refused')
      return { fault: saving.findings.map((finding) => findingText(session, finding)).join('\n') };
    if (saving.kind === 'unreadable') await askToMend(session, saving.findings);
    else if (await prefersTheirs(session, saving.clash)) {
      session.draft.accept(saving.clash.document);
      return 'theirs';
    } else overruled.add(formatPath(saving.clash.path));
  }
}

/** A disk that is full or a file that may not be written costs nobody what was typed. */
async function trySaving(
  session: Session,
  edit: Edit,
  overruled: ReadonlySet<string>,
): Promise<Saving | string> {
  try {
    return await session.draft.save(edit, overruled);
  } catch (error) {
    if (error instanceof UserError) return errorText(session, error);
    throw error;
  }
}

/** The file is no plan just now: somebody is in the middle of a change. */
async function askToMend(session: Session, findings: readonly Finding[]): Promise<void> {
  const { asker, locale } = session;
  const [first] = findings;
  await asker.ask({
    place: locale.t('wizard.unreadable.place'),
    question: locale.t('wizard.unreadable.question', { line: first?.line ?? 1 }),
    notes: first ? [{ text: findingText(session, first), tone: 'warning' }] : [],
    input: { kind: 'page', text: locale.t('wizard.unreadable.again') },
    keys: [],
  });
}

async function prefersTheirs(session: Session, { path, theirs, ours }: Clash): Promise<boolean> {
  const { locale, fields } = session;
  const field = fieldAt(path);
  const told = (value: unknown): string =>
    value === undefined || !field
      ? locale.t('wizard.clash.nothing')
      : answerText(field, path, value, answerContext(session));
  const heard = await askChoice(session, {
    place: locale.t('wizard.clash.place'),
    question: locale.t('wizard.clash.question', { label: field ? fields.label(field) : '' }),
    notes: [],
    input: {
      kind: 'choice',
      several: false,
      options: [
        { value: 'ours', label: locale.t('wizard.clash.ours'), hint: told(ours) },
        { value: 'theirs', label: locale.t('wizard.clash.theirs'), hint: told(theirs) },
      ],
      chosen: [],
    },
    keys: [],
  });
  return 'value' in heard && heard.value === 'theirs';
}
