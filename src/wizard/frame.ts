import type { Key, Note } from '../ask/ask.ts';
import { fieldAt } from '../plan/model.ts';
import type { Path } from '../plan/path.ts';
import { sectionOf } from '../plan/questions.ts';
import { itemTitle } from '../plan/titles.ts';
import type { Shown } from './inputs.ts';
import { naming, type Session } from './session.ts';
import { placeInSection, stopsIn } from './stops.ts';

/** What can be done at every question. */
export const QUESTION_KEYS: readonly Key[] = ['back', 'help', 'later', 'menu'];

/** Where a question stands: "Company goals · 4 of 12". */
export function placeOf(session: Session, path: Path): string {
  const { locale, fields, draft } = session;
  const section = sectionOf(path);
  const field = section && fieldAt(section);
  const label = field ? fields.label(field) : '';
  const place = placeInSection(stopsIn(draft.data, section), path);
  return place
    ? locale.t('wizard.place.counted', { label, ...place })
    : locale.t('wizard.place.optional', { label });
}

/** The items a question is about, from the outside in: "Goal: More guests come back". */
export function crumbsOf(session: Session, path: Path): Note[] {
  const { locale, fields } = session;
  return path.flatMap((_, depth): Note[] => {
    const map = fieldAt(path.slice(0, depth));
    if (map?.shape !== 'map' || depth >= path.length) return [];
    const title = titleOf(session, path.slice(0, depth + 1));
    return [
      {
        text: locale.t('wizard.crumb', { noun: fields.noun(map), title: locale.isolate(title) }),
        tone: 'quiet',
      },
    ];
  });
}

/** What an item is called; one that is keyed by its day, by that day. */
export function titleOf(session: Session, path: Path): string {
  const map = fieldAt(path.slice(0, -1));
  const ref = map?.crm.ref;
  if (ref !== undefined) return itemTitle(naming(session), [...ref.split('.'), path.at(-1) ?? '']);
  if (map?.crm.item?.title === undefined) return session.locale.date(path.at(-1) ?? '');
  return itemTitle(naming(session), path);
}

/** What a question is answered with so far, and where that comes from. */
export function presentText(
  { locale }: Pick<Session, 'locale'>,
  source: Shown['source'],
  answer: string,
): string {
  return locale.t(`wizard.present.${source}`, { answer: locale.isolate(answer) });
}

/** Writes the document and says where; nothing where the plan cannot be rendered. */
export async function documentNotes({ locale, views }: Session): Promise<Note[]> {
  const file = await views.document();
  return file === undefined
    ? []
    : [{ text: locale.t('wizard.read.document', { file: locale.isolate(file) }), tone: 'good' }];
}
