import {
  type CertificateConcern,
  type CertificateReport,
  certificateReport,
} from '../../credential/index.js';
import type { RunCommand } from '../call/command.js';
import { openCredential } from '../call/credential-file.js';
import type { Printer } from '../print/printer.js';
import { EXIT } from '../text/exit-code.js';

const CONCERNS: Readonly<Record<CertificateConcern, string>> = {
  expired: 'está vencido: renuévelo con su entidad de certificación',
  'not-yet-valid': 'todavía no es válido: revise la hora del equipo',
  'key-type': 'la DIAN acepta claves RSA de 2048 bits o más',
  'key-usage': 'no se expidió para firmar (ni digitalSignature ni nonRepudiation)',
  'authority-certificate': 'es de una entidad de certificación, no de un facturador',
  'self-signed': 'es autofirmado: la DIAN sólo acepta entidades acreditadas por ONAC',
  'expires-soon': 'vence pronto: renuévelo a tiempo',
  'chain-incomplete': 'el archivo no trae la cadena completa hasta la raíz',
  'unknown-authority': 'verifique que ONAC acredite a la entidad: la DIAN no acepta otras',
};

/** `certificate --p12 ARCHIVO`: what the certificate says, and whether it serves to sign. */
export const certificate: RunCommand = async (call) => {
  const { io, print } = call;
  const report = certificateReport(await openCredential(call), { now: io.now() });
  printReport(report, print);
  print.json(report);
  return report.canSign ? EXIT.done : EXIT.refused;
};

function printReport(report: CertificateReport, print: Printer): void {
  const { name, nit, subject, authority, serialNumber, notBefore, notAfter, daysLeft, chain } = report;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Titular', name ?? subject],
    ['NIT o cédula', nit],
    ['Entidad', authority],
    ['Serial', serialNumber],
    ['Vigencia', `${day(notBefore)} a ${day(notAfter)} (${daysLeft} días)`],
    ['Clave', `${report.publicKeyBits} bits`],
    ['Uso', report.keyUsage?.join(', ')],
    ['Cadena', `${chain.length} en el archivo, ${report.chainComplete ? 'completa' : 'incompleta'}`],
  ];
  print.columns(rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]])));
  for (const { code, severity } of report.problems) {
    const isBlocking = severity === 'blocking';
    print.line(
      print.paint(isBlocking ? 'red' : 'yellow', isBlocking ? '✗' : '!'),
      ` ${CONCERNS[code]} (${code})`,
    );
  }
  print.line(
    report.canSign
      ? print.paint('green', '✓ Sirve para firmar')
      : print.paint('red', '✗ No sirve para firmar'),
  );
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
