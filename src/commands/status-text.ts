import type { Style } from '../check/report.ts';
import type { Fit } from '../io/fit.ts';
import { fieldAt } from '../plan/model.ts';
import type { Voice } from './voice.ts';

interface Counts {
  readonly due: number;
  readonly answered: number;
  readonly open: number;
  readonly suggested: number;
}

/** How a plan stands, as data. */
export interface Standing {
  readonly file: string;
  readonly today: string;
  readonly plan: Readonly<Record<'company' | 'title' | 'version' | 'depth', string | undefined>> & {
    readonly status: string;
  };
  readonly total: Counts;
  readonly sections: readonly (Counts & { readonly section: string; readonly label: string })[];
  readonly questions: readonly {
    readonly path: string;
    readonly question: string;
    readonly missing: number;
  }[];
  readonly actions: readonly {
    readonly path: string;
    readonly due: string;
    readonly what: string;
    readonly owner: string | undefined;
    readonly overdue: boolean;
  }[];
}

/** As many questions and actions as one reads at a glance; all of them are in the data. */
const MOST = 10;

const INDENT = '  ';

/** How a plan stands, for people: progress by section, open questions, what is due or late. */
export function tellStanding(standing: Standing, { locale, fields }: Voice, style: Style, fit: Fit): string {
  const { t } = locale;
  const lines = [
    style.bold(headLine(standing, { locale, fields })),
    t('status.total', { ...standing.total }),
    '',
    ...standing.sections
      .filter(({ due, suggested }) => due + suggested > 0)
      .map((section) => sectionLine(section, t, style)),
    ...block(
      style.bold(t('status.questions', { count: standing.questions.length })),
      standing.questions.slice(0, MOST).map(({ path, question }) => `${question}  ${style.dim(path)}`),
    ),
    ...block(
      style.bold(t('status.actions')),
      standing.actions.slice(0, MOST).map(({ due, what, owner, overdue }) => {
        const parts = [locale.date(due), what, ...(owner === undefined ? [] : [owner])];
        const line = parts.join(t('status.separator'));
        return overdue ? style.red(t('status.late', { action: line })) : line;
      }),
    ),
  ];
  return `${lines.map((line) => fit.wrap(line, line.startsWith(INDENT) ? INDENT.repeat(2) : '')).join('\n')}\n`;
}

function headLine({ plan }: Standing, { locale, fields }: Pick<Voice, 'locale' | 'fields'>): string {
  const status = fieldAt(['about', 'status']);
  const parts = [
    plan.company,
    plan.title,
    status && fields.value(status, plan.status),
    plan.version && locale.digits(plan.version),
  ];
  return parts.filter((part) => part !== undefined).join(locale.t('status.separator'));
}

function sectionLine(section: Standing['sections'][number], t: Voice['locale']['t'], style: Style): string {
  const { label, due, answered, open, suggested } = section;
  const sign = open === 0 ? style.cyan('✓') : style.yellow('○');
  return `${INDENT}${sign} ${t('status.section', { label, answered, due, suggested })}`;
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => INDENT + line)];
}
