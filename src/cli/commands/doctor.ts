import { inSpanish } from '../../errors/index.js';
import {
  type Diagnosis,
  diagnose,
  type Likelihood,
  SIGNATURE_PROBLEMS,
  type VerificationReport,
  verify,
} from '../../xades/index.js';
import type { RunCommand } from '../call/command.js';
import { documentsOf } from '../call/document-files.js';
import type { Printer } from '../print/printer.js';
import type { Colour } from '../print/style.js';
import { EXIT, type ExitCode, worst } from '../text/exit-code.js';

const DEGREES: Readonly<Record<Likelihood, readonly [colour: Colour, text: string, exitCode: ExitCode]>> = {
  certain: ['red', '✗ seguro', EXIT.refused],
  likely: ['yellow', '! probable', EXIT.refused],
  possible: ['dim', '? posible', EXIT.done],
};

const MEANINGS = new Map<string, string>(
  Object.entries(SIGNATURE_PROBLEMS).map(([code, [, , spanish]]) => [code, spanish]),
);

/** `doctor ARCHIVO`: why the DIAN would answer ZE02 to a signed document, or did, and what to do. */
export const doctor: RunCommand = async (call) => {
  const { words, io, print } = call;
  const [path = ''] = words;
  const documents: object[] = [];
  const codes: ExitCode[] = [];
  for (const [index, { file, xml }] of (await documentsOf(path, call)).entries()) {
    const report = await verify(xml, { now: io.now() });
    const diagnoses = diagnose(report);
    if (index > 0) print.line();
    print.line(print.paint('bold', file));
    for (const diagnosis of diagnoses) printDiagnosis(diagnosis, report, print);
    documents.push({ file, valid: report.valid, diagnoses });
    codes.push(report.valid ? EXIT.done : EXIT.refused);
    for (const { likelihood } of diagnoses) codes.push(DEGREES[likelihood][2]);
  }
  print.json({ documents });
  return worst(codes);
};

function printDiagnosis(
  { likelihood, answer, cause, remedy, evidence, path }: Diagnosis,
  { problems }: VerificationReport,
  print: Printer,
): void {
  const [colour, text] = DEGREES[likelihood];
  print.line(print.paint(colour, `${text}, ${answer}:`), ` ${cause}`);
  print.line(`  Qué hacer: ${remedy}`);
  if (path !== '/') print.line(`  Dónde: ${path}`);
  const broken = problems.filter((problem) => problem.path === path && problem.code.startsWith('ERR_'));
  for (const code of evidence) {
    const position = broken.find((problem) => problem.code === code)?.position;
    print.line(
      print.paint('dim', `  ${code}: ${inSpanish({ code, spanish: MEANINGS.get(code), position })}`),
    );
  }
  // Only the reader tells what is wrong with a file that cannot be read.
  for (const { code, message, reason } of broken)
    if (evidence.includes(code)) print.line(print.paint('dim', `  Detalle: ${reason?.spanish ?? message}`));
}
