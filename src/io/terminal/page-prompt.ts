import type { PageInput } from '../../ask/ask.ts';
import type { Desk } from './desk.ts';
import { type Kind, promptOf } from './prompt.ts';
import { emptyRow, type Row, rowsOf } from './row.ts';
import { EMPTY, joined, type TypedLine } from './typed-line.ts';
import { typedRows } from './typed-rows.ts';

interface State {
  /** What is typed in place of going on, such as the sign for going back. */
  readonly line: TypedLine;
}

const PAGE: Kind<PageInput, State> = {
  begin: () => ({ line: EMPTY }),
  press(_asked, { line }, press) {
    const typed = press.name === 'tab' ? line : joined(press.line);
    return { line: typed.text.trim() === '' ? EMPTY : typed };
  },
  draw({ desk, input }, { line }) {
    const typed = typedRows(desk, line);
    return {
      rows: input.text.split('\n').flatMap((line) => indentedRows(desk, line)),
      focus: 0,
      isProse: true,
      below: line.text === '' ? [] : [emptyRow(desk), ...typed.rows.slice(typed.focus, typed.focus + 1)],
      keys: ['enter'],
    };
  },
  reply: (_input, { line }) =>
    line.text === '' ? { kind: 'chosen', values: [] } : { kind: 'text', text: line.text },
  hasLines: () => false,
};

/** A line that is set in stays so where it goes on below. */
function indentedRows(desk: Desk, line: string): Row[] {
  const text = line.trimStart();
  return rowsOf(desk, text, line.slice(0, line.length - text.length));
}

/** Something to read. */
export const pagePrompt = promptOf(PAGE);
