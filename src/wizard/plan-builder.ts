import { removal } from '../plan/change.ts';
import { isData, type PlanData, valueAt } from '../plan/data.ts';
import { formatPath, isUnder, type Path } from '../plan/path.ts';
import { references } from '../plan/references.ts';

type Tree = Record<string, unknown>;

/** A plan put together from suggestions and answers, which remembers what is only suggested. */
export class PlanBuilder {
  readonly #data: Tree;
  readonly #own = new Map<string, Path>();

  /** @param suggested what the plan begins with. */
  constructor(suggested: PlanData) {
    this.#data = { ...structuredClone(suggested) };
  }

  get data(): PlanData {
    return this.#data;
  }

  /** Puts in what nobody has said yet. */
  suggest(path: Path, value: unknown): void {
    put(this.#data, path, value);
  }

  /** Puts in an answer. */
  set(path: Path, value: unknown): void {
    put(this.#data, path, value);
    this.confirm(path);
  }

  /** What stands at a place, and below it, was seen and found right. */
  confirm(path: Path): void {
    this.#own.set(formatPath(path), path);
  }

  /** Takes an item out with everything that names it. */
  remove(path: Path): void {
    for (const change of removal(this.#data, path)) put(this.#data, change.path, change.value);
  }

  /** Puts an item before the others of its collection. */
  lead(path: Path): void {
    const id = path.at(-1) ?? '';
    const collection = valueAt(this.#data, path.slice(0, -1));
    if (!isData(collection)) return;
    const { [id]: item, ...others } = collection;
    put(this.#data, path.slice(0, -1), { [id]: item, ...others });
  }

  /** Takes out references to what is not there. */
  dropDangling(): void {
    for (const { path, id, collection } of references(this.#data).toReversed()) {
      const items = valueAt(this.#data, collection.split('.'));
      if (!isData(items) || !Object.hasOwn(items, id)) put(this.#data, path, undefined);
    }
  }

  /** The plan, with the list of what nobody confirmed. */
  finish(): PlanData {
    const own = [...this.#own.values()];
    const suggested = leaves(this.#data)
      .filter((leaf) => !own.some((path) => isUnder(leaf, path)))
      .map(formatPath)
      .sort();
    return suggested.length > 0 ? { ...this.#data, suggested } : this.#data;
  }
}

/** The paths of all answers; a list is one. */
function leaves(data: unknown, path: Path = []): Path[] {
  if (!isData(data)) return [path];
  return Object.entries(data).flatMap(([key, value]) => leaves(value, [...path, key]));
}

/** Sets or removes the value at a path; what a removal leaves empty goes with it. */
function put(data: unknown, path: Path, value: unknown): void {
  const [key = '', ...rest] = path;
  if (Array.isArray(data)) {
    if (value === undefined) data.splice(Number(key), 1);
    else data[Number(key)] = value;
  } else if (isTree(data)) {
    if (rest.length === 0) assign(data, key, value);
    else {
      if (data[key] === undefined && value !== undefined) data[key] = {};
      put(data[key], rest, value);
      if (value === undefined && isEmpty(data[key])) delete data[key];
    }
  }
}

function assign(data: Tree, key: string, value: unknown): void {
  if (value === undefined) delete data[key];
  else data[key] = value;
}

function isTree(value: unknown): value is Tree {
  return isData(value);
}

function isEmpty(value: unknown): boolean {
  return (Array.isArray(value) && value.length === 0) || (isData(value) && Object.keys(value).length === 0);
}
