import { mutate } from '../../credential/mutate.js';

type Random = (below: number) => number;

/** Pieces that turn up in broken XML and in attacks on signatures. */
const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '&#0;',
  '&#13;',
  '&#xD800;',
  '&lt;',
  '&nbsp;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '--',
  '<?',
  '?>',
  '/>',
  '</',
  '<a>',
  '</a>',
  '<a/>',
  '\0',
  '\r',
  '\n',
  '\t',
  ' ',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\uFFFF',
  '\u{1F956}',
  'ñ',
  '<!DOCTYPE a>',
  '<!DOCTYPE a [<!ENTITY e "&#60;">]>',
  '<?xml version="1.1"?>',
  ' xmlns=""',
  ' xmlns:ds=""',
  ' xmlns:x="urn:x"',
  ' xml:lang="es"',
  ' Id="x"',
  ' id="xmldsig-prueba-keyinfo"',
  ' URI=""',
  'URI="#x"',
  '<ds:Signature>',
  '</ds:Signature>',
  '<ds:Transforms/>',
  '<ds:Object/>',
  '<cbc:Note>',
  '=',
  'A',
  '%',
  '0',
  'http://www.w3.org/2001/10/xml-exc-c14n#',
  'http://www.w3.org/2000/09/xmldsig#sha1',
];

/** One to four random changes to XML: of bytes, of pieces, and of whole stretches that move. */
export function mutateXml(xml: Uint8Array, random: Random): Uint8Array {
  if (random(4) === 0) return mutate(xml, random);
  let text = Buffer.from(xml).toString();
  for (let changes = random(4); changes >= 0; changes -= 1) text = change(text, random);
  return Buffer.from(text);
}

function change(text: string, random: Random): string {
  const at = random(text.length + 1);
  const piece = PIECES[random(PIECES.length)] as string;
  switch (random(5)) {
    case 0:
      return text.slice(0, at) + piece + text.slice(at);
    case 1:
      return text.slice(0, at) + piece + text.slice(at + random(8));
    case 2:
      return text.slice(0, at) + text.slice(at + random(400));
    case 3:
      return text.slice(0, at) + elementAt(text, random(text.length)) + text.slice(at);
    default:
      // At a place between tags a change is likely to leave the XML well-formed.
      return text.replace(/></g, (found, place: number) =>
        place === nextSeam(text, at) ? `>${piece}<` : found,
      );
  }
}

function nextSeam(text: string, from: number): number {
  return text.indexOf('><', from);
}

/** The element that starts after a place, if it is short. */
function elementAt(text: string, from: number): string {
  const found = /<([\w:]+)[^<>]*>[^<]*<\/\1>/.exec(text.slice(from, from + 2000));
  return found?.[0] ?? '';
}
