// Verificar lo que llega, propio o ajeno: node verificar.mjs factura.xml (sin archivo, uno de muestra).
import { readFileSync } from 'node:fs';
import { verify } from 'facturador';

const file = process.argv[2] ?? new URL('./recibida.xml', import.meta.url);
const xml = readFileSync(file, 'utf8');
const { valid, signatures } = await verify(xml, { now: new Date() });
console.log(valid ? 'válida' : 'no válida'); // nunca lanza por una firma mala
for (const { target, certificate, signingTime, problems } of signatures) {
  console.log(target, certificate?.subject, signingTime, problems);
}

// Una letra distinta en cualquier parte del documento, y deja de serlo.
const tampered = await verify(xml.replace('<cbc:Description>Pan', '<cbc:Description>Van'));
console.log(tampered.valid, tampered.signatures[0]?.problems[0]?.code); // false SIG_DIGEST_DOCUMENT
