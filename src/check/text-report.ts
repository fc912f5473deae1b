import type { Locale } from '../i18n/locale.ts';
import type { FieldWords } from '../plan/field-words.ts';
import type { Finding } from '../plan/finding.ts';
import { formatPath } from '../plan/path.ts';
import { type Checked, count, type Style, tell } from './report.ts';

/** The most of a source line that is shown; the finding stays in sight. */
const WIDTH = 90;

/** Findings for people: where, what, the line with a caret, how to mend it; then how many. Empty when there are none. */
export function textReport(
  checked: readonly Checked[],
  locale: Locale,
  fields: FieldWords,
  style: Style,
): string {
  const blocks = checked.flatMap((plan) => {
    const lines = plan.text.replace('\ufeff', '').split(/\r?\n/);
    return plan.findings.map((finding) => block(plan, lines, finding, locale, fields, style));
  });
  if (blocks.length === 0) return '';
  const total = locale.t('check.total', { errors: count(checked, 'error'), plans: checked.length });
  return `${blocks.join('\n')}\n${style.bold(total)}\n`;
}

function block(
  plan: Checked,
  source: readonly string[],
  finding: Finding,
  locale: Locale,
  fields: FieldWords,
  style: Style,
): string {
  const { label, message, fix } = tell(finding, locale, fields);
  const severity = style[COLORS[finding.severity]](locale.t(`check.severity.${finding.severity}`));
  const place = style.cyan(`${plan.file}:${finding.line}:${finding.column}`);
  const path = finding.path.length > 0 ? `  ${style.bold(formatPath(finding.path))}` : '';
  const lines = [`${place}  ${severity}${path}`, `  ${label === undefined ? '' : `${label}: `}${message}`];
  return `${[...lines, ...excerpt(source[finding.line - 1], finding, style), `  ${style.dim(fix)}`].join('\n')}\n`;
}

const COLORS = { error: 'red', warn: 'yellow', hint: 'cyan' } as const;

function excerpt(source: string | undefined, { line, column, length }: Finding, style: Style): string[] {
  if (source === undefined || source.trim() === '') return [];
  const from =
    column - 1 > WIDTH * 0.6 ? column - 1 - Math.floor(WIDTH / 3) : Math.min(source.search(/\S/), column - 1);
  const shown = printable(source.slice(from, from + WIDTH));
  const head = from > source.search(/\S/) ? '…' : '';
  const caret =
    ' '.repeat(head.length + column - 1 - from) +
    '^'.repeat(Math.max(1, Math.min(length, shown.length - (column - 1 - from))));
  const number = String(line);
  return [
    `  ${style.dim(`${number} │`)} ${head}${shown}${from + WIDTH < source.length ? '…' : ''}`,
    `  ${style.dim(`${' '.repeat(number.length)} │`)} ${style.red(caret)}`,
  ];
}

/** What would move the cursor, change colours or turn the line around stands as a sign of its own, one column wide. */
function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
