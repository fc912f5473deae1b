import { isData, valueAt } from '../plan/data.ts';
import { fieldAt } from '../plan/model.ts';
import { sectionPaths } from './hub.ts';
import { rowsOf } from './rows.ts';
import type { Session } from './session.ts';

/** The plan so far, section by section, for reading in the terminal. */
export function outline(session: Session): string {
  return sectionPaths()
    .filter((path) => isSaid(valueAt(session.draft.data, path)))
    .map((path) => {
      const field = fieldAt(path);
      const rows = rowsOf(session, path).filter(({ kind }) => kind === 'answer' || kind === 'item');
      return [field ? session.fields.label(field) : '', ...rows.map((row) => rowLine(session, row))].join(
        '\n',
      );
    })
    .join('\n\n');
}

function isSaid(value: unknown): boolean {
  return isData(value) ? Object.keys(value).length > 0 : value !== undefined;
}

function rowLine(
  { locale }: Session,
  { kind, label, text, depth, state }: ReturnType<typeof rowsOf>[number],
): string {
  const said =
    text === undefined ? locale.t('format.toDecide') : locale.isolate(text.trim().replace(/\s*\n\s*/g, ' '));
  const note = state === 'suggested' ? ` (${locale.t('wizard.row.state.suggested')})` : '';
  const indent = '  '.repeat(depth + 1);
  return kind === 'item' ? `${indent}▸ ${label}${note}` : `${indent}${label}: ${said}${note}`;
}
