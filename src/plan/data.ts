/** A value of a plan as read, before anything is known of it. */
export type PlanData = { readonly [key: string]: unknown };

/** A map that was read, as opposed to a plain value or a list. */
export function isData(value: unknown): value is PlanData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
