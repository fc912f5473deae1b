import type { Note, Option } from '../ask/ask.ts';
import { isData, valueAt } from '../plan/data.ts';
import { allFields, type Field, fieldAt, rootField } from '../plan/model.ts';
import { formatPath, isUnder, type Path, readPath } from '../plan/path.ts';
import { sectionOf } from '../plan/questions.ts';
import { askChoice } from './ask-until.ts';
import type { Session } from './session.ts';
import { isToAsk, type Stop, stopsIn } from './stops.ts';
import { whereToGoOn } from './walk.ts';

/** What the user wants to do next. */
export type Choice =
  | { readonly kind: 'go-on'; readonly path: Path }
  | { readonly kind: 'quick' | 'later' | 'read' | 'check' | 'leave' | 'others' }
  | { readonly kind: 'section'; readonly path: Path };

/** How one section stands. Counts only what can be asked. */
interface Standing {
  readonly path: Path;
  readonly field: Field;
  readonly answered: number;
  readonly of: number;
  readonly later: number;
  readonly suggested: number;
  /** What has to be there first, by its name. */
  readonly waitsFor: string | undefined;
}

/** Shows how far the plan is, and asks what to do next. */
export async function askHub(session: Session, notes: readonly Note[]): Promise<Choice> {
  const { locale } = session;
  const path = whereToGoOn(session);
  const standings = sections(session);
  const open = sum(standings, 'of') - sum(standings, 'answered');
  const heard = await askChoice(session, {
    place: locale.t('wizard.hub.place'),
    question: locale.t('wizard.hub.question', { company: locale.isolate(companyName(session)) }),
    notes: [
      ...notes,
      { text: locale.t('wizard.hub.standing', { open, later: sum(standings, 'later') }), tone: 'quiet' },
    ],
    input: {
      kind: 'choice',
      several: false,
      options: [
        ...first(session, path, sum(standings, 'later')),
        ...besides(session),
        ...standings.map((each, at) => sectionOption(session, each, at)),
        { value: 'others', label: locale.t('wizard.hub.others'), apart: true },
      ],
      chosen: [],
    },
    keys: [],
  });
  const value = 'value' in heard ? heard.value : 'leave';
  return toChoice(value, path);
}

function sum(standings: readonly Standing[], key: 'answered' | 'of' | 'later'): number {
  return standings.reduce((total, standing) => total + standing[key], 0);
}

function companyName({ draft }: Session): string {
  return String(
    valueAt(draft.data, ['about', 'company', 'name']) ?? valueAt(draft.data, ['about', 'title']) ?? '',
  );
}

const PLAIN = ['quick', 'later', 'read', 'check', 'leave', 'others'] as const;

function toChoice(value: string, path: Path | undefined): Choice {
  if (value === 'go-on' && path) return { kind: 'go-on', path };
  const kind = PLAIN.find((each) => each === value);
  return kind ? { kind } : { kind: 'section', path: readPath(value) ?? [] };
}

function first({ locale, fields, memory }: Session, path: Path | undefined, count: number): Option[] {
  if (memory.now.quick !== undefined) return [{ value: 'quick', label: locale.t('wizard.hub.quick') }];
  const field = path && fieldAt(path);
  if (field) return [{ value: 'go-on', label: locale.t('wizard.hub.go-on'), hint: fields.title(field) }];
  return count > 0 ? [{ value: 'later', label: locale.t('wizard.hub.later', { count }) }] : [];
}

/** What can be done besides answering; it stands first, for the sections are more than a screen holds. */
function besides({ locale }: Session): Option[] {
  return (['read', 'check', 'leave'] as const).map((value) => ({
    value,
    label: locale.t(`wizard.hub.${value}`),
  }));
}

/** How each section stands that the plan's depth asks for, or that says something. */
function sections(session: Session): Standing[] {
  const { draft, memory } = session;
  const stops = stopsIn(draft.data);
  const paths = new Map(stops.map(({ path }) => [formatPath(sectionOf(path) ?? []), sectionOf(path) ?? []]));
  return sectionPaths()
    .filter((path) => paths.has(formatPath(path)))
    .flatMap((path) => {
      const field = fieldAt(path);
      const inside = stops.filter((stop) => isUnder(stop.path, path) && stop.state !== 'skipped');
      const isPutOff = (stop: Stop): boolean => memory.isPutOff(stop.path);
      return field
        ? [
            {
              path,
              field,
              answered: inside.filter((stop) => !isToAsk(stop)).length,
              of: inside.length,
              later: inside.filter(isPutOff).length,
              suggested: inside.filter(({ suggested }) => suggested).length,
              waitsFor: waitsFor(session, field, path, inside),
            },
          ]
        : [];
    });
}

/** Every section of the model, in the order of the file. */
export function sectionPaths(): Path[] {
  const isSection = ({ path }: Field): boolean => {
    const section = path.at(-1) === '*' ? undefined : sectionOf(path);
    return section !== undefined && formatPath(section) === formatPath(path);
  };
  return [...allFields(rootField())].filter(isSection).map(({ path }) => path);
}

/** What a section refers to that stands before it and has nothing in it yet. */
function waitsFor(
  { draft, fields }: Session,
  field: Field,
  path: Path,
  stops: readonly Stop[],
): string | undefined {
  if (stops.every((stop) => !isToAsk(stop))) return undefined;
  const order = sectionPaths().map(formatPath);
  const missing = [...allFields(field)]
    .filter(({ crm, item }) => crm.answer === 'always' && (crm.ref ?? item?.crm.ref) !== undefined)
    .map(({ crm, item }) => crm.ref ?? item?.crm.ref ?? '')
    .find((ref) => {
      const items = valueAt(draft.data, ref.split('.'));
      const isEmpty = !isData(items) || Object.keys(items).length === 0;
      return isEmpty && order.indexOf(ref) >= 0 && order.indexOf(ref) < order.indexOf(formatPath(path));
    });
  const collection = missing === undefined ? undefined : fieldAt(missing.split('.'));
  return collection && fields.label(collection);
}

function sectionOption({ locale, fields }: Session, standing: Standing, at: number): Option {
  const { path, field, answered, of, later, suggested, waitsFor: first } = standing;
  const state = answered === of ? 'done' : 'open';
  const sign = first !== undefined ? '–' : state === 'done' ? '✓' : '○';
  const hint =
    first === undefined
      ? locale.t(`wizard.hub.state.${state}`, { answered, of, later, suggested })
      : locale.t('wizard.hub.state.waits', { first: locale.isolate(first) });
  return { value: formatPath(path), sign, label: fields.label(field), hint, apart: at === 0 };
}
