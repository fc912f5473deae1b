import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, type Ran, run } from './run.ts';

const PLAN = 'schema: 1\nabout:\n  title: Café\n';
const utf16 = (text: string, { mark, big }: { mark: boolean; big: boolean }): Buffer => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

/** What a file may hold that is no plan: its bytes, the exit status of `check`, and what it is told in. */
const cases: [name: string, bytes: string | Buffer, exit: number, told: RegExp][] = [
  ['nothing', '', 1, /^plan\.yaml:1:1 {2}error\n {2}The file is empty/],
  ['a byte order mark alone', '\ufeff', 1, /The file is empty/],
  ['blank lines', '\n\n  \n', 1, /The file is empty/],
  ['only comments', '# later\n\n# more\n', 1, /The file is empty/],
  ['null', 'null\n', 1, /The file is empty/],
  ['a word', 'hello\n', 1, /made of “key: value” lines/],
  ['a list', '- a\n', 1, /made of “key: value” lines/],
  ['a number', '12\n', 1, /made of “key: value” lines/],
  ['JSON that is no plan', '[1, 2]', 1, /made of “key: value” lines/],
  ['a web page', '<!DOCTYPE html>\n<html lang="en">\n</html>\n', 1, /plan\.yaml:1:1 {2}error/],
  ['no YAML', 'a: b: c\n', 1, /plan\.yaml:1:4 {2}error\n {2}Two colons/],
  ['a tab', 'schema: 1\nabout:\n\ttitle: A\n', 1, /plan\.yaml:3:1 {2}error\n {2}A tab/],
  ['a key twice', 'schema: 1\nschema: 1\n', 1, /plan\.yaml:2:1 .*\n.*a second time/],
  ['an alias bomb', aliasBomb(), 1, /plan\.yaml:1:4 {2}error {2}a\n.*Anchors and aliases/],
  ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0', 'latin1'), 2, /no text file/],
  ['zeros', Buffer.alloc(5000), 2, /no text file/],
  ['a text with a zero in it', `${PLAN}# \0\n`, 2, /no text file/],
  ['UTF-16, little end first', utf16(PLAN, { mark: false, big: false }), 2, /UTF-16/],
  ['UTF-16, big end first', utf16(PLAN, { mark: false, big: true }), 2, /UTF-16/],
  ['UTF-16 with a mark, little end first', utf16(PLAN, { mark: true, big: false }), 2, /UTF-16/],
  ['UTF-16 with a mark, big end first', utf16(PLAN, { mark: true, big: true }), 2, /UTF-16/],
  [
    'UTF-16 in Hebrew',
    utf16('schema: 1\nabout:\n  title: תוכנית\n', { mark: false, big: false }),
    2,
    /UTF-16/,
  ],
  ['Windows-1252', Buffer.from(PLAN, 'latin1'), 2, /not saved as UTF-8/],
  ['half a letter', Buffer.from(PLAN).subarray(0, -2), 2, /not saved as UTF-8/],
  ['a surrogate as bytes', Buffer.from([...Buffer.from('a: '), 0xed, 0xa0, 0x80]), 2, /not saved as UTF-8/],
  ['a day that is none', 'schema: 1\nabout:\n  period:\n    from: 2027-02-31\n', 1, /:4:11 .*\n.*no day/],
  ['__proto__ as a key', 'schema: 1\n__proto__: { a: 1 }\n', 1, /:2:1 .*\n.*cannot be a name/],
  ['__proto__ as an id', 'schema: 1\npeople:\n  __proto__: { role: A }\n', 1, /:3:3 .*\n.*cannot be a name/],
  ['constructor as a key', 'schema: 1\nconstructor: 1\n', 1, /:2:1 .*\n.*no “constructor” here/],
  ['toString as a key', 'schema: 1\nabout:\n  toString: 1\n', 1, /:3:3 .*\n.*no “toString” here/],
  [
    'constructor as an id',
    'schema: 1\npeople:\n  constructor: { role: A }\n',
    1,
    /:3:3 .*\n.*cannot be an id/,
  ],
  ['toString as an id', 'schema: 1\npeople:\n  toString: { role: A }\n', 1, /:3:3 .*\n.*cannot be an id/],
  ['__proto__ as a reference', 'schema: 1\nabout:\n  owner: __proto__\n', 1, /:3:10 .*\n.*is no id/],
  ['constructor as a reference', 'schema: 1\nabout:\n  owner: constructor\n', 1, /:3:10 .*\n.*is no id/],
  ['a reference to nobody', 'schema: 1\nabout:\n  owner: boss\n', 1, /:3:10 .*\n.*no “boss” under people/],
  ['an unknown key', 'schema: 1\nabuot: {}\n', 1, /:2:1 .*\n.*no “abuot”.*\n.*\n.*\n.*mean “about”/],
  ['a conflict', 'schema: 1\n<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n', 1, /:2:1 .*\n.*merge conflict/],
  ['a conflict with its base', `<<<<<<< a\r\n||||||| 1\r\n=======\r\n>>>>>>> b\r\n`, 1, /merge conflict/],
  ['two documents', 'schema: 1\n---\nschema: 1\n', 1, /:2:1 .*\n.*second document/],
  ['a newer format', 'schema: 2\nnew: 1\n', 1, /:1:9 .*\n.*format 2.*only up to 1(.*\n)*.*newer crm-plan/],
  ['an older format', 'schema: 0\nold: 1\n', 1, /:1:9 .*\n.*format 0/],
  ['no format', 'about: {}\n', 1, /:1:1 .*\n.*which format/],
  ['a format in quotes', 'schema: "1"\n', 1, /:1:9 .*\n.*whole number.*"1"/],
  [
    'a colour of the terminal',
    'schema: 1\nabout:\n  title: a\x1b[31mb\n',
    1,
    /:3:10 .*\n.*cannot be printed/,
  ],
  ['a bell, written out', 'schema: 1\nabout:\n  title: "\\a"\n', 1, /:3:10 .*\n.*cannot be printed/],
  ['half an emoji', 'schema: 1\nabout:\n  title: "\\ud83d"\n', 1, /:3:10 .*\n.*cannot be printed/],
];

function aliasBomb(): string {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (let at = 0; at < 20; at += 1) {
    const [above, here] = [String.fromCharCode(97 + at), String.fromCharCode(98 + at)];
    lines.push(`${here}: &${here} [${Array(9).fill(`*${above}`).join(', ')}]`);
  }
  return `${lines.join('\n')}\n`;
}

async function inFolderWith(
  bytes: string | Buffer,
  args: readonly string[],
): Promise<Ran & { kept: boolean }> {
  const cwd = makeFolder();
  writeFileSync(join(cwd, 'plan.yaml'), bytes);
  const ran = await run(args, { cwd });
  const kept = readFileSync(join(cwd, 'plan.yaml')).equals(Buffer.from(bytes));
  return { ...ran, kept: kept && readdirSync(cwd).length === 1 };
}

describe('a file that holds no plan is told with where and how to mend it', () => {
  it.each(cases)('%s', async (_, bytes, exit, told) => {
    const ran = await inFolderWith(bytes, ['check']);
    expect(ran.exit, ran.out + ran.err).toBe(exit);
    expect(exit === 1 ? ran.out : ran.err).toMatch(told);
    expect(ran.out + ran.err).not.toMatch(/[^\P{Cc}\n]/u);
    expect(ran.kept).toBe(true);
  });
});

const commands: [name: string, ...args: string[]][] = [
  ['status', 'status', '--today', '2027-01-01'],
  ['render', 'render', '--today', '2027-01-01'],
  ['get', 'get', 'about.title'],
  ['set', 'set', 'about.title=B'],
  ['fmt', 'fmt'],
  ['migrate', 'migrate'],
];

/** Plans whose YAML is sound can be got, set and formatted although the model finds fault with them. */
const unreadable = cases.filter(
  ([name]) => !/day|constructor|toString|reference|unknown key|no format|format in quotes/.test(name),
);

describe.each(commands)('%s', (_, ...args) => {
  it.each(unreadable)('loses nothing of %s', async (name, bytes) => {
    const ran = await inFolderWith(bytes, args);
    expect(ran.out, name).toBe('');
    expect(ran.err).not.toBe('');
    expect([1, 2]).toContain(ran.exit);
    expect(ran.kept).toBe(true);
  });
});

it('names the same faults for standard input', async () => {
  const ran = await run(['check', '-'], {
    cwd: makeFolder(),
    input: utf16(PLAN, { mark: true, big: false }),
  });
  expect(ran).toMatchObject({ exit: 2, out: '', err: expect.stringMatching(/UTF-16/) });
});

describe('a file saved by an editor of another system', () => {
  const crlf = '\ufeffschema: 1\r\nabout: # who\r\n  title: A\r\n  vision: |\r\n    one\r\n\r\n    two\r\n';

  it.each([
    ['about.title=B', crlf.replace('title: A', 'title: B')],
    ['about.depth=full', `${crlf}  depth: full\r\n`.replace('  vision', '  vision')],
    ['about.title=', crlf.replace('  title: A\r\n', '')],
  ])('keeps its line ends and its mark when %s is set', async (answer, after) => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'plan.yaml'), crlf);
    expect(await run(['set', answer, '--quiet'], { cwd })).toMatchObject({ exit: 0, err: '' });
    const text = readFileSync(join(cwd, 'plan.yaml'), 'utf8');
    expect(text.replace(/\r\n/g, '')).not.toContain('\n');
    expect([...text.split('\r\n')].sort()).toEqual([...after.split('\r\n')].sort());
  });

  it('is a plan like any other', async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'plan.yaml'), crlf);
    expect(await run(['check'], { cwd })).toMatchObject({ exit: 0, out: '' });
    expect((await run(['get', 'about.vision'], { cwd })).out).toBe('one\n\ntwo\n');
  });
});

describe('text that a terminal would act on', () => {
  it('is shown as a sign in the line that is quoted', async () => {
    const ran = await inFolderWith('schema: 1\nabout:\n  titel: "\u202eabc"\n', ['check']);
    expect(ran.out).not.toContain('\u202e');
    expect(ran.out).toContain('titel: "\ufffdabc"');
  });
});
