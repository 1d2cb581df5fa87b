import { isFacturadorError } from '../../errors/index.js';
import { nitCheckDigit, softwareSecurityCode } from '../../identifiers/index.js';
import { attributeOf, descend, textAt } from '../../xml/index.js';
import { dianExtensionsOf } from '../engine/document-identity.js';
import { type Rule, rule } from '../engine/rule.js';
import type { Subject } from '../engine/subject.js';

const AGENCY = 'CO, DIAN (Dirección de Impuestos y Aduanas Nacionales)';

/** Who made the document: sts:DianExtensions (Anexo Técnico 1.9, FAB03 to FAB29). FAB24b is in our own words. */
export const SOFTWARE_RULES: readonly Rule[] = [
  rule({
    code: 'FAB03',
    severity: 'rejection',
    message: 'Más de un grupo UBLExtension conteniendo el grupo sts:DianExtensions',
    test: ({ root }) => dianExtensionsOf(root).length === 1,
  }),
  rule({
    code: 'FAB19b',
    severity: 'rejection',
    needs: ['software'],
    message: 'NIT no autorizado a enviar documentos para emisor con NIT informado',
    test: (subject, { software }) => {
      const provider = providerIdOf(subject);
      return provider === subject.issuerNit || software === undefined || provider === software.ownerNit;
    },
  }),
  rule({
    code: 'FAB22a',
    severity: 'rejection',
    message: 'NIT del Proveedor Tecnologico debe ser informado con dígito verificador',
    test: (subject) => providerCheckDigitOf(subject) !== '',
  }),
  rule({
    code: 'FAB22b',
    severity: 'rejection',
    message: 'DV del NIT del Proveedor Tecnologico no está correctamente calculado',
    test: (subject) => isCheckDigitOf(providerIdOf(subject), providerCheckDigitOf(subject)),
  }),
  rule({
    code: 'FAB24a',
    severity: 'rejection',
    message: 'No se encuentra informado el código de software',
    test: ({ softwareId }) => softwareId !== '',
  }),
  rule({
    code: 'FAB24b',
    severity: 'rejection',
    needs: ['software'],
    message: 'El código de software no está registrado para este proveedor',
    test: (subject, { software }) => {
      if (subject.softwareId === '') return true;
      return software !== undefined && (software.ownerNit ?? subject.issuerNit) === providerIdOf(subject);
    },
  }),
  rule({
    code: 'FAB25',
    severity: 'rejection',
    message: 'No informado el literal “195”',
    test: (subject) => softwareAttributeOf(subject, 'schemeAgencyID') === '195',
  }),
  rule({
    code: 'FAB26',
    severity: 'rejection',
    message: `No informado el literal “${AGENCY}”`,
    test: (subject) => softwareAttributeOf(subject, 'schemeAgencyName') === AGENCY,
  }),
  rule({
    code: 'FAB27b',
    severity: 'rejection',
    needs: ['software'],
    message: 'Huella no corresponde a un software autorizado para este OFE',
    test: ({ dian, softwareId, number }, { software }) => {
      if (software === undefined) return true;
      const expected = unlessMalformed(() =>
        softwareSecurityCode({ softwareId, softwarePin: software.pin, number }),
      );
      // Accepted documents have it in upper case too.
      return textAt(dian, 'SoftwareSecurityCode').toLowerCase() === expected;
    },
  }),
];

export function providerIdOf({ dian }: Subject): string {
  return textAt(dian, 'SoftwareProvider', 'ProviderID');
}

/** Whether a NIT has that check digit. */
export function isCheckDigitOf(nit: string, checkDigit: string): boolean {
  return unlessMalformed(() => nitCheckDigit(nit)) === checkDigit;
}

/** What a formula gives; `undefined` when the document has something in it that the formula does not take. */
export function unlessMalformed<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return undefined;
  }
}

function providerCheckDigitOf({ dian }: Subject): string {
  return attributeOf(descend(dian, 'SoftwareProvider', 'ProviderID'), 'schemeID') ?? '';
}

function softwareAttributeOf({ dian }: Subject, name: string): string | undefined {
  return attributeOf(descend(dian, 'SoftwareProvider', 'SoftwareID'), name);
}
