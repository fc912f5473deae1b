import type { Locale } from '../i18n/locale.ts';
import type { MessageId } from '../i18n/words.ts';
import type { FieldWords } from '../plan/field-words.ts';
import type { Finding } from '../plan/finding.ts';
import { fieldAt } from '../plan/model.ts';
import { formatPath, type Path } from '../plan/path.ts';

/** What was found in one plan. */
export interface Checked {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** The status the plan says it has; null where it cannot be relied on. */
  readonly status: string | null;
  /** How many due questions of a draft are open; null where they cannot be counted. */
  readonly open: number | null;
}

/** A finding in words. */
export interface Told {
  readonly label: string | undefined;
  readonly message: string;
  readonly fix: string;
}

/** How a reporter sets text off; each gives the text back where there is no colour. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

export function tell(finding: Finding, locale: Locale, fields: FieldWords): Told {
  const label = finding.code === 'model/unknown-key' ? '' : labelOf(finding.path, fields);
  const say = (part: 'message' | 'fix'): string =>
    locale.t(`finding.${finding.code}.${part}` satisfies MessageId, finding.args);
  return { label: label === '' ? undefined : label, message: say('message'), fix: say('fix') };
}

/** What the place is called: an item by its noun, an entry of a list by the list's label. */
function labelOf(path: Path, fields: FieldWords): string {
  const field = fieldAt(path);
  if (!field || path.length === 0) return '';
  if (field.path.at(-1) !== '*') return fields.label(field);
  const holder = fieldAt(path.slice(0, -1));
  return holder ? fields.noun(holder) || fields.label(holder) : '';
}

/** How many findings of a severity there are. */
export function count(checked: readonly Checked[], severity: Finding['severity']): number {
  return checked.reduce(
    (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}

/** Findings as data, with their words. */
export function jsonReport(checked: readonly Checked[], locale: Locale, fields: FieldWords): string {
  const plans = checked.map(({ file, status, open, findings }) => ({
    file,
    status,
    open,
    findings: findings.map((finding) => {
      const { message, fix } = tell(finding, locale, fields);
      const { code, severity, line, column, length } = finding;
      return { code, severity, path: formatPath(finding.path), line, column, length, message, fix };
    }),
  }));
  return `${JSON.stringify({ plans }, null, 2)}\n`;
}
