/*
 * What the interview and whoever is asked agree on: a terminal, plain lines, or a script in a test. Every text is ready
 * to be shown, in the language of the interview and in logical order.
 */

/** Whoever is asked. */
export interface Asker {
  /**
   * Shows a screen until it is answered.
   * @throws UserError `interrupted` when the user leaves by Ctrl+C, Ctrl+D, a signal or a closed terminal.
   */
  ask(screen: Screen): Promise<Reply>;
  /** Lets the user write a text in an editor of their own; undefined when there is none. */
  editText(text: string): Promise<string | undefined>;
}

/** One screen of the interview. */
export interface Screen {
  /** Where one is: "Goals · 4 of 12". */
  readonly place: string;
  readonly question: string;
  /** Paragraphs between the question and the answer. */
  readonly notes: readonly Note[];
  /** What is wrong with the answer just given, and how to mend it. */
  readonly fault?: string | undefined;
  readonly input: Input;
  /** What can be done here besides answering, in the order of the footer. */
  readonly keys: readonly Key[];
}

export interface Note {
  readonly text: string;
  readonly tone: 'plain' | 'quiet' | 'good' | 'warning';
}

/** What can be done on a screen besides answering: by a key of its own or by a typed sign. */
export type Key = 'back' | 'help' | 'later' | 'menu';

export type Input = TextInput | ChoiceInput | PageInput;

/** A line or a text to type. */
export interface TextInput {
  readonly kind: 'text';
  /** Several paragraphs are welcome. */
  readonly long: boolean;
  /** What stands in the line at first: what was typed before it was found wrong, or before help was asked for. */
  readonly initial: string;
  /** What Enter on an empty line takes, as it is shown. */
  readonly offer?: string | undefined;
  /** The present answer as one would type it, for a key that puts it into the line. */
  readonly editable?: string | undefined;
  /** How the line reads so far: "= 4 hours". Undefined where there is nothing to add. */
  echo?(typed: string): string | undefined;
  /** Hears what is typed, so that a half-written text outlives a crash. */
  keep?(typed: string): void;
}

/** One or several of a list. */
export interface ChoiceInput {
  readonly kind: 'choice';
  readonly several: boolean;
  readonly options: readonly Option[];
  /** The value of the option the pointer stands on at first; the first one where it is absent. */
  readonly start?: string | undefined;
  /** What stands in the line at first: what was typed before it was found wrong. */
  readonly initial?: string;
  /** The values that are chosen at first, of several. */
  readonly chosen: readonly string[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Says at a glance what the hint says in words; only where it can be drawn. */
  readonly sign?: string;
  /** How deep it stands below others. */
  readonly depth?: number;
  /** Set apart from what stands above. */
  readonly apart?: boolean;
}

/** Something to read; Enter goes on. */
export interface PageInput {
  readonly kind: 'page';
  readonly text: string;
}

export type Reply =
  /** What was typed, as it was typed, empty when Enter was pressed on an empty line; with what was ticked besides. */
  | { readonly kind: 'text'; readonly text: string; readonly chosen?: readonly string[] }
  /** The values that were chosen with the pointer; of a page, none. */
  | { readonly kind: 'chosen'; readonly values: readonly string[] }
  /** A key, with what stood in the line. */
  | { readonly kind: 'key'; readonly key: Key; readonly typed: string };
