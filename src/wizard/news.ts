import type { Note } from '../ask/ask.ts';
import type { MessageArgs } from '../i18n/messages.ts';
import type { MessageId } from '../i18n/words.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Edit } from './draft.ts';
import { saveEdit } from './saving.ts';
import type { Session } from './session.ts';
import { undoEdit } from './undo.ts';

/** How a list of answers was left. */
export type Left = 'done' | 'back' | 'menu';

/** What a list says of the last thing done, and what would take it back. */
export interface News {
  readonly note?: Note;
  readonly fault?: string;
  readonly undo?: Edit;
}

/** What something done in a list comes to: news to show, or that the list is left. */
export type Next = News | Left;

/** Makes a change of a whole part of the plan, and tells it with the way to take it back. */
export async function makeKnown(
  session: Session,
  edit: Edit,
  id: MessageId,
  args?: MessageArgs,
): Promise<News> {
  const before: PlanDocument = session.draft.document;
  const saved = await saveEdit(session, edit);
  if (saved !== 'saved') return saved === 'theirs' ? {} : saved;
  const note: Note = { text: session.locale.t(id, args), tone: 'good' };
  return { note, undo: undoEdit(before, session.draft.document) };
}
