import type { Note } from '../ask/ask.ts';
import { fieldAt } from '../plan/model.ts';
import { formatPath, type Path } from '../plan/path.ts';
import { sectionOf } from '../plan/questions.ts';
import { askChoice } from './ask-until.ts';
import { documentNotes } from './frame.ts';
import { askHub, sectionPaths } from './hub.ts';
import type { Left } from './news.ts';
import { outline } from './outline.ts';
import { askField } from './question.ts';
import { askSection } from './section.ts';
import type { Session } from './session.ts';
import { stopsIn } from './stops.ts';
import { walk, whereToGoOn } from './walk.ts';

/** Where an interview begins. */
export interface Beginning {
  /** A section or a question to go to first. */
  readonly at?: Path | undefined;
  /** Goes on with the quick path. */
  quick(): Promise<unknown>;
}

/** The interview from the hub on, until the user leaves; every answer is saved by then. */
export async function interview(session: Session, { at, quick }: Beginning): Promise<void> {
  if (at) await goTo(session, at);
  let notes: readonly Note[] = [];
  for (;;) {
    const choice = await askHub(session, notes);
    notes = [];
    switch (choice.kind) {
      case 'leave':
        return;
      case 'quick':
        await quick();
        break;
      case 'go-on':
        await goOn(session, choice.path);
        break;
      case 'later':
        session.memory.takeUp();
        await goOn(session, whereToGoOn(session));
        break;
      case 'section':
        await goTo(session, choice.path);
        break;
      case 'others':
        await askOthers(session);
        break;
      case 'read':
        notes = await read(session);
        break;
      case 'check':
        await check(session);
        break;
    }
  }
}

async function goTo(session: Session, path: Path): Promise<void> {
  const shape = fieldAt(path)?.shape;
  if (shape === 'object' || shape === 'map') await askSection(session, path, walk);
  else await askField(session, path);
}

/** Section by section from a question on, with the answers of each to check at its end. */
async function goOn(session: Session, from: Path | undefined): Promise<void> {
  for (let path = from; path; path = whereToGoOn(session)) {
    const section = sectionOf(path) ?? path;
    const left: Left = await walk(session, section, path);
    if (left !== 'done') return;
    const checked = await askSection(session, section, walk);
    if (checked !== 'done') return;
  }
}

/** Sections that nothing asks for yet. */
async function askOthers(session: Session): Promise<void> {
  const known = new Set(stopsIn(session.draft.data).map(({ path }) => formatPath(sectionOf(path) ?? [])));
  const paths = sectionPaths().filter((path) => !known.has(formatPath(path)));
  const options = paths.map((path) => {
    const field = fieldAt(path);
    return {
      value: formatPath(path),
      label: field ? session.fields.label(field) : '',
      hint: field && session.fields.title(field),
    };
  });
  if (options.length === 0) return;
  const heard = await askChoice(session, {
    place: session.locale.t('wizard.hub.place'),
    question: session.locale.t('wizard.hub.others'),
    notes: [],
    input: { kind: 'choice', several: false, options, chosen: [] },
    keys: ['back', 'menu'],
  });
  const path = 'value' in heard ? paths.find((each) => formatPath(each) === heard.value) : undefined;
  if (path) await goTo(session, path);
}

/** The document as a file, and the plan so far to read here. */
async function read(session: Session): Promise<Note[]> {
  const { asker, locale } = session;
  const notes = await documentNotes(session);
  await asker.ask({
    place: locale.t('wizard.hub.place'),
    question: locale.t('wizard.hub.read'),
    notes,
    input: { kind: 'page', text: outline(session) },
    keys: ['back'],
  });
  return notes;
}

async function check(session: Session): Promise<void> {
  const { asker, locale, views } = session;
  await asker.ask({
    place: locale.t('wizard.hub.place'),
    question: locale.t('wizard.hub.check'),
    notes: [],
    input: { kind: 'page', text: await views.check() },
    keys: ['back'],
  });
}
