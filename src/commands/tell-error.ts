import type { Style } from '../check/report.ts';
import type { UserError } from '../errors.ts';
import { isMessageId } from '../i18n/words.ts';
import type { Voice } from './context.ts';

/** An error in two sentences: what is wrong, and how to mend it. */
export function tellError(error: UserError, { words, locale }: Voice, style: Style): string {
  const what = `error.${error.code}.what`;
  const fix = `error.${error.code}.fix`;
  if (!isMessageId(words, what) || !isMessageId(words, fix)) throw error;
  return `${style.red(locale.t(what, error.args))}\n${style.dim(locale.t(fix, error.args))}\n`;
}
