import { type Problem, ProblemList } from '../../errors/index.js';
import { isElement, type XmlElement } from '../../xml/index.js';
import { EXPECTED } from './expected.js';
import { cac, cbc, ext, sts } from './namespaces.js';
import { type DocumentReading, type Finding, MOST_FINDINGS } from './reading.js';

/** What is known while a tree is searched for the elements of some findings. */
interface Search {
  readonly byElement: ReadonlyMap<XmlElement, readonly Finding[]>;
  readonly problems: ProblemList;
  /** The element that is looked at, after its ancestors. */
  readonly trail: XmlElement[];
  /** The steps to the children of the elements that lead to a finding. */
  readonly steps: Map<XmlElement, ReadonlyMap<XmlElement, string>>;
}

/** What a reading found, as problems in the order of the document. */
export function problemsOf(reading: DocumentReading, root: XmlElement): readonly Problem[] {
  const { findings = [] } = reading;
  if (findings.length === 0) return [];
  const byElement = new Map<XmlElement, Finding[]>();
  for (const finding of findings) {
    const known = byElement.get(finding.element);
    if (known === undefined) byElement.set(finding.element, [finding]);
    else known.push(finding);
  }
  const problems = new ProblemList();
  search({ byElement, problems, trail: [], steps: new Map() }, root);
  if (findings.length === MOST_FINDINGS) {
    const expected = EXPECTED.fewerProblems({ most: MOST_FINDINGS });
    problems.add('ERR_XML_LIMIT', { path: pathTo(root), found: findings.length, expected });
  }
  return problems.all;
}

function search(all: Search, element: XmlElement): void {
  all.trail.push(element);
  const own = all.byElement.get(element);
  if (own !== undefined) {
    const path = pathOf(all);
    for (const finding of own) tell(all.problems, path, finding);
  }
  for (const node of element.children) if (isElement(node)) search(all, node);
  all.trail.pop();
}

function tell(problems: ProblemList, path: string, { below, found, expected }: Finding): void {
  const steps = below === '' ? [] : below.split('/').map(annexName);
  const place = [path, ...steps].join('/');
  if (expected !== undefined) problems.add('ERR_XML_VALUE', { path: place, found, expected });
  else {
    const absent = below.includes('@') ? EXPECTED.xmlAttribute : EXPECTED.xmlElement;
    problems.add('ERR_XML_MISSING', { path: place, found: undefined, expected: absent });
  }
}

/** The path of the element that is looked at. */
function pathOf({ trail, steps }: Search): string {
  return trail.reduce((path, element, index) => {
    const parent = trail[index - 1];
    if (parent === undefined) return pathTo(element);
    let known = steps.get(parent);
    if (known === undefined) {
      known = stepsTo(parent);
      steps.set(parent, known);
    }
    return `${path}/${known.get(element)}`;
  }, '');
}

function pathTo(root: XmlElement): string {
  return `/${root.name.local}`;
}

/** The names of an element's children; those of one name are numbered. */
function stepsTo(parent: XmlElement): ReadonlyMap<XmlElement, string> {
  const children = parent.children.filter(isElement);
  const totals = new Map<string, number>();
  for (const { name } of children) totals.set(name.local, (totals.get(name.local) ?? 0) + 1);
  const counts = new Map<string, number>();
  return new Map(
    children.map((child) => {
      const { local } = child.name;
      const count = (counts.get(local) ?? 0) + 1;
      counts.set(local, count);
      return [child, totals.get(local) === 1 ? annexName(local) : `${annexName(local)}[${count}]`];
    }),
  );
}

/** The prefixes of the annex, by local name. */
const PREFIXED: ReadonlyMap<string, string> = new Map(
  Object.entries({ cbc, cac, sts, ext }).flatMap(([prefix, elements]) =>
    Object.keys(elements).map((local) => [local, `${prefix}:${local}`] as const),
  ),
);

/** How the annex writes the name of an element; whatever the prefix of the document is. */
function annexName(local: string): string {
  return PREFIXED.get(local) ?? local;
}
