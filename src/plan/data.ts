/** A value of a plan as read, before anything is known of it. */
export type PlanData = { readonly [key: string]: unknown };

/** A map that was read, as opposed to a plain value or a list. */
export function isData(value: unknown): value is PlanData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a map or a list holds under a key of its own; undefined where it holds nothing, or is neither. */
export function valueIn(data: unknown, key: string): unknown {
  if (Array.isArray(data)) return data[Number(key)];
  return isData(data) && Object.hasOwn(data, key) ? data[key] : undefined;
}

/** The ids of the items of a collection, in the order of the file; none where there is no such collection. */
export function idsAt(data: unknown, path: readonly string[]): string[] {
  const items = valueAt(data, path);
  return isData(items) ? Object.keys(items) : [];
}

/** The value at a path below another; undefined where there is none. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce(valueIn, data);
}
