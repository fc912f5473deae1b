import type { Style } from '../check/report.ts';
import type { Near, UserError } from '../errors.ts';
import { isMessageId } from '../i18n/words.ts';
import type { Fit } from '../io/fit.ts';
import { nearest } from '../plan/nearest.ts';
import type { Voice } from './voice.ts';

/** An error in two sentences: what is wrong, and how to mend it. */
export function tellError(error: UserError, { words, locale }: Voice, style: Style, fit: Fit): string {
  const what = `error.${error.code}.what`;
  const fix = `error.${error.code}.fix`;
  if (!isMessageId(words, what) || !isMessageId(words, fix)) throw error;
  const args = error.near ? { ...error.args, nearest: proposal(error.near) } : error.args;
  return `${fit.wrap(style.red(locale.t(what, args)))}\n${fit.wrap(style.dim(locale.t(fix, args)))}\n`;
}

/** Messages select by `none` where no word is near enough to propose. */
function proposal({ word, known }: Near): string {
  return nearest(word, known) ?? 'none';
}
