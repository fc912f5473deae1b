import type { ChoiceInput } from '../ask/ask.ts';
import type { ErrorArgs, UserError } from '../errors.ts';
import { isMessageId } from '../i18n/words.ts';
import type { AnswerFault } from '../plan/answers.ts';
import type { Finding } from '../plan/finding.ts';
import type { Session } from './session.ts';

type Speaker = Pick<Session, 'locale' | 'words'>;

/** What is wrong with an answer that could not be read, and how to write it. */
export function faultText(speaker: Speaker, { code, args }: AnswerFault): string {
  return say(speaker, `fault.${code}`, args);
}

/** What is wrong with a plan, and how to mend it. */
export function findingText(speaker: Speaker, { code, args }: Finding): string {
  return `${say(speaker, `finding.${code}.message`, args)} ${say(speaker, `finding.${code}.fix`, args)}`.trim();
}

/** What went wrong with the machine, and what to do. */
export function errorText(speaker: Speaker, { code, args }: UserError): string {
  return `${say(speaker, `error.${code}.what`, args)} ${say(speaker, `error.${code}.fix`, args)}`;
}

function say({ words, locale }: Speaker, id: string, args: ErrorArgs): string {
  if (!isMessageId(words, id)) throw new Error(`No message is named "${id}"`);
  return locale.t(id, args);
}

/** What is wrong with a typed choice. */
export function noOption({ locale }: Speaker, { options }: ChoiceInput, typed: string): string {
  return locale.t('wizard.fault.choice', {
    value: locale.isolate(typed),
    count: options.length,
    first: locale.isolate(options[0]?.label ?? ''),
  });
}
