import type {
  AdditionalInformation,
  EntregaDocumento,
  HealthCollection,
  Interoperabilidad,
  ParametroArgumento,
  UrlDescargaAdjuntos,
} from '../../model/index.js';
import {
  attributeOf,
  attributes,
  childNamed,
  childrenNamed,
  elementsOf,
  textOf,
  vocabulary,
  type XmlElement,
} from '../../xml/index.js';
import { type ExtensibleRoot, rootNamespace } from '../aggregates/namespaces.js';

const RESPONSIBLE = 'Responsable';
const ADMINISTRATIVE_ACT = 'Tipo, identificador:año del acto administrativo';
const SECTOR = 'Sector Salud';
const LOCALS = [
  'AdditionalInformation',
  'Collection',
  'CustomTagGeneral',
  'EntregaDocumento',
  'Group',
  'Interoperabilidad',
  'InteroperabilidadPT',
  'Name',
  'ParametroArgumento',
  'ParametrosArgumentos',
  'URL',
  'URLDescargaAdjuntos',
  'Value',
  'WS',
] as const;

/** The elements of the extension, which are in the namespace of the document. */
type Elements = ReturnType<typeof vocabulary<(typeof LOCALS)[number]>>;
const vocabularies = new Map<ExtensibleRoot, Elements>();

function elementsOfRoot(root: ExtensibleRoot): Elements {
  const known = vocabularies.get(root) ?? vocabulary('', rootNamespace(root), LOCALS);
  vocabularies.set(root, known);
  return known;
}

/** CustomTagGeneral of the health sector. */
export function writeInteroperabilidad(extension: Interoperabilidad, root: ExtensibleRoot): XmlElement {
  const make = elementsOfRoot(root);
  const { urlDescargaAdjuntos, entregaDocumento } = extension;
  return make.CustomTagGeneral([
    make.Name(RESPONSIBLE),
    make.Value(extension.responsible),
    make.Name(ADMINISTRATIVE_ACT),
    make.Value(extension.administrativeAct),
    make.Interoperabilidad([
      make.Group(
        extension.collections.map((collection) => writeCollection(collection, make)),
        attributes({ schemeName: SECTOR }),
      ),
      make.InteroperabilidadPT([
        urlDescargaAdjuntos &&
          make.URLDescargaAdjuntos([
            make.URL(urlDescargaAdjuntos.url),
            writeArguments(urlDescargaAdjuntos.parametrosArgumentos, make),
          ]),
        entregaDocumento &&
          make.EntregaDocumento([
            make.WS(entregaDocumento.ws),
            writeArguments(entregaDocumento.parametrosArgumentos, make),
          ]),
      ]),
    ]),
  ]);
}

function writeCollection({ schemeName, additionalInformation }: HealthCollection, make: Elements) {
  return make.Collection(
    additionalInformation.map(({ name, value, schemeId, ...list }) =>
      make.AdditionalInformation([
        make.Name(name),
        make.Value(value, attributes({ schemeID: schemeId, schemeName: list.schemeName })),
      ]),
    ),
    attributes({ schemeName }),
  );
}

function writeArguments(values: readonly ParametroArgumento[], make: Elements) {
  if (values.length === 0) return undefined;
  return make.ParametrosArgumentos(
    values.map(({ name, value }) => make.ParametroArgumento([make.Name(name), make.Value(value)])),
  );
}

/**
 * Reads the extension of the health sector from the content of an ext:UBLExtension; nothing when it is another one, or
 * holds what {@link Interoperabilidad} has no place for.
 */
export function readInteroperabilidad(
  content: XmlElement,
  root: ExtensibleRoot,
): Interoperabilidad | undefined {
  if (content.name.local !== 'CustomTagGeneral') return undefined;
  const sector = childNamed(content, 'Interoperabilidad');
  const group = childNamed(sector, 'Group');
  if (sector === undefined || group === undefined) return undefined;
  const [responsible, administrativeAct] = childrenNamed(content, 'Value').map(textIn);
  const ofProvider = childNamed(sector, 'InteroperabilidadPT');
  const read: Interoperabilidad = {
    responsible: responsible ?? '',
    administrativeAct: administrativeAct ?? '',
    collections: childrenNamed(group, 'Collection').map(readCollection),
    urlDescargaAdjuntos: readDownload(childNamed(ofProvider, 'URLDescargaAdjuntos')),
    entregaDocumento: readDelivery(childNamed(ofProvider, 'EntregaDocumento')),
  };
  return isSame(content, writeInteroperabilidad(read, root)) ? read : undefined;
}

function readCollection(element: XmlElement): HealthCollection {
  return {
    schemeName: attributeOf(element, 'schemeName') ?? '',
    additionalInformation: childrenNamed(element, 'AdditionalInformation').map(readInformation),
  };
}

function readInformation(element: XmlElement): AdditionalInformation {
  const value = childNamed(element, 'Value');
  return {
    ...readPair(element),
    schemeId: attributeOf(value, 'schemeID'),
    schemeName: attributeOf(value, 'schemeName'),
  };
}

function readDownload(element: XmlElement | undefined): UrlDescargaAdjuntos | undefined {
  if (element === undefined) return undefined;
  return { url: textIn(childNamed(element, 'URL')), parametrosArgumentos: readArguments(element) };
}

function readDelivery(element: XmlElement | undefined): EntregaDocumento | undefined {
  if (element === undefined) return undefined;
  return { ws: textIn(childNamed(element, 'WS')), parametrosArgumentos: readArguments(element) };
}

function readArguments(parent: XmlElement): readonly ParametroArgumento[] {
  const list = childNamed(parent, 'ParametrosArgumentos');
  return list === undefined ? [] : childrenNamed(list, 'ParametroArgumento').map(readPair);
}

function readPair(element: XmlElement): ParametroArgumento {
  return { name: textIn(childNamed(element, 'Name')), value: textIn(childNamed(element, 'Value')) };
}

function textIn(element: XmlElement | undefined): string {
  return textOf(element) ?? '';
}

/** Whether two elements say the same: only white space between elements, comments and the order of attributes are free. */
function isSame(a: XmlElement, b: XmlElement): boolean {
  if (a.name.local !== b.name.local || a.name.namespace !== b.name.namespace) return false;
  if (attributesText(a) !== attributesText(b)) return false;
  const [ofA, ofB] = [elementsOf(a), elementsOf(b)];
  if (ofA.length !== ofB.length) return false;
  if (ofA.length === 0) return textIn(a) === textIn(b);
  const isBare = a.children.every((node) => typeof node !== 'string' || node.trim() === '');
  return isBare && ofA.every((child, index) => isSame(child, ofB[index] as XmlElement));
}

function attributesText({ attributes }: XmlElement): string {
  const pairs = attributes.map(({ name, value }) => JSON.stringify([name.namespace, name.local, value]));
  return pairs.sort().join();
}
