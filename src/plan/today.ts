import { UserError } from '../errors.ts';

/** Behind it, years have five digits. */
const LAST_SECOND = 253_402_300_799;

/**
 * The day everything that depends on the date reckons with, as `YYYY-MM-DD`: the one given, else `SOURCE_DATE_EPOCH`
 * (seconds, UTC), else the local date of the clock.
 * @throws UserError `epoch-form` when `SOURCE_DATE_EPOCH` is no number of seconds.
 */
export function today(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>> = {},
  now = new Date(),
): string {
  if (given !== undefined) return given;
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && epoch !== '') return dayOf(epoch);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function dayOf(epoch: string): string {
  if (!/^\d+$/.test(epoch) || Number(epoch) > LAST_SECOND)
    throw new UserError('epoch-form', { value: epoch });
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}
