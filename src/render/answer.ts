/** One answer of a plan as a document shows it. */
export interface Answer {
  /** The short name of the question. */
  readonly label: string;
  /** Markdown for a line or a fact; empty when there is no answer. */
  readonly line: string;
  /** The same for the cell of a table, with shorter marks. */
  readonly cell: string;
  /** Markdown to stand alone: paragraphs or a list. */
  readonly block: string;
  /** A number with its unit, to be set at the end of its column. */
  readonly numeric: boolean;
  /** Due, and nobody answered it yet. */
  readonly open: boolean;
}

/** A place of the view: answers as Markdown by name, further places, or the items of a collection in order. */
export type ViewValue = string | ViewItem | readonly ViewItem[];

export interface ViewItem {
  [key: string]: ViewValue;
}

// Templates read plain texts from the view; what helpers need to know of them besides stands here.
const answers = new WeakMap<object, Map<string, Answer>>();
const ids = new WeakMap<ViewItem, string>();
const undecided = new WeakMap<ViewItem, readonly string[]>();

/** An empty place. */
export function viewItem(): ViewItem {
  const item: ViewItem = Object.create(null);
  answers.set(item, new Map());
  return item;
}

/** Puts an answer into the view: for templates its text, for helpers all that is known of it. */
export function setAnswer(item: ViewItem, key: string, answer: Answer): void {
  item[key] = answer.block;
  answers.get(item)?.set(key, answer);
}

/** Whether a value that a template handed over is a place of the view. */
export function isItem(value: unknown): value is ViewItem {
  return typeof value === 'object' && value !== null && answers.has(value);
}

export function getAnswer(item: ViewItem, key: string): Answer | undefined {
  return answers.get(item)?.get(key);
}

/** Something computed from the plan that stands beside its answers. */
export function setText(item: ViewItem, key: string, label: string, text: string, numeric = false): void {
  setAnswer(item, key, { label, line: text, cell: text, block: text, numeric, open: false });
}

/** The items of a collection of the view; none where there is no such collection. */
export function itemsAt(view: ViewItem, key: string): readonly ViewItem[] {
  const place = placeAt(view, key);
  return place !== undefined && isItems(place) ? place : [];
}

/** The object at dotted keys of the view; an empty one where there is none. */
export function objectAt(view: ViewItem, key: string): ViewItem {
  const place = placeAt(view, key);
  return place === undefined || typeof place === 'string' || isItems(place) ? viewItem() : place;
}

/** The place at dotted keys of the view. */
export function placeAt(view: ViewItem, key: string): ViewValue | undefined {
  return key.split('.').reduce<ViewValue | undefined>((at, name) => {
    return at === undefined || typeof at === 'string' || isItems(at) ? undefined : at[name];
  }, view);
}

/** Keeps under which id an item stands in the plan. */
export function setId(item: ViewItem, id: string): void {
  ids.set(item, id);
}

/** The names of all answers of a place. */
export function answerKeys(item: ViewItem): string[] {
  return [...(answers.get(item)?.keys() ?? [])];
}

export function getId(item: ViewItem): string {
  return ids.get(item) ?? '';
}

/** Names what is still open in a place and in the objects below it. */
export function setUndecided(item: ViewItem, names: readonly string[]): void {
  undecided.set(item, names);
}

export function getUndecided(item: ViewItem): readonly string[] {
  return undecided.get(item) ?? [];
}

/** Whether a place of the view says anything. */
export function saysSomething(value: ViewValue | undefined): boolean {
  if (value === undefined || typeof value === 'string') return value !== undefined && value !== '';
  return isItems(value) ? value.some(saysSomething) : Object.values(value).some(saysSomething);
}

function isItems(value: ViewValue): value is readonly ViewItem[] {
  return Array.isArray(value);
}
