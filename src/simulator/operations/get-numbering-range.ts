import type { NumberingRangeParameters, NumberRangeFields } from '../../soap/index.js';
import { type Call, mayActFor, type Service } from '../service/service.js';

/** The ranges that were authorised for an issuer and linked to a software. */
export async function getNumberingRange(
  service: Service,
  asked: Partial<NumberingRangeParameters>,
  { sender }: Call,
): Promise<Partial<NumberRangeFields>> {
  const nit = asked.accountCode?.trim() ?? '';
  const ownerNit = asked.accountCodeT?.trim() ?? '';
  const softwareId = asked.softwareCode?.trim() ?? '';
  if (sender.nit === undefined) return answer('89', 'NIT de la empresa no informado en el certificado.');
  if (sender.nit !== ownerNit && !mayActFor(service, sender.nit, { nit })) {
    return answer(
      '401',
      `NIT: ${sender.nit} no autorizado para consultar rangos de numeración del NIT: ${nit}`,
    );
  }
  const software = service.software.find(({ id }) => id === softwareId);
  if (software === undefined) {
    return answer('302', `No registra prefijos asociados al código de software: ${softwareId}`);
  }
  if ((software.ownerNit ?? nit) !== ownerNit) {
    return answer('303', `El código del software no corresponde al NIT: ${ownerNit}`);
  }
  const own = service.numberingRanges.filter((range) => (range.nit ?? nit) === nit);
  if (own.length === 0) {
    return answer('301', `No fue encontrado ningún rango de numeración para el NIT: ${nit}`);
  }
  const responseList = own.filter(({ softwareIds }) => softwareIds?.includes(softwareId) ?? true);
  if (responseList.length === 0) {
    return answer('302', `No registra prefijos asociados al código de software: ${softwareId}`);
  }
  return { ...answer('100', 'Acción completada OK.'), responseList };
}

function answer(operationCode: string, operationDescription: string): Partial<NumberRangeFields> {
  return { operationCode, operationDescription };
}
