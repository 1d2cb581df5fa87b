import type { ElementExtras, Extras, InsertedContent, RenamedNamespace } from '../../model/index.js';
import {
  changed,
  isElement,
  type NamespaceScope,
  namespaceScope,
  type XmlElement,
  type XmlName,
  type XmlNode,
  xmlName,
} from '../../xml/index.js';
import { withDifferences } from './attributes.js';
import { withBlanks } from './blanks.js';
import { checkNames } from './check-names.js';
import { readFragment } from './fragment.js';
import { joined, stepsOf } from './nodes.js';

/** What is said of an element and of those in it, by step. */
interface Branch {
  own: ElementExtras | undefined;
  readonly inner: Map<string, Branch>;
}

interface Application {
  readonly rename: ((name: XmlName) => XmlName) | undefined;
  readonly strangers: Set<XmlNode>;
  /** The namespaces in scope in what is written. */
  readonly scope: NamespaceScope;
}

/**
 * Puts back into the tree of a document what it was read with.
 *
 * @throws {FacturadorError} `ERR_XML_SYNTAX` and the other codes of reading, when the XML of the extras is none, or their
 *   names and prefixes are not such as XML has
 */
export function applyExtras(written: XmlElement, extras: Extras): XmlElement {
  const { namespaces = [], elements = [], blanks } = extras;
  const application: Application = {
    rename: namespaces.length === 0 ? undefined : renaming(namespaces),
    strangers: new Set(),
    scope: namespaceScope(),
  };
  const root = apply(application, written, branchesOf(elements));
  if (namespaces.length > 0 || elements.some(hasNames)) checkNames(root, application.strangers);
  return blanks === undefined ? root : withBlanks(root, blanks, application.strangers);
}

function hasNames({ name, declarations, attributes }: ElementExtras): boolean {
  return name !== undefined || declarations !== undefined || attributes !== undefined;
}

function branchesOf(elements: readonly ElementExtras[]): Branch {
  const root: Branch = { own: undefined, inner: new Map() };
  for (const own of elements) {
    let branch = root;
    for (const step of own.path === '' ? [] : own.path.split('/')) {
      let next = branch.inner.get(step);
      if (next === undefined) {
        next = { own: undefined, inner: new Map() };
        branch.inner.set(step, next);
      }
      branch = next;
    }
    branch.own = own;
  }
  return root;
}

function renaming(namespaces: readonly RenamedNamespace[]): (name: XmlName) => XmlName {
  const others = new Map<string, RenamedNamespace>();
  for (const each of namespaces) {
    const key = `${each.prefix} ${each.namespace}`;
    if (!others.has(key)) others.set(key, each);
  }
  const known = new Map<XmlName, XmlName>();
  return (name) => {
    let other = known.get(name);
    if (other === undefined) {
      const found = others.get(`${name.prefix} ${name.namespace}`);
      other = found === undefined ? name : xmlName(found.foundPrefix, name.local, found.foundNamespace);
      known.set(name, other);
    }
    return other;
  };
}

function apply(application: Application, element: XmlElement, branch: Branch | undefined): XmlElement {
  if (branch === undefined && application.rename === undefined) return element;
  const { name, declarations, attributes } = branch?.own ?? {};
  const head = changed(element, {
    name:
      name === undefined
        ? nameOf(application, element)
        : xmlName(name.prefix, element.name.local, name.namespace),
    declarations: declarations ?? element.declarations,
    attributes:
      attributes === undefined ? element.attributes : withDifferences(element.attributes, attributes),
  });
  application.scope.enter(head.declarations);
  const children = childrenOf(application, element, branch);
  application.scope.leave();
  return changed(head, { children });
}

function childrenOf(
  application: Application,
  element: XmlElement,
  branch: Branch | undefined,
): readonly XmlNode[] {
  const steps = branch === undefined ? [] : stepsOf(element.children);
  const children = element.children.map((node, index) =>
    typeof node === 'string' || !isElement(node)
      ? node
      : apply(application, node, branch?.inner.get(steps[index] ?? '')),
  );
  const { text, omitted, inserted } = branch?.own ?? {};
  if (text !== undefined && children.every((node) => typeof node === 'string')) {
    if (children.join('') !== text.insteadOf) return children;
    return text.found === '' ? [] : [text.found];
  }
  if (omitted === undefined && inserted === undefined) return children;
  return placed(application, arrange(children, steps, { omitted, inserted }));
}

function nameOf({ rename }: Application, { name }: XmlElement): XmlName {
  return rename === undefined ? name : rename(name);
}

/** The children in the order in which they were found; what is still a fragment is a list of its own. */
function arrange(
  children: readonly XmlNode[],
  steps: readonly (string | undefined)[],
  { omitted = [], inserted }: { omitted: readonly string[] | undefined; inserted: ElementExtras['inserted'] },
): readonly (XmlNode | { readonly xml: string })[] {
  const away = new Set(omitted);
  const byStep = new Map<string, XmlNode>();
  children.forEach((child, index) => {
    const step = steps[index];
    if (step !== undefined) byStep.set(step, child);
  });
  const following = new Map<string | undefined, InsertedContent[]>();
  for (const each of inserted ?? []) {
    const known = following.get(each.after);
    if (known === undefined) following.set(each.after, [each]);
    else known.push(each);
    if (each.child !== undefined) away.add(each.child);
  }
  const order: (XmlNode | { readonly xml: string })[] = [];
  const take = (step: string | undefined): InsertedContent[] => {
    const next = following.get(step) ?? [];
    following.delete(step);
    return next.reverse();
  };
  const follow = (step: string | undefined): void => {
    const pending = take(step);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { xml, child } = next;
      if (xml !== undefined) order.push({ xml });
      const moved = child === undefined ? undefined : byStep.get(child);
      if (moved !== undefined) order.push(moved);
      if (child !== undefined) for (const each of take(child)) pending.push(each);
    }
  };
  follow(undefined);
  children.forEach((child, index) => {
    const step = steps[index];
    // Text beside what was inserted is part of what was inserted.
    if (step === undefined ? inserted !== undefined : away.has(step)) return;
    order.push(child);
    if (step !== undefined) follow(step);
  });
  // What followed an element that is no longer there comes last.
  for (const step of [...following.keys()]) follow(step);
  return order;
}

function placed(
  { strangers, scope }: Application,
  order: readonly (XmlNode | { readonly xml: string })[],
): readonly XmlNode[] {
  const nodes = order.flatMap((node): readonly XmlNode[] => {
    if (typeof node === 'string' || !('xml' in node)) return [node];
    const read = readFragment(node.xml, scope);
    for (const stranger of read) strangers.add(stranger);
    return read;
  });
  return joined(nodes);
}
