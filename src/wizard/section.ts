import type { Note } from '../ask/ask.ts';
import { fieldAt } from '../plan/model.ts';
import type { Path } from '../plan/path.ts';
import { sectionOf } from '../plan/questions.ts';
import { askChoice, type ChoiceScreen } from './ask-until.ts';
import { titleOf } from './frame.ts';
import { askItem } from './item.ts';
import { type Left, makeKnown, type News, type Next } from './news.ts';
import { askField } from './question.ts';
import { nameOf, rowOption } from './row-option.ts';
import { type Row, rowsOf } from './rows.ts';
import { addItem, askMore, confirmAll, endOptions, type Fill, skipAll } from './section-actions.ts';
import type { Session } from './session.ts';

/** Shows the answers of a part of the plan, to check and to change them, until the user goes on. */
export async function askSection(session: Session, scope: Path, fill: Fill): Promise<Left> {
  let news: News = {};
  let at = 'done';
  for (;;) {
    const rows = rowsOf(session, scope);
    const heard = await askChoice(session, sectionScreen(session, scope, rows, news, at));
    if ('key' in heard) return heard.key === 'menu' ? 'menu' : 'back';
    if (heard.value === 'done') return 'done';
    const next = await choose(session, scope, fill, rows, heard.value, news);
    if (typeof next === 'string') return next;
    news = next;
    at = heard.value;
  }
}

function sectionScreen(
  session: Session,
  scope: Path,
  rows: readonly Row[],
  news: News,
  at: string,
): ChoiceScreen {
  const field = fieldAt(scope);
  const isItem = field?.path.at(-1) === '*';
  return {
    place: sectionPlace(session, scope),
    question: isItem || !field ? titleOf(session, scope) : session.fields.title(field),
    notes: [...newsNotes(news), standingNote(session, rows)],
    input: {
      kind: 'choice',
      several: false,
      options: [
        ...rows.map((row) => rowOption(session, row)),
        ...endOptions(session, scope, rows, news.undo !== undefined),
      ],
      start: rows.some((row) => nameOf(row) === at) ? at : 'done',
      chosen: [],
    },
    keys: ['back', 'menu'],
  };
}

/** Which part of the plan is looked at. */
function sectionPlace({ locale, fields }: Session, scope: Path): string {
  const section = fieldAt(sectionOf(scope) ?? scope);
  return locale.t('wizard.section.place', { label: section ? fields.label(section) : '' });
}

function newsNotes({ note, fault }: News): Note[] {
  return [
    ...(note ? [note] : []),
    ...(fault === undefined ? [] : [{ text: fault, tone: 'warning' } as const]),
  ];
}

function standingNote({ locale }: Session, rows: readonly Row[]): Note {
  const count = (state: Row['state']): number => rows.filter((row) => row.state === state).length;
  const counts = { open: count('open'), suggested: count('suggested') };
  return { text: locale.t('wizard.section.standing', counts), tone: 'quiet' };
}

async function choose(
  session: Session,
  scope: Path,
  fill: Fill,
  rows: readonly Row[],
  value: string,
  { undo }: News,
): Promise<Next> {
  if (value === 'undo' && undo) {
    const { undo: _, ...told } = await makeKnown(session, undo, 'wizard.section.undone');
    return told;
  }
  if (value === 'confirm') return confirmAll(session, rows);
  if (value === 'skip') return skipAll(session, scope, sectionPlace(session, scope));
  const row = rows.find((each) => nameOf(each) === value);
  return row ? open(session, row, fill) : {};
}

async function open(session: Session, row: Row, fill: Fill): Promise<Next> {
  switch (row.kind) {
    case 'answer':
      return (await askField(session, row.path)) === 'menu' ? 'menu' : {};
    case 'add':
      return addItem(session, row.path, fill);
    case 'item':
      return askItem(session, row.path, sectionPlace(session, row.path));
    case 'more':
      return askMore(session, row.path, sectionPlace(session, row.path), fill);
  }
}
