import ts from 'typescript';
import type { Layout } from '../layout.js';
import { lineOf, type Module, type Offence, type SourceTree } from '../source-tree.js';

/** What holds a sentence for a person. */
const SAID = new Set(['expected', 'message', 'found', 'en', 'es', 'spanish']);
/** What looks into a text. */
const LOOKING = new Set([
  'includes',
  'startsWith',
  'endsWith',
  'match',
  'matchAll',
  'search',
  'replace',
  'split',
]);
const COMPARING = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);
/** Two words in a row. */
const WORDS = /[\p{L}]{2,} [\p{L}]{2,}/u;

/**
 * Sentences are for people; programs compare codes and data. No code compares what holds a sentence with a text, nor looks
 * into it, and the command line has no pattern of sentences.
 */
export function noCodeReadsSentences(tree: SourceTree, { foreignSentences }: Layout): Offence[] {
  return tree.flatMap((module) => offencesOf(module, foreignSentences));
}

function offencesOf({ path, source }: Module, foreign: Layout['foreignSentences']): readonly Offence[] {
  const found: Offence[] = [];
  const visit = (node: ts.Node): void => {
    const where = `${path}:${lineOf(source, node)}`;
    if (readsSentence(node)) found.push({ where, problem: `${node.getText()} looks into a sentence` });
    if (path.startsWith('cli/') && ts.isRegularExpressionLiteral(node)) {
      const isForeign = Object.hasOwn(foreign, `${path} ${node.text}`);
      if (WORDS.test(node.text) && !isForeign)
        found.push({ where, problem: `the pattern ${node.text} is one of sentences` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function readsSentence(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && COMPARING.has(node.operatorToken.kind)) {
    const sides = [node.left, node.right];
    return (
      sides.some(holdsSentence) && sides.some((side) => ts.isStringLiteralLike(side) && side.text !== '')
    );
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression: subject, name } = node.expression;
  if (LOOKING.has(name.text)) return holdsSentence(subject);
  const isPattern = name.text === 'test' || name.text === 'exec';
  return isPattern && node.arguments.some(holdsSentence);
}

function holdsSentence(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && SAID.has(node.name.text);
}
