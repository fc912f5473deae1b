import type { TextInput } from '../../ask/ask.ts';
import type { Desk } from './desk.ts';
import type { Drawing } from './frame.ts';
import { movedDown } from './layout.ts';
import type { Press } from './press.ts';
import { type Kind, promptOf } from './prompt.ts';
import { type Row, rowsOf } from './row.ts';
import { fromTyped, inserted, joined, LINE_END, settled, type TypedLine, toTyped } from './typed-line.ts';
import { typedRows, typedWidthOf } from './typed-rows.ts';

interface State {
  readonly line: TypedLine;
}

const TEXT: Kind<TextInput, State> = {
  begin: (input) => ({ line: fitting(input, toTyped(input.initial)) }),
  press({ desk, input }, { line: before }, press, page) {
    const line = fitting(input, lineAfter(desk, input, before, press, page));
    if (line.text !== before.text) input.keep?.(fromTyped(line));
    return { line };
  },
  draw: ({ desk, input }, { line }) => draw(desk, input, line),
  reply: (_input, { line }) => ({ kind: 'text', text: fromTyped(line) }),
  hasLines: ({ long }) => long,
};

/** A line or a text to type. */
export const textPrompt = promptOf(TEXT);

function fitting({ long }: TextInput, line: TypedLine): TypedLine {
  return long ? line : joined(line);
}

function lineAfter(desk: Desk, input: TextInput, before: TypedLine, press: Press, page: number): TypedLine {
  const down = (lines: number) => movedDown(before, typedWidthOf(desk), lines);
  switch (press.name) {
    case 'tab':
      return before.text === '' ? toTyped(input.editable ?? '') : before;
    case 'up':
      return down(-1) ?? before;
    case 'down':
      return down(1) ?? below(input, before);
    case 'pageup':
      return down(-page) ?? { ...before, cursor: 0 };
    case 'pagedown':
      return down(page) ?? { ...before, cursor: before.text.length };
    case 'return':
    case 'enter':
      return input.long ? inserted(before, LINE_END) : before;
    default:
      return press.line.text === before.text ? moved(before, press.line) : press.line;
  }
}

/** A new line below a text that has one. */
function below({ long }: TextInput, { text, cursor }: TypedLine): TypedLine {
  return long && text !== '' ? inserted({ text, cursor: text.length }, LINE_END) : { text, cursor };
}

function moved(before: TypedLine, after: TypedLine): TypedLine {
  return settled(after, after.cursor < before.cursor ? 'before' : 'behind');
}

function draw(desk: Desk, input: TextInput, line: TypedLine): Drawing {
  const isEmpty = line.text === '';
  return {
    ...typedRows(desk, line),
    isProse: false,
    isMended: line.text !== fitting(input, toTyped(input.initial)).text,
    below: rowsBelow(desk, input, line),
    keys: [
      'enter',
      ...(isEmpty && input.editable !== undefined ? (['edit'] as const) : []),
      ...(input.long ? (['newLine'] as const) : []),
    ],
  };
}

/** As far in as what is typed above. */
const INDENT = '  ';

/** What Enter takes from an empty line, or how a filled one reads. */
function rowsBelow(desk: Desk, input: TextInput, line: TypedLine): readonly Row[] {
  const { locale, style } = desk;
  const offer = input.offer === undefined ? undefined : locale.t('terminal.offer', { offer: input.offer });
  const text = line.text === '' ? offer : input.echo?.(fromTyped(line));
  return text === undefined ? [] : rowsOf(desk, style.dim(text), INDENT);
}
