import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Methods that note a problem, and which of their arguments says what was expected. */
const NOTING: Readonly<Record<string, number>> = { fail: 2, missing: 1, add: 3 };
/** Stand for what is only known when a draft is read: whichever fits. */
const SAMPLES = ['7', 'COP', '2026-01-02', 'percent, amount'];
const AMOUNT = ['1500.00'];

/** One way in which the library says what it expected. */
export interface Expectation {
  /** File and line. */
  readonly place: string;
  readonly wording: Wording;
}

/** A wording with each of the samples in its gaps; one text when it has none. */
export type Wording = readonly string[];

/** What can be followed, and what was followed already. */
interface Search {
  readonly sources: readonly ts.SourceFile[];
  readonly seen: ReadonlySet<ts.Node>;
}

/**
 * Every expectation that the sources of some folders can state, found by following the arguments to where they are made.
 *
 * @throws {Error} for one that cannot be followed, so that none is passed over
 */
export function expectationsIn(root: string, folders: readonly string[]): readonly Expectation[] {
  const sources = folders.flatMap((folder) => sourcesBelow(join(root, folder)));
  const found: Expectation[] = [];
  for (const source of sources) {
    visit(source, (node) => {
      for (const stated of statedBy(node)) {
        const { line } = source.getLineAndCharacterOfPosition(stated.getStart());
        const place = `${source.fileName.slice(root.length + 1)}:${line + 1}`;
        const wordings = wordingsOf(stated, { sources, seen: new Set() });
        if (wordings === undefined) throw new Error(`Cannot follow ${stated.getText()} of ${place}`);
        for (const wording of wordings) found.push({ place, wording });
      }
    });
  }
  return found;
}

function sourcesBelow(folder: string): ts.SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
}

function visit(node: ts.Node, act: (node: ts.Node) => void): void {
  act(node);
  ts.forEachChild(node, (child) => visit(child, act));
}

/** The expressions of a node that state an expectation. */
function statedBy(node: ts.Node): readonly ts.Expression[] {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'expected') return [node.initializer];
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const place = NOTING[node.expression.name.text];
  const stated = place === undefined ? undefined : node.arguments[place];
  return stated === undefined ? [] : [stated];
}

/** Every wording that an expression can have; undefined when it cannot be followed. */
function wordingsOf(node: ts.Expression, { sources, seen }: Search): readonly Wording[] | undefined {
  if (seen.has(node)) return [];
  const search = { sources, seen: new Set([...seen, node]) };
  if (ts.isStringLiteralLike(node)) return [[node.text]];
  if (ts.isConditionalExpression(node)) return together([node.whenTrue, node.whenFalse], search);
  if (ts.isTemplateExpression(node)) return ofTemplate(node, search);
  if (ts.isIdentifier(node)) return ofName(node, search);
  // `problem.expected` is what the places that make it say, and they are found on their own.
  if (ts.isPropertyAccessExpression(node))
    return node.name.text === 'expected' ? [] : ofProperty(node.name.text, search);
  // Totals are compared with computed ones.
  if (ts.isCallExpression(node) && node.expression.getText() === 'money') return [AMOUNT];
  if (ts.isBinaryExpression(node) && node.getText() === 'computed[key] ?? NOTHING') return [AMOUNT];
  return undefined;
}

function together(nodes: readonly ts.Expression[], search: Search): readonly Wording[] | undefined {
  const all = nodes.map((node) => wordingsOf(node, search));
  return all.every((wordings) => wordings !== undefined) ? all.flat() : undefined;
}

/** A gap with known texts is filled with each of them, any other one with the samples. */
function ofTemplate({ head, templateSpans }: ts.TemplateExpression, search: Search): readonly Wording[] {
  return templateSpans.reduce<readonly Wording[]>(
    (before, { expression, literal }) => {
      const gaps = wordingsOf(expression, search) ?? [];
      return before.flatMap((wording) =>
        (gaps.length > 0 ? gaps : [SAMPLES]).map((gap) => joined(wording, gap, literal.text)),
      );
    },
    [[head.text]],
  );
}

function joined(wording: Wording, gap: Wording, end: string): Wording {
  return SAMPLES.map((_, place) => `${wording[place] ?? wording[0]}${gap[place] ?? gap[0]}${end}`);
}

function ofProperty(name: string, search: Search): readonly Wording[] | undefined {
  const values: ts.Expression[] = [];
  for (const source of search.sources) {
    visit(source, (node) => {
      if (ts.isPropertyAssignment(node) && node.name.getText() === name) values.push(node.initializer);
    });
  }
  return values.length === 0 ? undefined : together(values, search);
}

/** A constant, or a parameter: what the callers pass, and the default. */
function ofName(node: ts.Identifier, search: Search): readonly Wording[] | undefined {
  for (let scope: ts.Node = node; scope !== undefined; scope = scope.parent) {
    if (ts.isFunctionLike(scope)) {
      const place = scope.parameters.findIndex(({ name }) => name.getText() === node.text);
      if (place >= 0) return together(passedTo(scope, place, search), search);
    }
    const declared = ts.isBlock(scope) || ts.isSourceFile(scope) ? declaration(scope, node.text) : undefined;
    if (declared !== undefined) return wordingsOf(declared, search);
  }
  return undefined;
}

function declaration({ statements }: ts.Block | ts.SourceFile, name: string): ts.Expression | undefined {
  return statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((each) => each.name.getText() === name)?.initializer;
}

function passedTo(
  owner: ts.SignatureDeclaration,
  place: number,
  { sources }: Search,
): readonly ts.Expression[] {
  const name = owner.name?.getText();
  const { initializer } = owner.parameters[place] ?? {};
  const passed = initializer === undefined ? [] : [initializer];
  for (const source of sources) {
    visit(source, (node) => {
      if (!ts.isCallExpression(node)) return;
      const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
      const argument = callee.getText() === name ? node.arguments[place] : undefined;
      if (argument !== undefined) passed.push(argument);
    });
  }
  return passed;
}
