import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import ts from 'typescript';

/**
 * Writes the types of each entry point as one file: what it exports and what that is made of, nothing else. Fails where
 * something of it has a type of a package, for the packages are bundled and users have no types of them.
 *
 * @param {string} root
 * @param {string} target
 * @param {string[]} entries names in `src/` without extension, those of `tsconfig.build.json`
 */
export function writeDeclarations(root, target, entries) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'crm-plan-types-')));
  try {
    emitDeclarations(root, folder);
    for (const entry of entries)
      writeFileSync(join(target, `${entry}.d.ts`), new RollUp(folder, entry).text());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * One declaration file a source file, as the compiler writes them.
 *
 * @param {string} root
 * @param {string} folder
 */
function emitDeclarations(root, folder) {
  const config = join(root, '.config/tsconfig.build.json');
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    join(root, '.config'),
    { outDir: folder },
  );
  const program = ts.createProgram(fileNames, options);
  const faults = program.getDeclarationDiagnostics(); // the rest is told by `npm run types`, which takes longer
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, FORMAT));
  program.emit();
}

/** @type {import('typescript').FormatDiagnosticsHost} */
const FORMAT = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => '\n',
};

/** Gathers the statements that the exports of a declaration file need. */
class RollUp {
  #folder;
  #checker;
  #index;
  /** @type {Map<string, import('typescript').Statement>} every statement taken, by the name it declares */
  #taken = new Map();

  /**
   * @param {string} folder
   * @param {string} entry
   */
  constructor(folder, entry) {
    const index = join(folder, `${entry}.d.ts`);
    const program = ts.createProgram([index], {
      module: ts.ModuleKind.NodeNext,
      allowImportingTsExtensions: true,
      noEmit: true,
    });
    this.#folder = folder + sep;
    this.#checker = program.getTypeChecker();
    this.#index = program.getSourceFile(index);
  }

  text() {
    const module = this.#index && this.#checker.getSymbolAtLocation(this.#index);
    if (!module) throw new Error('the entry point exports nothing');
    const exported = this.#checker.getExportsOfModule(module);
    for (const symbol of exported) this.#take(this.#aliased(symbol));
    const names = new Set(exported.map(({ name }) => name));
    const statements = [...this.#taken].map(([name, statement]) => print(statement, names.has(name)));
    return `${statements.join('\n\n')}\n\nexport {};\n`;
  }

  /** @param {import('typescript').Symbol} symbol */
  #take(symbol) {
    for (const declaration of symbol.declarations ?? []) {
      const statement = topLevel(declaration);
      const known = this.#taken.get(symbol.name);
      if (!statement || known === statement) continue;
      if (known) throw new Error(`two types that the library shows are called ${symbol.name}`);
      this.#taken.set(symbol.name, statement);
      this.#takeNeeded(statement);
    }
  }

  /** @param {import('typescript').Node} node */
  #takeNeeded(node) {
    if (ts.isIdentifier(node)) this.#takeNamed(node);
    ts.forEachChild(node, (child) => this.#takeNeeded(child));
  }

  /** @param {import('typescript').Identifier} identifier */
  #takeNamed(identifier) {
    const found = this.#checker.getSymbolAtLocation(identifier);
    const symbol = found && this.#aliased(found);
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
    const ours = file?.startsWith(this.#folder);
    if (symbol && ours && isNamedStatement(symbol)) this.#take(symbol);
    if (ours || (file && /[\\/]node_modules[\\/](typescript|@types[\\/]node)[\\/]/.test(file))) return;
    const statement = topLevel(identifier)?.getText().split('\n')[0];
    throw new Error(
      `the library shows ${identifier.text}, a type that users do not have: mark it @internal in “${statement}”`,
    );
  }

  /** @param {import('typescript').Symbol} symbol */
  #aliased(symbol) {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }
}

/**
 * @param {import('typescript').Node} node
 * @returns {import('typescript').Statement | undefined}
 */
function topLevel(node) {
  if (ts.isSourceFile(node.parent)) return /** @type {import('typescript').Statement} */ (node);
  return node.parent && topLevel(node.parent);
}

/**
 * Whether a symbol is declared by a statement of its own, not as a member or a parameter within one.
 *
 * @param {import('typescript').Symbol} symbol
 */
function isNamedStatement(symbol) {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration) return false;
  const holder = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return ts.isSourceFile(holder.parent);
}

/**
 * A statement with its comment, exported or not.
 *
 * @param {import('typescript').Statement} statement
 * @param {boolean} exported
 */
function print(statement, exported) {
  const comment = ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc)?.getText();
  const code = `${exported ? 'export ' : ''}${statement.getText().replace(/^export /, '')}`;
  return comment === undefined ? code : `${comment}\n${code}`;
}
