import { LANGUAGES } from '../i18n/languages.ts';
import type { OptionSpec } from './command.ts';

/** What every command takes. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { flags: '--ui-lang <language>', about: 'command.option.uiLang', choices: LANGUAGES },
  { flags: '--today <date>', about: 'command.option.today' },
  { flags: '--no-color', about: 'command.option.noColor' },
  { flags: '--quiet', about: 'command.option.quiet' },
];
