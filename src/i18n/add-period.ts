const DAY = 86_400_000;

/** A day so many months and days after another; of a month that is too short for it, the last day. */
export function addPeriod(iso: string, { months = 0, days = 0 }: { months?: number; days?: number }): string {
  const from = new Date(`${iso}T00:00:00Z`);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const day = Math.min(from.getUTCDate(), lastOfMonth(year, month + 1));
  return new Date(Date.UTC(year, month, day) + days * DAY).toISOString().slice(0, 10);
}

/** How many days a month of the Gregorian calendar has; months are counted from 1, on into other years. */
export function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
