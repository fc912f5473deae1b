import type { Locale } from '../i18n/locale.ts';
import type { Depth } from '../plan/model.ts';
import type { QuickAnswers, QuickWorld } from '../wizard/quick-answers.ts';
import { QUICK_NAMES } from '../wizard/quick-names.ts';
import { type QuickEnd, quickPath } from '../wizard/quick-path.ts';
import type { Session } from '../wizard/session.ts';
import { loadStarters } from '../wizard/starters.ts';
import { type Context, localeTag } from './context.ts';

/** What a quick path starts from. */
export async function quickWorld(
  { io, today }: Context,
  locale: Locale,
  depth: Depth = 'essential',
): Promise<QuickWorld> {
  const region = /^[a-z]+[-_]([A-Z]{2})/.exec(localeTag(io.env))?.[1];
  return { locale, today, depth, region, starters: await loadStarters(locale.language) };
}

/** Goes on with a quick path that an earlier sitting left. */
export async function resumeQuickPath(context: Context, session: Session): Promise<QuickEnd> {
  const answers = readQuick(session.memory.now.quick ?? {});
  return quickPath(session, await quickWorld(context, session.locale), answers);
}

/** Answers as they were remembered, as far as there still are such questions. */
function readQuick(found: Readonly<Record<string, unknown>>): QuickAnswers {
  return Object.fromEntries(
    QUICK_NAMES.filter((name) => found[name] !== undefined).map((name) => [name, found[name]]),
  );
}
