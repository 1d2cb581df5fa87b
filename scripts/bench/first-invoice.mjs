// A process of its own: imports the package, and builds and signs one invoice. What it needs comes in through stdin.
import { readFileSync } from 'node:fs';

const { entry, key, certificate, draft, context } = JSON.parse(readFileSync(0, 'utf8'));
const { buildInvoice, openPem, sign } = await import(entry);
const now = new Date();
const credential = await openPem({ key, certificate });
const signed = await sign(buildInvoice(draft, { ...context, now }), credential, {
  role: 'supplier',
  signingTime: now,
});
process.stdout.write(String(signed.length));
