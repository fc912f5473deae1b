import type { Language } from './languages.ts';

type English = typeof import('./en.json', { with: { type: 'json' }});

/** What a language says of one field of the model. */
export interface SchemaWords {
  readonly label?: string;
  readonly title?: string;
  readonly why?: string;
  readonly example?: unknown;
  readonly noun?: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** Every word of one language. English has no `schema`: its words stand in the schemas. */
export type Words = English & { readonly schema?: Readonly<Record<string, SchemaWords>> };

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`;
}[keyof Tree & string];

/** The name of a message, such as `format.toDecide`: a wrong one does not compile. */
export type MessageId = Leaves<English>;

/** The words of a language, from a file that only this language loads. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'en':
      return (await import('./en.json', { with: { type: 'json' } })).default;
    case 'he':
      return (await import('./he.json', { with: { type: 'json' } })).default;
    case 'fa':
      return (await import('./fa.json', { with: { type: 'json' } })).default;
  }
}

/** The message of that name before its arguments are filled in; undefined when there is none. */
export function findMessage(words: Words, id: string): string | undefined {
  let node: unknown = words;
  for (const key of id.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = Reflect.get(node, key);
  }
  return typeof node === 'string' ? node : undefined;
}

/** Whether a name put together at run time, such as that of an error's words, is a message. */
export function isMessageId(words: Words, id: string): id is MessageId {
  return !id.startsWith('schema.') && findMessage(words, id) !== undefined;
}
