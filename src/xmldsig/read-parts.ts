import { attributeOf, elementsOf, type XmlElement } from '../xml/index.js';
import { type Canonicalization, canonicalizationOf, DS } from './algorithms.js';
import { problem, type XmldsigProblemCode, type XmlSignatureProblem } from './problems.js';

/** A canonicalisation with the PrefixList of the exclusive method. */
export interface CanonicalizationMethod extends Canonicalization {
  readonly prefixes: readonly string[];
}

/** Takes problems as they are found. */
export type ReportPart = (found: XmlSignatureProblem<XmldsigProblemCode>) => void;

/** The children that an element has, in order: a name alone is there once, `?` may be absent, `+` and `*` may be many. */
export type ContentModel = readonly `${string}${'' | '?' | '+' | '*'}`[];

/** Compares the names of an element's children with the content model of the schema. */
export function hasContent(element: XmlElement, model: ContentModel, report: ReportPart): boolean {
  const children = elementsOf(element);
  let next = 0;
  const fits = model.every((particle) => {
    const [, local = '', occurs = ''] = PARTICLE.exec(particle) ?? [];
    const first = next;
    const most = occurs === '+' || occurs === '*' ? children.length : first + 1;
    while (next < most && isNamed(children[next], local)) next += 1;
    return next > first || occurs === '?' || occurs === '*';
  });
  if (fits && next === children.length) return true;
  const found = children
    .slice(0, MOST_NAMES)
    .map(({ name }) => (name.namespace === DS ? name.local : `{${name.namespace}}`));
  report(
    problem(
      'SIG_STRUCTURE',
      `${element.name.qualified} holds "${found.join(' ').slice(0, 200)}", expected ${model.join(' ')}`,
    ),
  );
  return false;
}

const PARTICLE = /^(\w+)([?+*]?)$/;
/** As many as a message shows. */
const MOST_NAMES = 20;

function isNamed(element: XmlElement | undefined, local: string): boolean {
  return element?.name.local === local && element.name.namespace === DS;
}

/** The algorithm of a method element, which may have no parameters. */
export function readMethod<T>(
  method: XmlElement,
  known: (identifier: string) => T | undefined,
  report: ReportPart,
): T | undefined {
  const identifier = attributeOf(method, 'Algorithm') ?? '';
  const found = elementsOf(method).length === 0 ? known(identifier) : undefined;
  if (found === undefined) {
    report(problem('SIG_ALGORITHM', `${method.name.local} is "${identifier}", which is not accepted`));
  }
  return found;
}

/** The canonicalisation of a CanonicalizationMethod or Transform. */
export function readCanonicalization(
  method: XmlElement,
  report: ReportPart,
): CanonicalizationMethod | undefined {
  const identifier = attributeOf(method, 'Algorithm') ?? '';
  const found = canonicalizationOf(identifier);
  const parameters = elementsOf(method);
  const [list] = parameters;
  const isList = list?.name.local === 'InclusiveNamespaces' && found?.method === 'exclusive';
  if (found === undefined || parameters.length > (isList ? 1 : 0)) {
    report(problem('SIG_ALGORITHM', `${method.name.local} is "${identifier}", which is not accepted`));
    return undefined;
  }
  const prefixes = (attributeOf(list, 'PrefixList') ?? '')
    .split(/[ \t\r\n]+/)
    .filter((prefix) => prefix !== '');
  return { ...found, prefixes };
}
