import type { ChoiceInput, Option } from '../../ask/ask.ts';
import type { Desk } from './desk.ts';
import type { Drawing } from './frame.ts';
import type { Press } from './press.ts';
import { type Kind, promptOf } from './prompt.ts';
import { emptyRow, type Row, rowsOf } from './row.ts';
import { EMPTY, joined, type TypedLine, toTyped } from './typed-line.ts';
import { typedRows } from './typed-rows.ts';

interface State {
  /** What is typed in place of a choice. */
  readonly line: TypedLine;
  /** The option the pointer is on. */
  readonly at: number;
  readonly chosen: ReadonlySet<string>;
}

const CHOICE: Kind<ChoiceInput, State> = {
  begin: ({ options, start, chosen, initial = '' }) => ({
    line: joined(toTyped(initial)),
    at: Math.max(
      0,
      options.findIndex(({ value }) => value === start),
    ),
    chosen: new Set(chosen),
  }),
  press({ input }, state, press, page) {
    const at = pointed(state, press, input.options.length, page);
    if (at !== undefined) return { ...state, at, line: EMPTY };
    const line = press.name === 'tab' ? state.line : joined(press.line);
    const spaces = state.line.text === '' && /^ +$/.test(line.text) ? line.text.length : 0;
    if (spaces === 0) return { ...state, line };
    return input.several && spaces % 2 === 1 ? toggled(state, input.options) : state;
  },
  draw: ({ desk, input }, state) => draw(desk, input, state),
  reply({ options, several }, { line, at, chosen }) {
    const taken = options.filter(({ value }, index) => (several ? chosen.has(value) : index === at));
    const values = taken.map(({ value }) => value);
    if (line.text === '') return { kind: 'chosen', values };
    return { kind: 'text', text: line.text, ...(several ? { chosen: values } : {}) };
  },
  hasLines: () => false,
};

/** One or several of a list. */
export const choicePrompt = promptOf(CHOICE);

/** The option a key moves the pointer to; undefined when it moves none. */
function pointed({ line, at }: State, { name }: Press, count: number, page: number): number | undefined {
  const last = Math.max(0, count - 1);
  switch (name) {
    case 'up':
      return at === 0 ? last : at - 1;
    case 'down':
      return at === last ? 0 : at + 1;
    case 'pageup':
      return Math.max(0, at - page);
    case 'pagedown':
      return Math.min(at + page, last);
    case 'home':
      return line.text === '' ? 0 : undefined;
    case 'end':
      return line.text === '' ? last : undefined;
    default:
      return undefined;
  }
}

function toggled(state: State, options: readonly Option[]): State {
  const value = options[state.at]?.value;
  const chosen = new Set(state.chosen);
  if (value !== undefined && !chosen.delete(value)) chosen.add(value);
  return { ...state, chosen };
}

function draw(desk: Desk, input: ChoiceInput, state: State): Drawing {
  const isTyping = state.line.text !== '';
  const typed = typedRows(desk, state.line);
  const groups = input.options.map((option, at) => optionRows(desk, input, state, option, at));
  return {
    rows: groups.flat(),
    focus: groups.slice(0, state.at + 1).flat().length - 1,
    isProse: false,
    isMended: isChanged(input, state),
    below: isTyping ? [emptyRow(desk), ...typed.rows.slice(typed.focus, typed.focus + 1)] : [],
    keys: ['enter', ...(input.several ? (['tick'] as const) : []), 'move'],
  };
}

/** Whether anything was typed or ticked since what was found wrong. */
function isChanged({ initial = '', chosen }: ChoiceInput, state: State): boolean {
  const isSame = state.chosen.size === chosen.length && chosen.every((value) => state.chosen.has(value));
  return !isSame || state.line.text !== joined(toTyped(initial)).text;
}

function optionRows(desk: Desk, input: ChoiceInput, state: State, option: Option, at: number): Row[] {
  const { style, signs } = desk;
  const isPointed = at === state.at && state.line.text === '';
  const paint = isPointed ? style.cyan : (text: string): string => text;
  const pointer = isPointed ? signs.pointer : ' '.repeat(signs.pointer.length);
  const box = input.several ? `${state.chosen.has(option.value) ? signs.chosen : signs.open} ` : '';
  const indent = '  '.repeat(option.depth ?? 0);
  const sign = option.sign === undefined ? '' : `${option.sign} `;
  const lead = paint(`${pointer} ${box}${numberOf(desk, input, at)} ${indent}${sign}`);
  const hint = option.hint === undefined ? '' : `  ${style.dim(option.hint)}`;
  const rows = rowsOf(desk, paint(option.label) + hint, lead);
  return option.apart && at > 0 ? [emptyRow(desk), ...rows] : rows;
}

/** The number of an option, by which it can be typed; all in one column. */
function numberOf({ locale }: Desk, { options }: ChoiceInput, at: number): string {
  const places = String(options.length).length;
  return `${locale.digits(String(at + 1)).padStart(places)}.`;
}
