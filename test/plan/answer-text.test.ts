import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/i18n/day.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { knownNames } from '../../src/i18n/read-name.ts';
import { answerText, editableText } from '../../src/plan/answer-text.ts';
import { readAnswer } from '../../src/plan/answers.ts';
import { text } from '../support/arbitrary-plan.ts';
import { contextIn, placeAt, withoutMarks } from './answering.ts';

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const two = (value: number): string => String(value).padStart(2, '0');
const choose = (place: string): fc.Arbitrary<string> => fc.constantFrom(...placeAt(place).field.values);

const number = fc
  .oneof(whole(-10_000_000, 10_000_000), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => (value === 0 ? 0 : value));
const decimal = fc.oneof(
  whole(0, 10_000_000),
  whole(0, 10_000_000).map((value) => value / 1000),
);
const day = fc
  .tuple(whole(1900, 2199), whole(1, 12), whole(1, 31))
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`)
  .filter(isDay);
const part = (letter: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 2, arbitrary: whole(0, 120).map((count) => `${count}${letter}`) },
  );
const duration = fc
  .tuple(part('Y'), part('M'), part('W'), part('D'), part('H'), part('M'))
  .map(([years, months, weeks, days, hours, minutes]) => {
    const time = hours + minutes;
    return `P${years}${months}${weeks}${days}${time === '' ? '' : `T${time}`}`;
  })
  .filter((iso) => iso !== 'P');
const line = text.map((value) => value.replace(/\s*[\r\n]+\s*/g, ' ').trim()).filter(hasContent);
const prose = text
  .map((value) => (value.includes('\n') ? `${value.replace(/\r\n?/g, '\n').trimEnd()}\n` : value))
  .filter(hasContent);

function hasContent(value: string): boolean {
  return withoutMarks(value).replaceAll('\u200c', '').trim() !== '';
}

const person = fc.constantFrom(
  'owner',
  'shop-manager',
  'shop-floor',
  'head-baker',
  'reception',
  'accountant',
);
const several = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(values, { minLength: 1, maxLength: 4 });

/** Values of every kind, at a place of it. */
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'about.workweek.hours': number,
  'about.company.size': whole(0, Number.MAX_SAFE_INTEGER),
  'strategy.budget.money.x.amount': decimal,
  'goals.pipeline.x.conversion': fc.oneof(
    whole(0, 100),
    whole(0, 100_000).map((value) => value / 1000),
  ),
  'goals.needs.x.importance': whole(1, 5),
  'goals.company.percent.target': number,
  'goals.company.minutes.target': number,
  'goals.company.days.target': number,
  'goals.company.money.target': decimal,
  'goals.company.score.target': number,
  'about.period.from': day,
  'about.workweek.from': fc
    .tuple(whole(0, 23), whole(0, 59))
    .map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
  'strategy.service.x.respondWithin': duration,
  'improvement.reviews.every': duration,
  'about.company.country': fc.constantFrom(...new Set(knownNames('region').values())),
  'about.currency': fc.constantFrom(...new Set(knownNames('currency').values())),
  'people.owner.email': fc.emailAddress().filter((address) => !/[,<>]/.test(address)),
  'about.company.contact.phone': fc.stringMatching(/^[+*0-9][0-9]{3}[- 0-9]{0,8}[0-9]$/),
  'about.company.contact.website': fc.webUrl(),
  'about.version': fc.tuple(whole(0, 20), whole(0, 20), whole(0, 200)).map((parts) => parts.join('.')),
  'about.status': choose('about.status'),
  'goals.needs.x.kind': choose('goals.needs.x.kind'),
  'improvement.software.requirements.x.feature': choose('improvement.software.requirements.x.feature'),
  'strategy.feedback.methods': several(fc.constantFrom('survey', 'interview', 'records', 'analytics')),
  'about.workweek.days': several(fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
  'about.values': several(line),
  'about.owner': person,
  'improvement.reviews.meetings.x.people': several(person),
  'about.title': line,
  'about.vision': prose,
  'about.period': fc.record({ from: day, to: day }),
  'improvement.software.candidates.x.meets': fc.dictionary(fc.stringMatching(/^[a-z]{2,8}$/), whole(1, 5), {
    minKeys: 1,
    noNullPrototype: true,
  }),
};

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);

describe('editableText', () => {
  it.each(LANGUAGES.flatMap((language) => Object.keys(VALUES).map((place) => [language, place] as const)))(
    `in %s, %s, reads back as the same (seed ${SEED})`,
    (language, place) => {
      const { field, path } = placeAt(place);
      const context = contextIn(language);
      const property = fc.property(VALUES[place] ?? fc.constant(''), (value) => {
        const typed = editableText(field, path, value, context);
        expect(readAnswer(field, path, typed, context), typed).toEqual({ value });
      });
      fc.assert(property, { seed: SEED, numRuns: 60 });
    },
  );

  it.each<[Language, string, unknown, string]>([
    ['en', 'about.company.size', 12000, '12000'],
    ['fa', 'about.workweek.hours', 37.5, '۳۷٫۵'],
    ['en', 'about.workweek.hours', 1.234, '1.2340'],
    ['en', 'strategy.service.x.respondWithin', 'PT4H', '4 hours'],
    ['he', 'strategy.service.x.respondWithin', 'P1DT12H', 'יום אחד ו־12 שעות'],
    ['fa', 'improvement.reviews.every', 'P3M', 'هر ۳ ماه'],
    ['en', 'about.period.from', '2027-03-27', '27 March 2027'],
    ['he', 'about.period.from', '2027-03-27', '27 במרץ 2027'],
    ['fa', 'about.period.from', '2027-03-27', '۷ فروردین ۱۴۰۶'],
    ['he', 'about.company.country', 'IE', 'אירלנד'],
    ['en', 'about.owner', 'shop-manager', 'Shop manager'],
    ['en', 'improvement.reviews.meetings.x.people', ['owner', 'head-baker'], 'Owner; Head baker, nights'],
    ['fa', 'about.values', ['تازه', 'نزدیک'], 'تازه، نزدیک'],
    ['en', 'about.values', ['a, b', 'c'], 'a, b; c'],
    ['en', 'about.values', ['a, b'], 'a, b;'],
    ['en', 'about.values', ['a; b', 'c'], '["a; b","c"]'],
    ['en', 'about.vision', 'one\n\ntwo\n', 'one\n\ntwo'],
    ['en', 'about.owner', 'nobody-here', 'nobody here'],
  ])('in %s, %s', (language, place, value, typed) => {
    const { field, path } = placeAt(place);
    expect(editableText(field, path, value, contextIn(language))).toBe(typed);
  });
});

describe('answerText', () => {
  it.each<[Language, string, unknown, string]>([
    ['en', 'about.company.size', 12000, '12,000'],
    ['en', 'strategy.budget.money.x.amount', 12000, '€12,000'],
    ['fa', 'strategy.budget.money.x.amount', 12000, '۱۲٬۰۰۰ یورو'],
    ['en', 'goals.needs.x.importance', 4, '4 of 5'],
    ['en', 'goals.company.percent.target', 45, '45%'],
    ['he', 'goals.company.minutes.target', 2, 'שתי דקות'],
    ['en', 'about.status', 'review', 'In review'],
    ['en', 'strategy.feedback.methods', ['survey', 'records'], 'Survey and Records'],
    ['en', 'improvement.reviews.meetings.x.people', ['owner', 'shop-manager'], 'Owner and Shop manager'],
    ['fa', 'about.values', ['تازه', 'نزدیک'], 'تازه؛ نزدیک'],
    ['en', 'about.vision', 'one\n\ntwo\n', 'one\n\ntwo'],
    ['en', 'about.period', { from: '2027-01-01' }, 'from: 2027-01-01'],
  ])('in %s, %s', (language, place, value, said) => {
    const { field, path } = placeAt(place);
    expect(answerText(field, path, value, contextIn(language))).toBe(said);
  });
});
