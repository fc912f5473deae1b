import type { Option } from '../ask/ask.ts';
import { fieldAt } from '../plan/model.ts';
import { formatPath } from '../plan/path.ts';
import type { Row } from './rows.ts';
import type { Session } from './session.ts';

const SIGNS: Readonly<Record<Row['state'], string>> = {
  answered: '✓',
  open: '○',
  suggested: '?',
  skipped: '–',
  kept: '!',
};

/** By which a line is chosen. */
export function nameOf({ kind, path }: Row): string {
  return `${kind} ${formatPath(path)}`;
}

/** A line of what the plan says, as something to choose. */
export function rowOption(session: Session, row: Row): Option {
  const isSaid = row.kind === 'answer' || row.kind === 'item';
  return {
    value: nameOf(row),
    ...(isSaid ? { sign: SIGNS[row.state] } : {}),
    depth: row.depth,
    label: labelOf(session, row),
    hint: hintOf(session, row),
    apart: row.kind === 'item' && row.depth === 0,
  };
}

function labelOf({ locale, fields }: Session, { kind, path, label }: Row): string {
  const map = kind === 'item' ? fieldAt(path.slice(0, -1)) : undefined;
  return map ? locale.t('wizard.crumb', { noun: fields.noun(map), title: locale.isolate(label) }) : label;
}

function hintOf({ locale }: Session, { kind, text, state }: Row): string | undefined {
  const said = kind === 'answer' ? locale.isolate(text ?? locale.t('format.toDecide')) : undefined;
  if (state === 'answered' || state === 'open') return said;
  const told = locale.t(`wizard.row.state.${state}`);
  return said === undefined ? told : locale.t('wizard.row.said', { answer: said, state: told });
}
