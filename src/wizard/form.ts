import { UserError } from '../errors.ts';
import type { AnswerContext } from '../plan/answers.ts';
import type { PlanData } from '../plan/data.ts';
import { type Depth, fieldAt } from '../plan/model.ts';
import { formatPath, type Path } from '../plan/path.ts';
import { isAsked } from './asked.ts';
import { fieldLines, itemLines, partLines } from './form-fields.ts';
import { apart, commented, keyed } from './form-lines.ts';
import { type QuickForm, quickLines } from './form-quick.ts';
import type { FormVoice } from './form-words.ts';

/** Which questions a form asks, and how. */
export interface FormRequest extends Omit<AnswerContext, 'data'> {
  /** `quick`, a section, a collection, an item or a field; empty for all. */
  readonly path: Path;
  readonly quick: readonly QuickForm[];
  /** The command line that takes the form when it is filled in. */
  readonly run: string;
  /** Of the plan that it is for: for an essential one, what only a full one answers is left out. */
  readonly depth?: Depth | undefined;
  /** What a starter has answered. */
  readonly data?: PlanData;
}

/**
 * A form to fill in an editor: every question with its reason and an example, as a comment over an empty key.
 * @throws UserError `question-none` for what nobody is asked.
 */
export function blankForm({ path, quick, run, depth, data = {}, ...words }: FormRequest): string {
  const voice: FormVoice = { ...words, data, depth };
  const [first, name] = path;
  const blocks =
    first === undefined
      ? [quickLines(voice, quick), ...partLines(voice)]
      : [first === 'quick' ? quickLines(voice, asked(quick, name)) : linesAt(voice, path)];
  return `${apart([headLines(voice, run), ...blocks]).join('\n')}\n`;
}

function headLines({ locale }: FormVoice, command: string): string[] {
  const notes = ['write', 'later', 'long', 'entries', 'quotes', 'run'] as const;
  return commented(
    [locale.t('form.head.title'), ...notes.map((note) => `- ${locale.t(`form.head.${note}`, { command })}`)],
    0,
  );
}

function asked(quick: readonly QuickForm[], name: string | undefined): readonly QuickForm[] {
  const found = quick.filter((question) => name === undefined || question.name === name);
  if (found.length > 0) return found;
  const near = { word: name ?? '', known: quick.map((question) => question.name) };
  throw new UserError('question-none', { path: formatPath(['quick', name ?? '']) }, { near });
}

/** One place of a plan below the keys that lead there. */
function linesAt(voice: FormVoice, path: Path): string[] {
  const place = askedPlace(path);
  const field = fieldAt(place);
  const key = place.at(-1);
  if (!field || key === undefined) throw new UserError('question-none', { path: formatPath(path) });
  const indent = 2 * (place.length - 1);
  const isItem = field.path.at(-1) === '*';
  return [
    ...place.slice(0, -1).flatMap((name, at) => keyed(name, 2 * at)),
    ...(isItem ? itemLines(voice, key, field, indent) : fieldLines(voice, field, indent, 'always')),
  ];
}

/** A path as far as it leads to a question: an entry of a list, or of a map of plain values, is none of its own. */
function askedPlace(path: Path): Path {
  const fields = path.map((_, at) => fieldAt(path.slice(0, at + 1)));
  if (fields.some((field) => !field || !isAsked(field))) return [];
  const end = fields.findIndex(
    (field, at) => path[at] === '*' || (field?.path.at(-1) === '*' && field.shape !== 'object'),
  );
  return end < 0 ? path : path.slice(0, end);
}
