import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';
import ts from 'typescript';
import type { Module, Offence, SourceTree } from '../source-tree.js';

/**
 * What a regular expression of the sources may be, so that no text makes it take more than the time of its length, nor
 * more stack than there is:
 *
 * - an unbounded repetition repeats one character, never a group;
 * - of two unbounded repetitions in a row, the second begins behind a character that the first cannot take;
 * - one that may begin anywhere has no unbounded repetition that can take all that precedes it, unless nothing follows
 *   that could fail.
 */
export function patternsTakeLinearTime(
  tree: SourceTree,
  reviewed: Readonly<Record<string, string>>,
): Offence[] {
  return tree.flatMap((module) =>
    patternsOf(module).flatMap(({ literal, line }) => {
      const problem = literal === undefined ? 'is made of texts that are not known here' : problemOf(literal);
      const isReviewed = Object.hasOwn(reviewed, `${module.path} ${literal ?? ''}`);
      if (problem === undefined || isReviewed) return [];
      return [{ where: `${module.path}:${line}`, problem: `the pattern ${literal ?? ''} ${problem}` }];
    }),
  );
}

interface Pattern {
  readonly literal: string | undefined;
  readonly line: number;
}

/** Every regular expression of a file: literals, and what is handed to `RegExp`. */
function patternsOf({ source }: Module): readonly Pattern[] {
  const patterns: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    if (ts.isRegularExpressionLiteral(node)) patterns.push({ literal: node.text, line });
    const isMade = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (isMade && node.expression.getText(source) === 'RegExp') {
      patterns.push({ literal: literalOf(node.arguments ?? [], source), line });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return patterns;
}

function literalOf(args: readonly ts.Node[], source: ts.SourceFile): string | undefined {
  const [pattern, flags] = args;
  if (pattern === undefined) return undefined;
  // A copy with other flags: the literal itself is looked at where it stands.
  if (ts.isIdentifier(pattern)) return isLiteral(pattern.text, source) ? '/(?:)/' : undefined;
  if (!ts.isStringLiteralLike(pattern) || !(flags === undefined || ts.isStringLiteralLike(flags)))
    return undefined;
  return String(new RegExp(pattern.text, flags?.text));
}

function isLiteral(name: string, source: ts.SourceFile): boolean {
  return source.statements.some(
    (statement) =>
      ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.some(
        ({ name: declared, initializer }) =>
          declared.getText(source) === name &&
          initializer !== undefined &&
          ts.isRegularExpressionLiteral(initializer),
      ),
  );
}

/** One way through a pattern, step by step. */
type Way = readonly Step[];

type Step =
  | {
      readonly kind: 'set';
      readonly taken: ReadonlySet<string>;
      readonly isUnbounded: boolean;
      readonly isOptional: boolean;
    }
  | { readonly kind: 'start' | 'condition' };

const CONDITION: Step = { kind: 'condition' };

class Refused extends Error {}

const MOST_WAYS = 2000;
const SAMPLE: readonly string[] = [
  ...Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)),
  ...'\u0301\u03b1\u0663\u1e9e\u2003\u2028\u3042\uac00\ud83e\udd56\ufeff\uffff'.split(''),
  '\u{1F956}',
];

/** What is wrong with a pattern; `undefined` for a good one. */
export function problemOf(literal: string): string | undefined {
  try {
    const { pattern, flags } = parseRegExpLiteral(literal);
    const ways = waysThrough(pattern.alternatives, flags.raw);
    for (const way of ways) checkWay(way, flags);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

function checkWay(way: Way, flags: AST.Flags): void {
  const isAnchored = flags.sticky || (way[0]?.kind === 'start' && !flags.multiline);
  way.forEach((step, index) => {
    if (step.kind !== 'set' || !step.isUnbounded) return;
    checkNext(step.taken, way.slice(index + 1));
    const follows = way
      .slice(index + 1)
      .some((next) => next.kind === 'condition' || (next.kind === 'set' && !next.isOptional));
    const before = way.slice(0, index);
    const isWithin = before.every(
      (earlier) => earlier.kind !== 'set' || earlier.isOptional || meet(earlier.taken, step.taken),
    );
    if (!isAnchored && follows && isWithin) {
      throw new Refused('may begin anywhere in what it repeats, and fail behind it');
    }
  });
}

/** Whether a text can be shared between a repetition and another behind it in more ways than one. */
function checkNext(taken: ReadonlySet<string>, rest: Way): void {
  for (const step of rest) {
    if (step.kind !== 'set') continue;
    if (step.isUnbounded && meet(taken, step.taken))
      throw new Refused('has two repetitions that can take the same');
    if (!step.isOptional && !meet(taken, step.taken)) return;
  }
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const character of one) if (other.has(character)) return true;
  return false;
}

function waysThrough(alternatives: readonly AST.Alternative[], flags: string): readonly Way[] {
  return alternatives.flatMap(({ elements }) =>
    elements.reduce<readonly Way[]>(
      (ways, element) => {
        const further = waysOf(element, flags);
        if (ways.length * further.length > MOST_WAYS) throw new Refused('has too many ways through it');
        return ways.flatMap((way) => further.map((more) => [...way, ...more]));
      },
      [[]],
    ),
  );
}

function waysOf(element: AST.Element, flags: string): readonly Way[] {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return [[stepOf(element, flags, false)]];
    case 'Group':
    case 'CapturingGroup':
      return waysThrough(element.alternatives, flags);
    case 'Quantifier':
      return repeated(element, flags);
    case 'Assertion':
      return ofAssertion(element, flags);
    default:
      throw new Refused(`has a ${element.type}, which nobody has thought about`);
  }
}

function repeated({ element, min, max }: AST.Quantifier, flags: string): readonly Way[] {
  const isUnbounded = max === Number.POSITIVE_INFINITY;
  const isSet =
    element.type === 'Character' || element.type === 'CharacterSet' || element.type === 'CharacterClass';
  if (isSet) return [[{ ...stepOf(element, flags, isUnbounded), isOptional: min === 0 }]];
  if (isUnbounded) throw new Refused('repeats a group without bound');
  const once = waysOf(element as AST.Element, flags);
  // What is repeated meets itself once.
  const twice = max > 1 ? once.flatMap((way) => once.map((more) => [...way, ...more])) : [];
  return [...(min === 0 ? [[]] : []), ...(min > 1 ? [] : once), ...twice];
}

function ofAssertion(assertion: AST.Assertion, flags: string): readonly Way[] {
  if (assertion.kind === 'start') return [[{ kind: 'start' }]];
  if (assertion.kind === 'lookbehind') throw new Refused('looks behind');
  if (assertion.kind === 'lookahead') {
    // What is looked at follows what has been taken, and may fail.
    const inside = waysThrough(assertion.alternatives, flags);
    return [[CONDITION], ...inside.map((way): Way => [...way, CONDITION])];
  }
  return [[CONDITION]];
}

function stepOf(
  { raw }: AST.Character | AST.CharacterSet | AST.CharacterClass,
  flags: string,
  isUnbounded: boolean,
): Extract<Step, { kind: 'set' }> {
  const one = new RegExp(`^${raw}$`, flags.replace(/[gy]/g, ''));
  const taken = new Set(SAMPLE.filter((character) => one.test(character)));
  return { kind: 'set', taken, isUnbounded, isOptional: false };
}
