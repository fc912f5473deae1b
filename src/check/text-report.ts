import type { Locale } from '../i18n/locale.ts';
import type { FieldWords } from '../plan/field-words.ts';
import type { Finding } from '../plan/finding.ts';
import { formatPath } from '../plan/path.ts';
import { type Checked, count, type Style, tell } from './report.ts';

/** How much of a source line is shown; the finding stays in sight. */
const MOST = 90;
const LEAST = 20;

/** In what words, colours and lines a report is written. */
export interface Page {
  readonly locale: Locale;
  readonly fields: FieldWords;
  readonly style: Style;
  readonly fit: {
    /** Columns of a line. */
    readonly width: number;
    wrap(text: string, indent?: string): string;
  };
}

/** Findings for people: where, what, the line with a caret, how to mend it; then how many. Empty when there are none. */
export function textReport(checked: readonly Checked[], page: Page): string {
  const blocks = checked.flatMap((plan) => {
    const lines = plan.text.replace('\ufeff', '').split(/\r?\n/);
    return plan.findings.map((finding) => block(plan, lines, finding, page));
  });
  if (blocks.length === 0) return '';
  const { locale, style, fit } = page;
  const total = locale.t('check.total', { errors: count(checked, 'error'), plans: checked.length });
  return `${blocks.join('\n')}\n${fit.wrap(style.bold(total))}\n`;
}

function block(plan: Checked, source: readonly string[], finding: Finding, page: Page): string {
  const { locale, fields, style, fit } = page;
  const { label, message, fix } = tell(finding, locale, fields);
  const severity = style[COLORS[finding.severity]](locale.t(`check.severity.${finding.severity}`));
  const place = style.cyan(`${plan.file}:${finding.line}:${finding.column}`);
  const path = finding.path.length > 0 ? `  ${style.bold(formatPath(finding.path))}` : '';
  const lines = [
    fit.wrap(`${place}  ${severity}${path}`, '  '),
    fit.wrap(`  ${label === undefined ? '' : `${label}: `}${message}`, '  '),
    ...excerpt(source[finding.line - 1], finding, page),
    fit.wrap(`  ${style.dim(fix)}`, '  '),
  ];
  return `${lines.join('\n')}\n`;
}

const COLORS = { error: 'red', warn: 'yellow', hint: 'cyan' } as const;

function excerpt(source: string | undefined, finding: Finding, { style, fit }: Page): string[] {
  if (source === undefined || source.trim() === '') return [];
  const { line, column, length } = finding;
  const number = String(line);
  const width = Math.min(MOST, Math.max(LEAST, fit.width - `  ${number} │ ……`.length));
  const from =
    column - 1 > width * 0.6 ? column - 1 - Math.floor(width / 3) : Math.min(source.search(/\S/), column - 1);
  const shown = printable(source.slice(from, from + width));
  const head = from > source.search(/\S/) ? '…' : '';
  const caret =
    ' '.repeat(head.length + column - 1 - from) +
    '^'.repeat(Math.max(1, Math.min(length, shown.length - (column - 1 - from))));
  return [
    `  ${style.dim(`${number} │`)} ${head}${shown}${from + width < source.length ? '…' : ''}`,
    `  ${style.dim(`${' '.repeat(number.length)} │`)} ${style.red(caret)}`,
  ];
}

/** What would move the cursor, change colours or turn the line around stands as a sign of its own, one column wide. */
function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
