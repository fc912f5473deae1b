import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { loadWords } from '../../src/i18n/words.ts';
import { type AnswerFault, readAnswer } from '../../src/plan/answers.ts';
import { contextIn, messageOf, placeAt, withoutMarks } from './answering.ts';

type Code = AnswerFault['code'];

/** A place, why nothing can be read, and what is typed there, in whatever language the interview is. */
const BAD: readonly (readonly [string, Code, ...string[]])[] = [
  [
    'about.company.size',
    'number',
    'many',
    'twelve',
    '12 or 13',
    '0x10',
    '1,00,000',
    'הרבה',
    'زیاد',
    'دوازده',
    '12.5.1',
  ],
  ['about.company.size', 'number-whole', '12.5', '1,5', '۱۲٫۵'],
  ['about.company.size', 'number-negative', '-12', '−3', '-۴'],
  ['about.workweek.hours', 'number', 'full time', 'משרה מלאה', 'تمام‌وقت', '12:30'],
  ['goals.needs.x.importance', 'rating', '6', '0', '4.5', '-1', 'very', '8/10', 'חשוב מאוד', '۷', '٪۸۰'],
  [
    'goals.pipeline.x.conversion',
    'percent',
    'most',
    'רוב',
    'بیشتر',
    '5 of 0',
    '30 people of them',
    '1 of many',
  ],
  ['goals.pipeline.x.conversion', 'percent-over', '120', '101%', '400 of 120', '۱۵۰٪', '130 אחוז'],
  ['goals.pipeline.x.conversion', 'number-negative', '-5%', '−5'],
  [
    'strategy.budget.money.x.amount',
    'money',
    'a lot',
    'הרבה כסף',
    'پول زیاد',
    '300 per month',
    '12 eur usd',
    '€',
  ],
  [
    'strategy.budget.money.x.amount',
    'money-currency',
    '$12k',
    '₪500',
    '12000 ש״ח',
    '۱۲۰۰۰ تومان',
    '20 pounds',
  ],
  ['strategy.budget.money.x.amount', 'number-negative', '-300', '€-300', '−۳۰۰'],
  ['goals.company.percent.target', 'number-unit', '12 days', '5 hours a week', '12 ימים', '۱۲ روز'],
  ['goals.company.minutes.target', 'number-unit', '2 days', '30%', '5 שעות', '۳ روز'],
  ['goals.company.days.target', 'number-unit', '4 hours', '30 %', '4 שעות', '۴ ساعت'],
  ['goals.company.count.target', 'number-unit', '30%', '٪۳۰'],
  ['goals.company.score.target', 'number', 'good', 'טוב', 'خوب'],
  ['goals.company.money.target', 'money-currency', '£14', '14 דולר'],
  [
    'about.period.from',
    'date',
    'soon',
    'in spring',
    'Monday',
    'next month',
    '32',
    '2027-13-01',
    '13/13/2027',
    'a/b/c',
  ],
  [
    'about.period.from',
    'date',
    'בקרוב',
    'אחרי החגים',
    'به‌زودی',
    'بعد از عید',
    '27 Marchember 2027',
    '1 2 3 4',
  ],
  [
    'about.period.from',
    'date-day',
    'March 2027',
    '2027',
    '3/2027',
    'מרץ 2027',
    'مرداد ۱۴۰۶',
    '2027-03',
    'March',
    'مرداد',
  ],
  [
    'about.period.from',
    'date-missing',
    '2027-02-31',
    '31 April 2027',
    '30 בפברואר 2027',
    '۳۱ مهر ۱۴۰۶',
    '31.4.2027',
  ],
  ['about.period.from', 'date-missing', '۱۴۰۵/۱۲/۳۰', '2027-02-29', '۲۹ فوریهٔ ۲۰۲۷'],
  [
    'about.period.from',
    'date-year',
    '2300-01-01',
    '1 May 1850',
    '27/3/1850',
    '27 March 1406',
    '۱ مرداد ۱۵۲۰',
    '1 במאי 2222',
  ],
  [
    'about.workweek.from',
    'time',
    '25',
    '24:00',
    '9:75',
    'early',
    'בבוקר',
    'صبح زود',
    '13 am',
    '9-17',
    '9:00 to 17:00',
  ],
  [
    'strategy.service.x.respondWithin',
    'duration',
    'soon',
    'at once',
    'מיד',
    'בהקדם',
    'فوراً',
    'زود',
    '4 parsecs',
    '-4 hours',
  ],
  ['strategy.service.x.respondWithin', 'duration-bare', '4', '24', '۴', 'up to 3', 'עד 3', '1.5', 'ארבע'],
  [
    'strategy.service.x.respondWithin',
    'duration-several',
    '24/48 hours',
    '2-3 days',
    '2 to 3 days',
    'יום או יומיים',
  ],
  [
    'strategy.service.x.respondWithin',
    'duration-several',
    '2 עד 3 ימים',
    '۲ تا ۳ روز',
    '۲۴ یا ۴۸ ساعت',
    'בין 2 ל-3 ימים',
  ],
  ['improvement.reviews.every', 'interval', 'sometimes', 'on Mondays', 'לפעמים', 'گاهی', 'twice a lifetime'],
  ['improvement.reviews.every', 'interval-bare', '3', 'every 6', 'כל 3', 'هر ۳'],
  ['improvement.reviews.every', 'duration-several', 'every 2-3 weeks', 'כל 2-3 שבועות', 'هر ۲ تا ۳ هفته'],
  ['about.company.country', 'country', 'Narnia', 'XX', 'ארץ עוץ', 'ناکجاآباد', '353', 'Europe'],
  ['about.company.country', 'country-near', 'Irland', 'Isreal', 'ישראלל', 'ایرانن', 'Untied Kingdom'],
  ['about.currency', 'currency', 'gold', 'XYZ', 'זהב טהור', 'طلای آب‌شده', '12'],
  ['about.currency', 'currency-near', 'eurro', 'dolar', 'shekle', 'טומאןן', 'تومانن'],
  ['people.owner.email', 'email-at', 'hello', 'bakery.example', '@bakery.example', 'שלום', 'سلام'],
  ['people.owner.email', 'email-domain', 'hello@bakery', 'hello@', 'hello@.example', 'hello@bakery.'],
  ['people.owner.email', 'email-one', 'a@b.example, c@d.example', 'a@b@c.example', 'my name@bakery.example'],
  [
    'about.company.contact.phone',
    'phone-digits',
    'none',
    'call me',
    '01-800-CAKES',
    'אין',
    'ندارم',
    '555 0142 ext 3',
  ],
  ['about.company.contact.phone', 'phone-more', '12', '+', '۱۲', '*'],
  [
    'about.company.contact.website',
    'url-domain',
    'bakery',
    'https://bakery',
    'http://',
    'המאפייה',
    'نانوایی',
  ],
  ['about.company.contact.website', 'url-one', 'www.bakery. example', 'a.example b.example', 'אין לנו אתר'],
  ['about.company.contact.website', 'url-web', 'mailto:a@b.example', 'ftp://a.example', 'file:///a.b'],
  ['about.status', 'choice', 'final', 'x', 'סופי', 'نهایی', '7'],
  ['about.status', 'choice-near', 'daft', 'aproved', 'טיוטהה', 'پیش‌نویسس', 'In reveiw'],
  ['goals.needs.x.kind', 'choice-several', 'pr', 'ch'],
  ['strategy.feedback.methods', 'choice-near', 'survey, recrods', 'interveiw; survey'],
  ['about.owner', 'reference', 'baker of nobody', 'סבתא', 'مادربزرگ'],
  ['about.owner', 'reference-near', 'onwer', 'Ownr', 'Shop manger', 'קבלה ושירת', 'حسابدارر'],
  ['about.owner', 'choice-several', 'Shop', 'sh'],
  ['improvement.reviews.meetings.x.people', 'reference-near', 'owner, shop-manger'],
  ['strategy.messages.x.personas', 'reference-none', 'Party host', 'אורחים', 'مهمان'],
  ['about.values', 'list', '[a', '[a, b: ]c', '[שלום'],
  ['about.period', 'map', 'all year', 'from: [', 'כל השנה', 'همهٔ سال', '{ from: &a x, to: *a }', '[a]'],
  ['people', 'map', 'the owner', 'הבעלים', 'مالک'],
];

/** What only one language finds wrong. */
const BAD_IN: readonly (readonly [Language, string, Code, ...string[]])[] = [
  ['en', 'about.period.from', 'date-either', '3/4/2027', '3-4-2027', '3/4/27', '3/4', '03/04/2027'],
  ['fa', 'about.period.from', 'date-either', '۰۶/۵/۱', '۵/۱', '27/3/27'],
];

const cases = [
  ...BAD.flatMap(([place, code, ...texts]) =>
    LANGUAGES.flatMap((language) => texts.map((text) => [language, place, text, code] as const)),
  ),
  ...BAD_IN.flatMap(([language, place, code, ...texts]) =>
    texts.map((text) => [language, place, text, code] as const),
  ),
];

/** The fault of a text; the text that was typed is the argument `value`, as far as a list is at fault its entry. */
function faultOf(language: Language, place: string, text: string): AnswerFault {
  const { field, path } = placeAt(place);
  const reading = readAnswer(field, path, text, contextIn(language));
  if (!('fault' in reading)) throw new Error(`read as ${JSON.stringify(reading.value)}`);
  return reading.fault;
}

describe('an answer that cannot be read', () => {
  it.each(cases)('in %s, %s: %j is told as %s', (language, place, text, code) => {
    const fault = faultOf(language, place, text);
    expect(fault.code).toBe(code);
    const typed = withoutMarks(String(fault.args.value));
    expect(withoutMarks(text.replace(/\s+/g, ' '))).toContain(typed);
    expect(messageOf(contextIn(language), fault)).toContain(typed);
  });

  it.each(cases.filter(([, , , code]) => code !== 'reference-none'))(
    'in %s, %s: %j is mended by a form that is read',
    (language, place, text) => {
      const fault = faultOf(language, place, text);
      const { field, path } = placeAt(place);
      const forms = [fault.args.form, fault.args.other ?? fault.args.form].map(String);
      for (const form of forms) {
        expect(messageOf(contextIn(language), fault)).toContain(withoutMarks(form));
        expect(readAnswer(field, path, form, contextIn(language)), form).toHaveProperty('value');
      }
    },
  );

  it('says where to add what a reference lacks', () => {
    const fault = faultOf('en', 'strategy.messages.x.personas', 'Party host');
    expect(messageOf(contextIn('en'), fault)).toContain('Personas');
  });

  it('is quoted on one line, and shortened', () => {
    const fault = faultOf('en', 'about.company.size', `no\nnumber ${'at all '.repeat(20)}`);
    expect(fault.args.value).toMatch(/^no number at all.{30,}…$/);
  });

  it('is tried for every message, over a hundred times in each language', async () => {
    const { fault } = await loadWords('en');
    const tried = new Set(cases.map(([, , , code]) => code));
    expect(Object.keys(fault).filter((code) => !tried.has(code as Code))).toEqual([]);
    for (const language of LANGUAGES)
      expect(cases.filter(([each]) => each === language).length).toBeGreaterThan(100);
  });
});

describe('a sum in another currency', () => {
  it.each<[string, string, string, string]>([
    ['fa', 'IRR', '۱۲۰۰۰ تومان', '۱۲۰٬۰۰۰ ریال'],
    ['fa', 'IRT', '۱۲۰٬۰۰۰ ریال', '۱۲٬۰۰۰ تومان'],
  ])('in %s, of a plan in %s, is converted where ten are one: %s', (language, currency, text, form) => {
    const { field, path } = placeAt('strategy.budget.money.x.amount');
    const reading = readAnswer(field, path, text, contextIn(language as Language, currency));
    expect(reading).toMatchObject({ fault: { code: 'money-currency', args: { form } } });
  });
});
