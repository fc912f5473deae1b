import { readAmount } from '../i18n/read-duration.ts';
import { readMoney } from '../i18n/read-money.ts';
import { readNumber } from '../i18n/read-number.ts';
import { readPercent } from '../i18n/read-percent.ts';
import { plainText } from '../i18n/read-text.ts';
import { type FaultCode, faultOf, namingIn, type Typed } from './answer-fault.ts';
import type { Reading } from './answers.ts';
import { fieldAt, type Kind, NUMERIC } from './model.ts';
import { currencyOf, type Unit, unitAt, withUnit } from './reading-unit.ts';
import { valueText } from './value-text.ts';

/** Numbers that a message may name as a good answer. */
const GOOD = { number: 42, count: 18, money: 12_000, percent: 30, rating: 4, reading: 30 } as const;

type NumericKind = keyof typeof GOOD;

/** How each kind of number is read. */
export const NUMERIC_READERS: Readonly<Record<NumericKind, (typed: Typed) => Reading>> = {
  number: (typed) => numberOr(typed, readNumber(typed.text) ?? readAmount(typed.text, 'hours')),
  count: readCount,
  money: readSum,
  percent: (typed) => readShare(typed, 100),
  rating: readRating,
  reading: readReading,
};

function numberOr(typed: Typed, value: number | undefined): Reading {
  return value === undefined ? refuse(typed, 'number') : { value };
}

/** A fault that names a number as it would be right. */
function refuse(typed: Typed, code: FaultCode, args: Readonly<Record<string, string>> = {}): Reading {
  return faultOf(typed, code, { form: formOf(typed), ...args });
}

function formOf({ field, path, context }: Typed, value?: number): string {
  const good = value ?? (isNumeric(field.kind) ? GOOD[field.kind] : 0);
  if (field.kind === 'rating') return context.locale.number(good);
  return valueText(namingIn(context), field, good, path);
}

function isNumeric(kind: Kind | undefined): kind is NumericKind {
  return NUMERIC.has(kind);
}

function readCount(typed: Typed): Reading {
  const value = readNumber(typed.text);
  if (value === undefined) return refuse(typed, 'number');
  if (value < 0) return refuse(typed, 'number-negative', { form: formOf(typed, Math.round(-value)) });
  if (!Number.isInteger(value))
    return refuse(typed, 'number-whole', { form: formOf(typed, Math.round(value)) });
  return { value };
}

const OF_FIVE = / ?(?:\/|out of|of|מתוך|מ|از) ?5$/;

function readRating(typed: Typed): Reading {
  const value = readNumber(plainText(typed.text).replace(OF_FIVE, ''));
  return value !== undefined && [1, 2, 3, 4, 5].includes(value) ? { value } : refuse(typed, 'rating');
}

function readShare(typed: Typed, most: number): Reading {
  const { locale } = typed.context;
  const value = readPercent(typed.text)?.value;
  if (value === undefined)
    return refuse(typed, 'percent', { other: locale.t('answer.ratio', { part: 120, whole: 400 }) });
  if (value > most) return refuse(typed, 'percent-over', { form: locale.percent(100) });
  if (value < 0 && most === 100) return refuse(typed, 'number-negative', { form: locale.percent(-value) });
  return { value };
}

/** Rials in a toman. */
const RIALS = 10;

function readSum(typed: Typed): Reading {
  const sum = readMoney(typed.text);
  if (!sum) return refuse(typed, 'money');
  const { locale, data } = typed.context;
  const currency = currencyOf(data);
  if (sum.currency !== undefined && currency !== undefined && sum.currency !== currency)
    return refuse(typed, 'money-currency', {
      theirs: locale.currencyName(sum.currency),
      ours: locale.currencyName(currency),
      form: locale.money(inOurs(Math.abs(sum.amount), sum.currency, currency), currency),
    });
  if (sum.amount < 0) return refuse(typed, 'number-negative', { form: formOf(typed, -sum.amount) });
  return { value: sum.amount };
}

/** Tomans and rials are ten to one; what other money is worth nobody here knows. */
function inOurs(amount: number, theirs: string, ours: string): number {
  if (theirs === 'IRT' && ours === 'IRR') return amount * RIALS;
  return theirs === 'IRR' && ours === 'IRT' ? amount / RIALS : GOOD.money;
}

function readReading(typed: Typed): Reading {
  const unit = unitAt({ plan: typed.context.data }, typed.path);
  if (unit === 'money') return readSum(typed);
  const value = unitReaders[unit ?? 'none'](typed.text);
  if (value !== undefined) return { value };
  if (unit === undefined || !/\p{Nd}/u.test(typed.text)) return refuse(typed, 'number');
  return refuseUnit(typed, unit);
}

const unitReaders: Readonly<Record<Exclude<Unit, 'money'> | 'none', (text: string) => number | undefined>> = {
  percent: (text) => readPercent(text)?.value,
  count: readNumber,
  score: readNumber,
  days: (text) => readAmount(text, 'days'),
  hours: (text) => readAmount(text, 'hours'),
  minutes: (text) => readAmount(text, 'minutes'),
  none: (text) => readNumber(text) ?? readPercent(text)?.value,
};

function refuseUnit(typed: Typed, unit: Unit): Reading {
  const { fields } = typed.context;
  const field = fieldAt(['improvement', 'measures', '*', 'unit']);
  return refuse(typed, 'number-unit', {
    unit: field ? fields.value(field, unit) : unit,
    form: withUnit(namingIn(typed.context), GOOD.reading, unit),
  });
}
