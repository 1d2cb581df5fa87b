import { describe, expect, it } from '@jest/globals';
import { verify } from '../../src/xades/index.js';
import { codesIn, documentText, replaceOnce, signedText } from './support.js';

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const reference = (content: string) =>
  `<cac:Attachment><cac:ExternalReference><cbc:Description>${content}</cbc:Description></cac:ExternalReference></cac:Attachment>`;
const answer = (content: string) =>
  `<cac:ParentDocumentLineReference><cac:DocumentReference>${reference(content)}</cac:DocumentReference></cac:ParentDocumentLineReference>`;
const container = (...contents: readonly string[]) => documentText('AttachedDocument', contents.join(''));
const targets = async (text: string) =>
  (await verify(text)).signatures.map(({ target, valid }) => `${target} ${valid}`);

describe('verify of a delivered container', () => {
  it('reports its own signature first, then the invoice and the answer of the DIAN', async () => {
    const invoice = await signedText();
    const response = await signedText(documentText('ApplicationResponse'));
    const text = await signedText(container(reference(cdata(invoice)), answer(cdata(response))));
    const report = await verify(text);
    expect(report).toMatchObject({ valid: true, problems: [] });
    expect(report.signatures.map(({ target, path }) => [target, path])).toEqual([
      ['AttachedDocument', '/'],
      ['Invoice', '/AttachedDocument/cac:Attachment/cac:ExternalReference/cbc:Description'],
      [
        'ApplicationResponse',
        '/AttachedDocument/cac:ParentDocumentLineReference/cac:DocumentReference/cac:Attachment/cac:ExternalReference/cbc:Description',
      ],
    ]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it.each([
    ['escaped', (invoice: string) => escaped(invoice)],
    ['in CDATA after blanks and line breaks', (invoice: string) => `\r\n  ${cdata(`\n ${invoice}\n`)}`],
    ['after a byte order mark', (invoice: string) => cdata(`\uFEFF${invoice}`)],
  ])('reads an invoice %s', async (_, wrap) => {
    const text = await signedText(container(reference(wrap(await signedText()))));
    expect(await targets(text)).toEqual(['AttachedDocument true', 'Invoice true']);
  });

  it('reads an invoice with CDATA of its own', async () => {
    const invoice = replaceOnce(await signedText(), '14280.00', '<![CDATA[14280.00]]>');
    const text = await signedText(container(reference(cdata(invoice))));
    expect(await targets(text)).toEqual(['AttachedDocument true', 'Invoice true']);
  });

  it('tells several answers apart by their path', async () => {
    const response = cdata(await signedText(documentText('ApplicationResponse')));
    const { signatures } = await verify(await signedText(container(answer(response), answer(response))));
    expect(
      signatures.slice(1).map(({ path }) => /ParentDocumentLineReference\[\d\]/.exec(path)?.[0]),
    ).toEqual(['ParentDocumentLineReference[1]', 'ParentDocumentLineReference[2]']);
  });

  it('is invalid for an edited invoice inside, though the container holds', async () => {
    const edited = replaceOnce(await signedText(), '14280.00', '14280.01');
    const text = await signedText(container(reference(cdata(edited))));
    expect(await targets(text)).toEqual(['AttachedDocument true', 'Invoice false']);
    expect((await verify(text)).valid).toBe(false);
  });

  it('is invalid for an edited container, though the invoice holds', async () => {
    const signed = await signedText(container(reference(cdata(await signedText()))));
    const text = replaceOnce(
      signed,
      '</cac:LegalMonetaryTotal><cac:Attachment>',
      '</cac:LegalMonetaryTotal> <cac:Attachment>',
    );
    expect(await targets(text)).toEqual(['AttachedDocument false', 'Invoice true']);
    expect((await verify(text)).valid).toBe(false);
  });

  it('is valid without a signature of its own, which is noted', async () => {
    const report = await verify(container(reference(cdata(await signedText()))));
    expect(report.valid).toBe(true);
    expect(codesIn(report, 'note')).toEqual(['SIG_CONTAINER_UNSIGNED']);
  });

  it('is invalid for an invoice inside that is not XML to the end', async () => {
    const broken = await verify(
      await signedText(container(reference(cdata((await signedText()).slice(0, -1))))),
    );
    expect(broken.valid).toBe(false);
    expect(broken.problems).toMatchObject([{ code: 'ERR_XML_SYNTAX', severity: 'error' }]);
    expect(broken.problems[0]?.path).toContain('cbc:Description');
  });

  it('notes an attachment that is no document', async () => {
    const report = await verify(await signedText(container(reference('JVBERi0xLjc='))));
    expect(report.valid).toBe(true);
    expect(codesIn(report, 'note')).toEqual(['SIG_ATTACHMENT']);
  });

  it('leaves alone descriptions that carry no document', async () => {
    const invoice = reference(cdata(await signedText()));
    const text = container('<cbc:Description>&lt;b&gt;</cbc:Description>', invoice);
    const report = await verify(await signedText(text));
    expect(report).toMatchObject({ valid: true, problems: [] });
  });

  it('goes into containers within containers, but not without end', async () => {
    let text = await signedText();
    for (let depth = 0; depth < 4; depth += 1) text = container(reference(escaped(text)));
    expect(await targets(text)).toEqual(['Invoice true']);
    const deeper = await verify(container(reference(escaped(text))));
    expect(deeper.valid).toBe(false);
    expect(codesIn(deeper)).toEqual(['SIG_LIMIT']);
    const many = await verify(container(...Array.from({ length: 100 }, () => reference('&lt;a/&gt;'))));
    expect(codesIn(many).filter((code) => code === 'SIG_LIMIT')).toHaveLength(1);
  });
});
