import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Screen } from '../../src/ask/ask.ts';
import { parsePlan } from '../../src/plan/document.ts';
import { fieldAt } from '../../src/plan/model.ts';
import { formatPath, type Path, readPath } from '../../src/plan/path.ts';
import { questions, sectionOf } from '../../src/plan/questions.ts';
import { interview } from '../../src/wizard/interview.ts';
import { askField } from '../../src/wizard/question.ts';
import { terminal } from '../support/pty.ts';
import { example, play, sit } from '../wizard/scripted.ts';
import { flat, makeHome, sitDown } from './person.ts';

const PLAN = example('bakery-cafe');
const MOST_KEYSTROKES = 8;

/** The numbers to type on the way from the hub to an answer; an empty one is Enter alone. */
type Way = readonly string[];

const { hub, lists } = await lookAtLists();

describe('from the hub', () => {
  it('no answer is more than eight keystrokes away', () => {
    const ways = answers().map((path) => ({ path, strokes: strokesOf(wayTo(path)) }));
    expect(ways.length).toBeGreaterThan(500);
    expect(ways.filter(({ strokes }) => strokes > MOST_KEYSTROKES)).toEqual([]);
  });

  terminal.it('the keystrokes lead there', async () => {
    const home = makeHome();
    writeFileSync(join(home.work, 'plan.yaml'), PLAN);
    const person = await sitDown({ home, rows: 60 });
    for (const path of deepestAndSome()) {
      await person.sees(hub.question);
      for (const line of wayTo(path)) await person.enters(line);
      const { question, notes } = await screenOf(path);
      const screen = await person.isAsked(question);
      for (const { text } of notes) expect(flat(screen)).toContain(plain(text));
      await person.presses('F4');
    }
  });
});

/** The hub, and the list of each section by its path, as a terminal would show them. */
async function lookAtLists(): Promise<{ hub: Screen; lists: ReadonlyMap<string, Screen> }> {
  const first = await sit(PLAN, []);
  await play(() => interview(first.session, { quick: async () => {} }));
  const hub = first.asker.last;
  const sections = hub.input.kind === 'choice' ? hub.input.options.filter(isSection) : [];
  const moves = sections.flatMap(({ value }) => [[value], { key: 'menu' } as const]);
  const { session, asker } = await sit(PLAN, moves);
  await play(() => interview(session, { quick: async () => {} }));
  const screens = asker.screens.filter((_, at) => at % 2 === 1);
  return { hub, lists: new Map(sections.map(({ value }, at) => [value, screens[at] ?? hub])) };
}

function isSection({ value }: { value: string }): boolean {
  return fieldAt(readPath(value) ?? []) !== undefined;
}

function answers(): Path[] {
  return questions(parsePlan(PLAN).data)
    .filter(({ path, field, state }) => state === 'answered' && field.shape !== 'map' && sectionOf(path))
    .map(({ path }) => path);
}

/** An item is opened by its own row, and the first thing to do with it is to word it differently. */
function wayTo(path: Path): Way {
  const section = formatPath(sectionOf(path) ?? []);
  if (section === formatPath(path)) return [numberIn(hub, section)];
  const isTitle = path.at(-1) === fieldAt(path.slice(0, -2))?.crm.item?.title;
  const row = isTitle ? `item ${formatPath(path.slice(0, -1))}` : `answer ${formatPath(path)}`;
  return [numberIn(hub, section), numberIn(lists.get(section), row), ...(isTitle ? [''] : [])];
}

function numberIn(screen: Screen | undefined, value: string): string {
  const options = screen?.input.kind === 'choice' ? screen.input.options : [];
  const at = options.findIndex((option) => option.value === value);
  if (at < 0) throw new Error(`nothing leads to ${value}`);
  return String(at + 1);
}

function strokesOf(way: Way): number {
  return way.reduce((sum, line) => sum + line.length + 1, 0);
}

/** The answers that lie deepest or take most keystrokes, and some of all others. */
function deepestAndSome(): Path[] {
  const all = answers();
  const byDepth = all.toSorted((a, b) => b.length - a.length || strokesOf(wayTo(b)) - strokesOf(wayTo(a)));
  const byStrokes = all.toSorted((a, b) => strokesOf(wayTo(b)) - strokesOf(wayTo(a)));
  const some = all.filter((_, at) => at % 100 === 0);
  return [...new Set([...byDepth.slice(0, 3), ...byStrokes.slice(0, 3), ...some])];
}

async function screenOf(path: Path): Promise<Screen> {
  const { session, asker } = await sit(PLAN, []);
  await play(() => askField(session, path));
  return asker.last;
}

/** A text without its marks of direction, in one line. */
function plain(text: string): string {
  return flat(text.replace(/[\u2066-\u2069]/g, ''));
}
