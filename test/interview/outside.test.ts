import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFile } from '../../src/commands/sitting.ts';
import { parsePlan } from '../../src/plan/document.ts';
import { Draft } from '../../src/wizard/draft.ts';
import { askField } from '../../src/wizard/question.ts';
import type { Session } from '../../src/wizard/session.ts';
import { makeFolder, makeIo, memory, run } from '../cli/run.ts';
import { example, type Move, type Scripted, sit } from '../wizard/scripted.ts';

/* Somebody else has the file in hand while its title is asked for: in an editor, in git, in another window. */

const BIKE = example('bike-workshop');
const TITLE = 'title: Rider plan 2027';
const titled = (title: string, plan = BIKE): string => plan.replace(TITLE, `title: ${title}`);

interface Desk {
  readonly cwd: string;
  readonly file: string;
  readonly asker: Scripted;
  readonly session: Session;
  text(): string;
  write(text: string): void;
  asksForTitle(): Promise<unknown>;
}

/** A question about a plan in a real file; the script may do things to the file before it answers. */
async function desk(moves: (desk: () => Desk) => (Move | (() => Move))[], plan = BIKE): Promise<Desk> {
  const cwd = makeFolder();
  const file = join(cwd, 'plan.yaml');
  writeFileSync(file, plan);
  const sitting = await sit(
    plan,
    moves(() => made),
  );
  const io = makeIo({ cwd }, memory(), memory());
  const session = { ...sitting.session, draft: new Draft(planFile(io, 'plan.yaml'), parsePlan(plan)) };
  const made: Desk = {
    cwd,
    file,
    asker: sitting.asker,
    session,
    text: () => readFileSync(file, 'utf8'),
    write: (text) => writeFileSync(file, text),
    asksForTitle: () => askField(session, ['about', 'title']),
  };
  return made;
}

/** Does something before the answer. */
function having(act: () => unknown, move: Move): () => Move {
  return () => {
    act();
    return move;
  };
}

describe('a change elsewhere in the file', () => {
  const comments = '# by hand\n\n\n';
  it.each([
    ['as it is', (plan: string) => plan],
    ['with the line ends of Windows', (plan: string) => plan.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (plan: string) => `\ufeff${plan}`],
  ])('stays to the byte: %s', async (_, form) => {
    const theirs = form(`${comments}${BIKE.replace('size: 10', 'size:   11   # since May')}# the end\n`);
    const { asksForTitle, text } = await desk(
      (own) => [having(() => own().write(theirs), 'Plan')],
      form(BIKE),
    );
    expect(await asksForTitle()).toBe('done');
    expect(text()).toBe(theirs.replace(TITLE, 'title: Plan'));
  });

  it('by another command at the same time stands beside ours', async () => {
    const { cwd, asksForTitle, text } = await desk(() => ['Plan']);
    const other = run(['set', 'about.company.size=11', '--quiet'], { cwd });
    await asksForTitle();
    expect(await other).toMatchObject({ exit: 0 });
    expect(text()).toBe(titled('Plan').replace('size: 10', 'size: 11'));
  });
});

describe('another answer to the question that is asked', () => {
  it.each([
    ['ours', 'Mine'],
    ['theirs', 'Theirs'],
  ])('is decided about: %s', async (choice, holds) => {
    const { asksForTitle, text } = await desk((own) => [
      having(() => own().write(titled('Theirs')), 'Mine'),
      [choice],
    ]);
    expect(await asksForTitle()).toBe('done');
    expect(text()).toBe(titled(holds));
  });

  it('is not asked about where it is the same, and the file is left alone', async () => {
    const { asksForTitle, asker, file } = await desk((own) => [
      having(() => {
        own().write(titled('Same'));
        utimesSync(file, new Date(0), new Date(0));
      }, 'Same'),
    ]);
    expect(await asksForTitle()).toBe('done');
    expect(asker.screens).toHaveLength(1);
    expect(statSync(file).mtimeMs).toBe(0);
  });
});

describe('a file that is no plan for a while', () => {
  it.each([
    ['half a line', `${BIKE}goals: [`],
    ['a merge that is not over', `<<<<<<< ours\n${BIKE}=======\n>>>>>>> theirs\n`],
    ['a tab', BIKE.replace('  title', '\ttitle')],
  ])('is waited for, and the answer is not lost: %s', async (_, broken) => {
    const { asksForTitle, asker, text } = await desk((own) => [
      having(() => own().write(broken), 'Plan'),
      [], // not mended yet
      having(() => own().write(BIKE), []),
    ]);
    expect(await asksForTitle()).toBe('done');
    expect(asker.screens.map(({ input }) => input.kind)).toEqual(['text', 'page', 'page']);
    expect(text()).toBe(titled('Plan'));
  });
});

describe('a file that cannot be written', () => {
  it.each<[string, (own: Desk) => void, (own: Desk) => void]>([
    ['read-only', ({ file }) => chmodSync(file, 0o444), ({ file }) => chmodSync(file, 0o644)],
    ['in a read-only folder', ({ cwd }) => chmodSync(cwd, 0o555), ({ cwd }) => chmodSync(cwd, 0o755)],
    [
      'a folder by now',
      ({ file }) => {
        rmSync(file);
        mkdirSync(file);
      },
      ({ file }) => rmSync(file, { recursive: true }),
    ],
    [
      'no text by now',
      ({ file }) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0, 1])),
      ({ write }) => write(BIKE),
    ],
  ])('is told of beside what was typed, which is saved once it can be: %s', async (_, spoil, mend) => {
    const { asksForTitle, asker, text } = await desk((own) => [
      having(() => spoil(own()), 'Plan'),
      having(() => mend(own()), 'Plan'),
    ]);
    expect(await asksForTitle()).toBe('done');
    expect(asker.screens[1]?.fault).toContain('plan.yaml');
    expect(asker.screens[1]?.input).toMatchObject({ initial: 'Plan' });
    expect(text()).toBe(titled('Plan'));
  });

  it('because somebody else is writing it is waited for', async () => {
    const { asksForTitle, file, text } = await desk(() => ['Plan']);
    mkdirSync(`${file}.lock`);
    writeFileSync(`${file}.lock/owner`, `${process.pid} ${hostname()}`);
    setTimeout(() => rmSync(`${file}.lock`, { recursive: true }), 100);
    expect(await asksForTitle()).toBe('done');
    expect(text()).toBe(titled('Plan'));
  });
});

it('a file that was taken away is written again, whole', async () => {
  const { asksForTitle, text } = await desk((own) => [having(() => rmSync(own().file), 'Plan')]);
  expect(await asksForTitle()).toBe('done');
  expect(text()).toBe(titled('Plan'));
});
