import type { Translate } from './messages.ts';

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;
type Unit = (typeof UNITS)[number];

const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** The units an ISO 8601 duration names, in order and without those of nought unless there is no other. */
function partsOfDuration(iso: string): { unit: Unit; count: number }[] {
  const amounts = ISO.exec(iso)?.slice(1) ?? [];
  const named = UNITS.map((unit, at) => ({ unit, count: Number(amounts[at] ?? Number.NaN) })).filter(
    (part) => !Number.isNaN(part.count),
  );
  const lasting = named.filter((part) => part.count > 0);
  return lasting.length > 0 ? lasting : named.slice(-1);
}

/** Writes `P1DT12H` as "1 day and 12 hours"; what is no duration comes back as it was given. */
export function durationIn(
  t: Translate,
  list: (parts: readonly string[]) => string,
): (iso: string) => string {
  return (iso) => {
    const parts = partsOfDuration(iso).map(({ unit, count }) => t(`format.duration.${unit}`, { count }));
    return parts.length > 0 ? list(parts) : iso;
  };
}

/** Writes `P6M` as "every 6 months". */
export function intervalIn(t: Translate, duration: (iso: string) => string): (iso: string) => string {
  return (iso) => {
    const [part, ...more] = partsOfDuration(iso);
    if (!part) return iso;
    return more.length > 0
      ? t('format.interval.mixed', { duration: duration(iso) })
      : t(`format.interval.${part.unit}`, { count: part.count });
  };
}
