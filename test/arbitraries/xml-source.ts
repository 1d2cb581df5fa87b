import fc from 'fast-check';

/** An element as somebody might type it: odd prefixes and namespaces, every way to write a text. */
interface Typed {
  readonly prefix: string;
  readonly local: string;
  readonly declarations: readonly (readonly [prefix: string, uri: string])[];
  readonly attributes: readonly (readonly [prefix: string, local: string, value: string])[];
  readonly children: readonly (Typed | string)[];
  readonly uri: string;
  readonly selfClosing: boolean;
  readonly space: string;
}

const CHARACTERS = 'aZ0 .;#x]>&<"\'\t\n\r\u00a0\u0085\u2028\u007fé€\ud7ff\ue000\ufffd'
  .split('')
  .concat('𝒳', '🥖', '\u{10ffff}');
export const PREFIXES = ['', 'a', 'b', 'A', 'a-1', 'ñ', 'xs', '𐐷'];
// libxml2 canonicalises no document with a namespace that is not a URI, and forgets to escape the ampersand of one.
const URIS = ['urn:uno', 'urn:dos', 'http://example.co/?a=1;b=%20', 'dian:gov:co:x', 'urn:UNO'];
const LOCALS = ['a', 'b', 'B', 'ID', 'ñandú', 'a.b-c_d', 'é\u0301', '𐐷x', 'é'];

const text = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 12 });
const name = fc.constantFrom(...LOCALS);
const prefix = fc.constantFrom(...PREFIXES);
const space = fc.constantFrom(' ', '\n', '\r\n\t');

/** Text in one of the ways to write it; a line end that is typed is another character than one that is referred to. */
const typedText = fc
  .tuple(text, fc.constantFrom('plain', 'decimal', 'hexadecimal', 'cdata'))
  .map(([value, way]) => {
    if (way === 'cdata') return `<![CDATA[${value.replace(/\]>+/g, ']')}]]>`;
    if (way === 'plain') return escaped(value);
    const base = way === 'decimal' ? 10 : 16;
    return [...value].map((c) => `&#${base === 16 ? 'x' : ''}${c.codePointAt(0)?.toString(base)};`).join('');
  });
const typedComment = text.map((value) => `<!--${value.replaceAll('-', '')}-->`);
const typedInstruction = fc
  .tuple(fc.constantFrom('a', 'xml-stylesheet', 'ñ'), space, text)
  .map(([target, blank, data]) => `<?${target}${blank}${data.replaceAll('?>', '')}?>`);
const typedAttribute = fc.tuple(
  fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 2, arbitrary: prefix }, fc.constant('xml')),
  name,
  fc
    .tuple(text, fc.boolean())
    .map(([value, refers]) =>
      refers ? escaped(value).replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`) : escaped(value),
    ),
);

const { element } = fc.letrec<{ element: Typed; child: Typed | string }>((tie) => ({
  child: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    typedText,
    typedComment,
    typedInstruction,
    tie('element'),
    tie('element'),
  ),
  element: fc.record({
    prefix,
    local: name,
    uri: fc.constantFrom(...URIS),
    declarations: fc.uniqueArray(fc.tuple(prefix, fc.constantFrom('', ...URIS)), {
      selector: ([declared]) => declared,
      maxLength: 3,
    }),
    attributes: fc.array(typedAttribute, { maxLength: 4 }),
    children: fc.array(tie('child'), { maxLength: 5 }),
    selfClosing: fc.boolean(),
    space,
  }),
}));

/** Source text of a well-formed document, namespaces included. */
export const xmlSource: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>', "<?xml version='1.0'?>\r\n"),
    fc.array(fc.oneof(typedComment, typedInstruction), { maxLength: 2 }),
    element,
    fc.array(fc.oneof(typedComment, typedInstruction), { maxLength: 2 }),
  )
  .map(([declaration, before, root, after]) =>
    [declaration, before.join('\n'), print(root, new Map()), after.join(' ')].join(''),
  );

function escaped(value: string): string {
  return (
    value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;')
      // Two closing brackets may stand before it, in this text or in the one before.
      .replace(/(^|\])>/g, '$1&gt;')
  );
}

function print(typed: Typed, outer: ReadonlyMap<string, string>): string {
  const own = new Map(typed.declarations.filter(([declared, uri]) => declared === '' || uri !== ''));
  const used = [typed.prefix, ...typed.attributes.map(([used]) => used)];
  for (const wanted of used) {
    if (wanted !== '' && wanted !== 'xml' && !own.has(wanted) && !outer.has(wanted))
      own.set(wanted, typed.uri);
  }
  const scope = new Map([...outer, ...own]);
  const tag = qualified(typed.prefix, typed.local);
  const start = [
    `<${tag}`,
    ...[...own].map(
      ([declared, uri]) => `${typed.space}xmlns${declared === '' ? '' : `:${declared}`}="${escaped(uri)}"`,
    ),
    ...printAttributes(typed, scope),
  ].join('');
  const content = typed.children
    .map((child) => (typeof child === 'string' ? child : print(child, scope)))
    .join('');
  return content === '' && typed.selfClosing ? `${start}/>` : `${start}>${content}</${tag}>`;
}

function printAttributes({ attributes, space: blank }: Typed, scope: ReadonlyMap<string, string>): string[] {
  const byExpandedName = new Map<string, string>();
  for (const [used, local, value] of attributes) {
    const key = `{${used === '' ? '' : (scope.get(used) ?? used)}}${local}`;
    byExpandedName.set(key, `${blank}${qualified(used, local)}="${value}"`);
  }
  return [...byExpandedName.values()];
}

function qualified(prefix: string, local: string): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}
