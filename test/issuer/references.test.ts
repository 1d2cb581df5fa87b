import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signedDocument } from '../../src/issuer/flow/references.js';
import type { Submission } from '../../src/submission/index.js';

const kept: Submission = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/cli-0.1.0/aceptada.envio.json'), 'utf8'),
);

describe('what a note names an invoice by', () => {
  it('is read from the XML of what version 0.1.0 kept, which does not say the date', () => {
    expect(kept).not.toHaveProperty('issueDate');
    const [, issueDate] =
      /<cbc:IssueDate>(.*?)</.exec(Buffer.from(kept.xmlBase64, 'base64').toString()) ?? [];
    expect(signedDocument(kept)).toEqual({ number: kept.number, uuid: kept.uuid, issueDate });
    expect(issueDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('is what the submission says', () => {
    expect(signedDocument({ ...kept, issueDate: '2026-06-15', xmlBase64: '' })).toEqual({
      number: kept.number,
      uuid: kept.uuid,
      issueDate: '2026-06-15',
    });
  });
});
