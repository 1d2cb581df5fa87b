import { attributeOf, elementsOf, type XmlElement } from '../xml/index.js';
import { type Canonicalization, canonicalizationOf, DS } from './algorithms.js';
import { problem, type SignatureProblem, type XmldsigProblemCode } from './problems.js';

/** A canonicalisation with the PrefixList of the exclusive method. */
export interface CanonicalizationMethod extends Canonicalization {
  readonly prefixes: readonly string[];
}

/** Takes problems as they are found. */
export type Report = (found: SignatureProblem<XmldsigProblemCode>) => void;

/** Compares the names of an element's children with the content model of the schema. */
export function hasContent(element: XmlElement, model: RegExp, report: Report): boolean {
  const names = elementsOf(element).map(({ name }) =>
    name.namespace === DS ? name.local : `{${name.namespace}}`,
  );
  const content = names.join(' ');
  if (model.test(content)) return true;
  report(
    problem(
      'SIG_STRUCTURE',
      `${element.name.qualified} holds "${content.slice(0, 200)}", expected ${model.source.slice(1, -1)}`,
    ),
  );
  return false;
}

/** The algorithm of a method element, which may have no parameters. */
export function readMethod<T>(
  method: XmlElement,
  known: (identifier: string) => T | undefined,
  report: Report,
): T | undefined {
  const identifier = attributeOf(method, 'Algorithm') ?? '';
  const found = elementsOf(method).length === 0 ? known(identifier) : undefined;
  if (found === undefined) {
    report(problem('SIG_ALGORITHM', `${method.name.local} is "${identifier}", which is not accepted`));
  }
  return found;
}

/** The canonicalisation of a CanonicalizationMethod or Transform. */
export function readCanonicalization(method: XmlElement, report: Report): CanonicalizationMethod | undefined {
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
