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
  const blocks = checked.flatMap((plan) =>
    plan.findings.map((finding) => block(plan, finding, locale, fields, style)),
  );
  if (blocks.length === 0) return '';
  const total = locale.t('check.total', { errors: count(checked, 'error'), plans: checked.length });
  return `${blocks.join('\n')}\n${style.bold(total)}\n`;
}

function block(plan: Checked, finding: Finding, locale: Locale, fields: FieldWords, style: Style): string {
  const { label, message, fix } = tell(finding, locale, fields);
  const severity = style[COLORS[finding.severity]](locale.t(`check.severity.${finding.severity}`));
  const place = style.cyan(`${plan.file}:${finding.line}:${finding.column}`);
  const path = finding.path.length > 0 ? `  ${style.bold(formatPath(finding.path))}` : '';
  const lines = [`${place}  ${severity}${path}`, `  ${label === undefined ? '' : `${label}: `}${message}`];
  return `${[...lines, ...excerpt(plan.text, finding, style), `  ${style.dim(fix)}`].join('\n')}\n`;
}

const COLORS = { error: 'red', warn: 'yellow', hint: 'cyan' } as const;

function excerpt(text: string, { line, column, length }: Finding, style: Style): string[] {
  const source = lineOf(text, line);
  if (source === undefined || source.trim() === '') return [];
  const from =
    column - 1 > WIDTH * 0.6 ? column - 1 - Math.floor(WIDTH / 3) : Math.min(source.search(/\S/), column - 1);
  const shown = source.slice(from, from + WIDTH).replaceAll('\t', ' ');
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

function lineOf(text: string, line: number): string | undefined {
  return text.split(/\r?\n/, line)[line - 1]?.replace('\ufeff', '');
}
