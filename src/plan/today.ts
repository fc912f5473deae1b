/**
 * The day everything that depends on the date reckons with, as `YYYY-MM-DD`: the one given, else `SOURCE_DATE_EPOCH`
 * (seconds, UTC), else the local date of the clock.
 */
export function today(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>> = {},
  now = new Date(),
): string {
  if (given !== undefined) return given;
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d+$/.test(epoch))
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
