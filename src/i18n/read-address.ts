import { asciiDigits } from './read-digits.ts';

/** What was typed, lightly repaired; or what it lacks to be an address. */
export type AddressReading<Lack extends string> = { readonly value: string } | { readonly lacks: Lack };

const MARKS = /[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;

function clean(text: string): string {
  return asciiDigits(text.replace(MARKS, '').replace(/[\u2010-\u2015\u2212]/g, '-')).trim();
}

/** An email address; spaces around its signs and a leading `mailto:` go. */
export function readEmail(text: string): AddressReading<'email-at' | 'email-domain' | 'email-one'> {
  const value = clean(text)
    .replace(/^(?:mailto:|<)|>$/gi, '')
    .replace(/\s*([@.])\s*/g, '$1');
  const [name = '', domain = '', ...more] = value.split('@');
  if (more.length > 0 || /\s|,/.test(value)) return { lacks: 'email-one' };
  if (!value.includes('@') || name === '') return { lacks: 'email-at' };
  return /^[^.].*\.[^.]+$/.test(domain) ? { value } : { lacks: 'email-domain' };
}

/** A telephone number: digits, spaces and the usual signs. */
export function readPhone(text: string): AddressReading<'phone-digits' | 'phone-more'> {
  const value = clean(text)
    .replace(/^(?:tel:|☎|📞)\s*/iu, '')
    .replace(/\u00a0/g, ' ')
    .replace(/^\(([+\d]+)\)/, '$1');
  if (!/^[+*0-9][-+*#0-9 ()./]*$/.test(value)) return { lacks: 'phone-digits' };
  return value.replace(/\D/g, '').length < 3 ? { lacks: 'phone-more' } : { value };
}

/** A web address; `https://` is put before one that begins with its name. */
export function readUrl(text: string): AddressReading<'url-domain' | 'url-one' | 'url-web'> {
  const value = text.replace(MARKS, '').trim();
  if (/\s/.test(value)) return { lacks: 'url-one' };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  const isPort = /^[^/]+:\d+(?:\/|$)/.test(value);
  if (scheme !== undefined && !isPort && scheme !== 'http' && scheme !== 'https') return { lacks: 'url-web' };
  const whole =
    scheme === undefined || isPort
      ? `https://${value.replace(/^\/\//, '')}`
      : value.replace(/^https?/i, scheme);
  const host = /^https?:\/\/([^/?#]+)/.exec(whole)?.[1] ?? '';
  return /^[^.\s]+(?:\.[^.\s]+)+$/.test(host) || host.startsWith('localhost')
    ? { value: whole }
    : { lacks: 'url-domain' };
}
