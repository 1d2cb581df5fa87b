import {
  type XmlAttribute,
  type XmlComment,
  type XmlElement,
  type XmlInstruction,
  type XmlName,
  type XmlNamespace,
  type XmlNode,
  xmlElement,
} from './tree.js';

const NONE: readonly never[] = [];

/** A start tag, until its element is complete; the object is used again for the next at its depth. */
export interface StartTag {
  name: XmlName;
  declarations: readonly XmlNamespace[];
  attributes: readonly XmlAttribute[];
  /** Where its name stands in the document, and how long it is. */
  at: number;
  length: number;
  /** How many declarations were in scope before it. */
  outer: number;
  /** Where its children begin among the nodes. */
  first: number;
}

/**
 * Elements are made when they end, with lists of just the right size: a list that grows has room for sixteen, and most
 * elements have one child.
 */
export class TreeBuilder {
  // The children so far of every open element, those of the innermost last; what lies beyond `size` is left over.
  private readonly nodes: XmlNode[] = [];
  /** What lies beyond `depth` is left over. */
  private readonly open: StartTag[] = [];
  private size = 0;
  depth = 0;

  /** The innermost element that is open. */
  get innermost(): StartTag {
    return this.open[this.depth - 1] as StartTag;
  }

  /** What stands at the top, once all elements are closed. */
  topLevel(): readonly XmlNode[] {
    return this.nodes.slice(0, this.size);
  }

  add(node: string | XmlComment | XmlInstruction | XmlElement): void {
    this.nodes[this.size++] = node;
  }

  /** Opens an element; whatever its tag says is to be set. */
  openElement(name: XmlName): StartTag {
    const { depth, size } = this;
    this.depth = depth + 1;
    const known = this.open[depth];
    if (known !== undefined) {
      known.name = name;
      known.first = size;
      return known;
    }
    const tag = { name, declarations: NONE, attributes: NONE, at: 0, length: 0, outer: 0, first: size };
    this.open.push(tag);
    return tag;
  }

  closeElement(): void {
    this.depth -= 1;
    const { name, declarations, attributes, first } = this.open[this.depth] as StartTag;
    const { nodes, size } = this;
    const count = size - first;
    const children = count === 0 ? NONE : count === 1 ? [nodes[first] as XmlNode] : nodes.slice(first, size);
    nodes[first] = xmlElement(name, declarations, attributes, children);
    this.size = first + 1;
  }
}
