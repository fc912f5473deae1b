import type { Field } from './model.ts';
import type { Path } from './path.ts';
import { formatMoney, unitAt, withUnit } from './reading-unit.ts';
import { type Naming, referenceTitle } from './titles.ts';

/** A plain value, no list, as people read it in the language: with its unit, by its name, in the calendar. */
export function valueText(naming: Naming, field: Field, value: unknown, path: Path): string {
  if (typeof value === 'number') return numberText(naming, field, value, path);
  if (typeof value !== 'string') return '';
  if (field.crm.ref !== undefined) return referenceTitle(naming, field.crm.ref, value);
  return field.shape === 'choice' ? naming.words.value(field, value) : literalText(naming, field, value);
}

function numberText(naming: Naming, { kind }: Field, value: number, path: Path): string {
  const { locale } = naming;
  if (kind === 'percent') return locale.percent(value);
  if (kind === 'money') return formatMoney(naming, value);
  if (kind === 'rating')
    return locale.t('document.rating', { value: locale.number(value), of: locale.number(5) });
  return kind === 'reading' ? withUnit(naming, value, unitAt(naming, path)) : locale.number(value);
}

function literalText({ locale }: Naming, { kind }: Field, value: string): string {
  switch (kind) {
    case 'date':
      return locale.date(value);
    case 'time':
      return locale.time(value);
    case 'duration':
      return locale.duration(value);
    case 'interval':
      return locale.interval(value);
    case 'version':
      return locale.digits(value);
    case 'country':
      return locale.country(value);
    case 'currency':
      return locale.currencyName(value);
    default:
      return value;
  }
}
