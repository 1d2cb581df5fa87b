import { inSpanish } from '../../errors/index.js';
import { type DocumentProblem, type VerificationReport, verify as verifyXml } from '../../xades/index.js';
import type { RunCommand } from '../call/command.js';
import { documentsOf } from '../call/document-files.js';
import type { Printer } from '../print/printer.js';
import { errorJson, exitCodeOf, explain } from '../print/report-error.js';
import { commonName } from '../text/common-name.js';
import { EXIT, type ExitCode, worst } from '../text/exit-code.js';

interface Verified {
  readonly file: string;
  readonly report: VerificationReport;
}

/** `verify ARCHIVO…`: every signature of every file; a ZIP stands for the XML files in it. */
export const verify: RunCommand = async (call) => {
  const { words, io, print } = call;
  const verified: Verified[] = [];
  const codes: ExitCode[] = [];
  const files: object[] = [];
  for (const word of words) {
    try {
      for (const { file, xml } of await documentsOf(word, call)) {
        const report = await verifyXml(xml, { now: io.now() });
        verified.push({ file, report });
        files.push({ file, valid: report.valid });
        codes.push(report.valid ? EXIT.done : EXIT.refused);
      }
    } catch (error) {
      const [headline = '', ...rest] = explain(error);
      print.line(headline.includes(word) ? headline : `${word}: ${headline}`);
      for (const line of rest) print.line(line);
      files.push({ file: word, valid: false, error: errorJson(error) });
      codes.push(exitCodeOf(error));
    }
  }
  printVerified(verified, print);
  const exitCode = worst(codes);
  print.json({
    valid: exitCode === EXIT.done,
    signatures: verified.flatMap(({ file, report }) => report.signatures.map((one) => ({ file, ...one }))),
    problems: verified.flatMap(({ file, report }) => report.problems.map((one) => ({ file, ...one }))),
    files,
  });
  return exitCode;
};

function printVerified(verified: readonly Verified[], print: Printer): void {
  const rows = verified.flatMap(({ file, report }) =>
    report.signatures.map(({ target, documentId, certificate, signingTime, valid }) => [
      file,
      [target, documentId].filter(Boolean).join(' '),
      certificate === undefined ? '—' : commonName(certificate.subject),
      signingTime ?? '—',
      valid ? print.paint('green', '✓ válida') : print.paint('red', '✗ no válida'),
    ]),
  );
  if (rows.length > 0) print.table(['archivo', 'documento', 'firmante', 'hora de firma', 'firma'], rows);
  const findings = verified.flatMap(({ file, report }) => findingsOf(report).map((row) => [file, ...row]));
  if (findings.length === 0) return;
  if (rows.length > 0) print.line();
  print.table(['archivo', 'documento', 'tipo', 'código', 'qué se encontró'], findings);
}

interface Finding extends Omit<DocumentProblem, 'path'> {
  readonly target: string;
}

function findingsOf({ signatures, problems }: VerificationReport): readonly (readonly string[])[] {
  const found: readonly Finding[] = [
    ...problems.map(({ path, ...problem }) => ({ ...problem, target: path })),
    ...signatures.flatMap(({ target, problems: own }) => own.map((problem) => ({ ...problem, target }))),
  ];
  return found.map(({ target, ...finding }) => [
    target,
    finding.severity === 'error' ? 'error' : 'nota',
    finding.code,
    inSpanish(finding),
  ]);
}
