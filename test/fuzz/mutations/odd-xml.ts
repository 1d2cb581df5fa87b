type Random = (below: number) => number;

const BLANKS = [' ', '\n', '\t', '\r\n', '\r', '  '];
const NAMES = ['a', 'b', 'p:a', 'p:b', 'q:a', 'xml', 'A', '_', 'ñ', 'a-1', 'a.b', 'é\u0301', '𐐷', 'a\u00b7'];
const BAD_NAMES = [
  '1',
  '-a',
  '.a',
  ':a',
  'a:',
  'a:b:c',
  'p:1',
  'xmlns:a',
  '\u0301',
  '\u00d7',
  'a\u{f0000}',
  '',
];
const PREFIXES = ['p', 'q', 'r', 'xml', 'xmlns', 'P'];
const URIS = ['urn:u', 'urn:v', 'urn:U', '', ' ', 'urn:u ', 'http://www.w3.org/2000/xmlns/'];
const XML_URI = 'http://www.w3.org/XML/1998/namespace';
const TEXTS = [
  'x',
  ' ',
  '\n',
  '\r\n',
  '\r',
  ']',
  ']]',
  '>',
  '"',
  "'",
  'ñ',
  '€',
  '🥖',
  '\u007f',
  '\u0085',
  '\u2028',
];
const BAD_TEXTS = [
  ']]>',
  '&',
  '<',
  '\u0000',
  '\u0001',
  '\u000b',
  '\ufffe',
  '\uffff',
  '& ',
  '&;',
  '&x',
  '<!',
  '</',
];
const REFERENCES = [
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&#65;',
  '&#x41;',
  '&#13;',
  '&#xA;',
  '&#x1F956;',
];
const BAD_REFERENCES = [
  '&nbsp;',
  '&#0;',
  '&#xD800;',
  '&#xFFFE;',
  '&#x110000;',
  '&#X41;',
  '&#;',
  '&amp',
  '&#1;',
  '&Amp;',
];
const DECLARATIONS = [
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='UTF-8'?>",
  '<?xml version="1.0" standalone="yes" ?>\n',
  '<?xml version="1.0" encoding="utf-8" standalone="no"?>',
  '<?xml  version = "1.0"\r\n?>',
];
const BAD_DECLARATIONS = [
  ' <?xml version="1.0"?>',
  '<?xml?>',
  '<?xml encoding="UTF-8"?>',
  '<?xml version="1.0"standalone="yes"?>',
  '<?xml version="1.0" standalone="maybe"?>',
  '<?xml version="1.0" version="1.0"?>',
  '<?xml version=1.0?>',
  '<?XML version="1.0"?>',
  '<?xml version="1.0" >',
  '<!DOCTYPE a>',
];

/** Makes texts that use every corner of XML: half of them are well-formed, and the others are wrong in one or few places. */
export class OddXml {
  private readonly random: Random;
  /** How many choices there are for each that is wrong. */
  private rarity = 0;

  constructor(random: Random) {
    this.random = random;
  }

  document(): string {
    this.rarity = this.random(2) === 0 ? 0 : 20;
    const declaration = this.random(4) === 0 ? this.choose(DECLARATIONS, BAD_DECLARATIONS) : '';
    const before = this.several(2, () => this.misc());
    const after = this.several(2, () => this.misc());
    const second = this.isWrong() ? this.element(1) : '';
    const mark = this.random(20) === 0 ? '\ufeff' : '';
    return `${mark}${declaration}${before}${this.element(0)}${after}${second}`;
  }

  private isWrong(): boolean {
    return this.rarity > 0 && this.random(this.rarity) === 0;
  }

  private choose(right: readonly string[], wrong: readonly string[]): string {
    const list = this.isWrong() ? wrong : right;
    return list[this.random(list.length)] as string;
  }

  private several(most: number, make: () => string): string {
    let text = '';
    for (let i = this.random(most + 1); i > 0; i--) text += make();
    return text;
  }

  private blank(): string {
    return this.several(2, () => this.choose(BLANKS, ['\u00a0', '\u0085', '\u000c', '\ufeff']));
  }

  private gap(): string {
    return this.isWrong() ? '' : this.choose(BLANKS, ['\u00a0', '/']) + this.blank();
  }

  private misc(): string {
    switch (this.random(3)) {
      case 0:
        return this.comment();
      case 1:
        return this.instruction();
      default:
        return this.isWrong() ? this.characters() : this.blank();
    }
  }

  private element(depth: number): string {
    const name = this.choose(NAMES, BAD_NAMES);
    const declares = depth === 0 || this.random(3) === 0;
    const bound = declares ? ' xmlns:p="urn:p" xmlns:q="urn:q"' : '';
    const start = `<${name}${this.isWrong() ? '' : bound}${this.several(3, () => this.attribute())}${this.blank()}`;
    if (this.random(3) === 0) return `${start}/${this.isWrong() ? ' ' : ''}>`;
    const content = this.several(depth > 3 ? 1 : 4, () => this.content(depth + 1));
    const end = this.isWrong() ? this.choose(NAMES, BAD_NAMES) : name;
    return this.isWrong() ? `${start}>${content}` : `${start}>${content}</${end}${this.blank()}>`;
  }

  private content(depth: number): string {
    switch (this.random(6)) {
      case 0:
        return this.comment();
      case 1:
        return this.instruction();
      case 2:
        return this.isWrong() ? '<![CDATA[x' : `<![CDATA[${this.several(3, () => this.raw('>]'))}]]>`;
      case 3:
        return depth > 4 ? this.characters() : this.element(depth);
      default:
        return this.several(3, () => this.characters());
    }
  }

  private characters(): string {
    return this.random(3) === 0 ? this.choose(REFERENCES, BAD_REFERENCES) : this.choose(TEXTS, BAD_TEXTS);
  }

  private attribute(): string {
    const isDeclaration = this.random(3) === 0;
    const name = isDeclaration ? this.declared() : this.choose(NAMES, BAD_NAMES);
    const quote = this.choose(['"', "'"], ['', '`']);
    const other = quote === '"' ? "'" : '"';
    const value = isDeclaration ? this.uri() : this.several(3, () => this.value(other));
    const close = this.isWrong() ? other : quote;
    return `${this.gap()}${name}${this.blank()}${this.isWrong() ? '' : '='}${this.blank()}${quote}${value}${close}`;
  }

  private declared(): string {
    const prefix = this.random(4) === 0 ? '' : (PREFIXES[this.random(this.isWrong() ? 6 : 3)] as string);
    return prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  }

  private uri(): string {
    if (this.isWrong()) return this.random(4) === 0 ? XML_URI : (URIS[this.random(URIS.length)] as string);
    return URIS[this.random(3)] as string;
  }

  private value(other: string): string {
    const right = [...TEXTS.filter((text) => text !== '"' && text !== "'"), other];
    return this.random(3) === 0 ? this.choose(REFERENCES, BAD_REFERENCES) : this.choose(right, BAD_TEXTS);
  }

  private raw(closing: string): string {
    const right = [...TEXTS.filter((text) => !closing.includes(text.charAt(0))), '&', '<', '&amp;', '<a>'];
    return this.choose(right, ['\u0001', '\uffff', closing, '--', ']]>', '?>']);
  }

  private comment(): string {
    const body = this.several(3, () => this.raw('-'));
    return this.isWrong() ? `<!--${body}--->` : `<!--${body}-->`;
  }

  private instruction(): string {
    const target = this.choose(['a', 'xml-b', 'xmlx', 'ñ'], ['xml', 'XML', 'p:a', '', '1', ' a']);
    const body = this.random(3) === 0 ? '' : this.gap() + this.several(3, () => this.raw('?>'));
    return this.isWrong() ? `<?${target}${body}>` : `<?${target}${body}?>`;
  }
}
