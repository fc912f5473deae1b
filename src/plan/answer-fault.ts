import type { ErrorArgs } from '../errors.ts';
import type { MessageId } from '../i18n/words.ts';
import type { AnswerContext } from './answers.ts';
import type { Field } from './model.ts';
import type { Path } from './path.ts';
import type { Naming } from './titles.ts';

type CodeIn<Id> = Id extends `fault.${infer Code}` ? Code : never;

/** Why an answer cannot be read: one of the messages `fault.<code>`. */
export type FaultCode = CodeIn<MessageId>;

/** A text that was typed as the answer to a question. */
export interface Typed {
  readonly field: Field;
  readonly path: Path;
  readonly text: string;
  readonly context: AnswerContext;
}

const LONGEST_QUOTE = 60;

/** What is wrong with a typed answer: it quotes the text and names a form that is read; all ready for a sentence. */
export function faultOf(
  { text, context }: Typed,
  code: FaultCode,
  args: Readonly<Record<string, string>>,
): { readonly fault: { readonly code: FaultCode; readonly args: ErrorArgs } } {
  const entries = Object.entries({ value: shorten(text), ...args });
  return {
    fault: {
      code,
      args: Object.fromEntries(entries.map(([key, arg]) => [key, context.locale.isolate(arg)])),
    },
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE
    ? `${line.slice(0, LONGEST_QUOTE - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : line;
}

/** What it takes to name things of the plan that is answered. */
export function namingIn({ locale, fields, data }: AnswerContext): Naming {
  return { locale, plan: data, words: fields };
}
