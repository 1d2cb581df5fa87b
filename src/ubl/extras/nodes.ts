import { isElement, type XmlComment, type XmlElement, type XmlNode } from '../../xml/index.js';

// Called by name, because the texts that a parser gives are of many kinds, each of which would be looked up anew.
const unitAt = String.prototype.charCodeAt;

/** Whether a text is white space only, or nothing. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = unitAt.call(text, i);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) return false;
  }
  return true;
}

/** Children as canonical XML has them: no comments, and the texts around one are one text. */
export function canonicalChildren({ children }: XmlElement): readonly XmlNode[] {
  for (let i = 0; i < children.length; i++)
    if (isComment(children[i] as XmlNode)) return joined(children.filter((node) => !isComment(node)));
  return children;
}

/** The same nodes, with neighbouring texts joined. */
export function joined(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const list: XmlNode[] = [];
  for (const node of nodes) {
    const previous = list.at(-1);
    if (typeof node === 'string' && typeof previous === 'string') list[list.length - 1] = previous + node;
    else list.push(node);
  }
  return list;
}

function isComment(node: XmlNode): boolean {
  return typeof node === 'object' && (node as XmlComment).comment !== undefined;
}

/** Whether there are elements or instructions among some nodes. */
export function hasMarkup(nodes: readonly XmlNode[]): boolean {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as XmlNode;
    if (typeof node !== 'string' && !isComment(node)) return true;
  }
  return false;
}

/** Whether there is anything but elements among some nodes. */
export function hasLooseNodes(nodes: readonly XmlNode[]): boolean {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as XmlNode;
    if (typeof node === 'string' || !isElement(node)) return true;
  }
  return false;
}

/** The names and positions of an element's children: `ID[1]`; other nodes have none. */
export function stepsOf(nodes: readonly XmlNode[]): readonly (string | undefined)[] {
  const counts = new Map<string, number>();
  return nodes.map((node) => {
    if (typeof node === 'string' || !isElement(node)) return undefined;
    const count = (counts.get(node.name.local) ?? 0) + 1;
    counts.set(node.name.local, count);
    return `${node.name.local}[${count}]`;
  });
}
