import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Field, fieldAt } from '../../src/plan/model.ts';
import { modeline, SCHEMA_FILE } from '../../src/plan/schema.ts';
import { COMMAND, ROOT } from '../support/built.ts';
import { LanguageServer, type Place } from '../support/language-server.ts';

const EXAMPLES = join(ROOT, 'examples');
const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.plan.yaml'));
const folder = mkdtempSync(join(tmpdir(), 'crm-plan-editor-'));
let server: LanguageServer;

beforeAll(async () => {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'schema', '-o', folder], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  server = await LanguageServer.start();
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A plan in the folder with the schema, as somebody types it. */
let files = 0;
function newFile(): string {
  files += 1;
  return join(folder, `${files}.plan.yaml`);
}

/** Opens a text in which `▮` is the cursor, which it takes out. */
async function openAt(marked: string): Promise<{ file: string; place: Place }> {
  const file = newFile();
  const before = marked.split('▮', 1)[0]?.split('\n') ?? [];
  const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  expect(marked).toContain('▮');
  await server.open(file, marked.replace('▮', ''));
  return { file, place };
}

function field(...path: readonly string[]): Field {
  const found = fieldAt(path);
  if (!found) throw new Error(`the model has no ${path.join('.')}`);
  return found;
}

describe('a good plan', () => {
  test.each(examples)('%s has its schema in the first line and nothing to be told', async (name) => {
    const text = readFileSync(join(EXAMPLES, name), 'utf8');
    expect(text.split('\n', 1)).toEqual([modeline()]);
    expect(await server.open(join(folder, name), text)).toEqual([]);
  });

  test('stands among the examples beside the same schema', () => {
    const written = readFileSync(join(folder, SCHEMA_FILE), 'utf8');
    expect(readFileSync(join(EXAMPLES, SCHEMA_FILE), 'utf8')).toBe(written);
  });

  test('is looked up in the schema that its first line names', async () => {
    const bare = mkdtempSync(join(folder, 'without-schema-'));
    const [missing] = await server.open(join(bare, 'plan.yaml'), `${modeline()}\nschema: 1\n`);
    expect(missing?.message).toMatch(/unable to load schema/i);
  });
});

/** Every comment says what is told of its line. */
const BROKEN = `${modeline()}
schema: 1
abuot: {} # Property abuot is not allowed
about:
  title: 7 # Expected "string"
  titel: Customer plan # Property titel is not allowed
  status: final # Valid values: "draft", "review", "approved", "retired"
  values: fresh # Expected "array"
  company:
    name: Barm & Berry
    size: many # Expected "integer"
  period:
    from: tomorrow # not a RFC3339 date
    to: 2027-12-31
people:
  Owner_1: # does not match the pattern
    role: Owner
goals:
  company:
    repeat-sales:
      statement: More guests come again
      horizon: forever # Valid values: "short", "long"
      target: many # Expected "number"
      owner: The owner # does not match the pattern
strategy:
  service:
    late-order:
      situation: An order is late
      respondWithin: 4 hours # does not match the pattern
      resolveWithin: PT4H
`;

describe('a broken plan', () => {
  let told: { line: number; message: string }[];

  beforeAll(async () => {
    const diagnostics = await server.open(newFile(), BROKEN);
    told = diagnostics.map(({ range, message }) => ({ line: range.start.line, message }));
  });

  const lines = BROKEN.split('\n').map((text, line) => ({ line, text, about: text.split(' # ')[1] }));
  const wrong = lines.flatMap(({ line, text, about }) =>
    about === undefined ? [] : [{ line, text: text.trim(), about }],
  );

  test.each(wrong)('$text', ({ line, about }) => {
    const messages = told.filter((each) => each.line === line).map(({ message }) => message);
    expect(messages.join('\n')).toContain(about);
  });

  test('is told of no other line', () => {
    expect([...new Set(told.map(({ line }) => line))].sort((a, b) => a - b)).toEqual(
      wrong.map(({ line }) => line),
    );
  });
});

describe('while a plan is written', () => {
  const GOAL = `${modeline()}\nschema: 1\ngoals:\n  company:\n    repeat-sales:\n`;
  const goal = ['goals', 'company', '*'];

  test('the keys of a goal are offered, each with the reason for asking', async () => {
    const { file, place } = await openAt(`${GOAL}      ▮\n`);
    const offered = await server.complete(file, place);
    const { fields } = field(...goal);
    expect(offered.map(({ label }) => label).sort()).toEqual([...fields.keys()].sort());
    for (const { label, documentation } of offered) expect(documentation).toBe(fields.get(label)?.why);
  });

  test('keys that are there are not offered again', async () => {
    const { file, place } = await openAt(`${GOAL}      statement: More\n      ▮\n`);
    const labels = (await server.complete(file, place)).map(({ label }) => label);
    expect(labels).toContain('horizon');
    expect(labels).not.toContain('statement');
  });

  test('the listed values are offered', async () => {
    const { file, place } = await openAt(`${GOAL}      horizon: ▮\n`);
    const labels = (await server.complete(file, place)).map(({ label }) => label);
    expect(labels).toEqual(field(...goal, 'horizon').values);
  });

  test('the question and why it is asked stand beside a key', async () => {
    const { file, place } = await openAt(`${GOAL}      tar▮get: 45\n`);
    const { title, why } = field(...goal, 'target');
    const hover = await server.hover(file, place);
    expect(hover).toContain(title);
    expect(hover).toContain(why);
  });
});

test('the server needs no network', () => {
  expect(server.complaints).toBe('');
});
