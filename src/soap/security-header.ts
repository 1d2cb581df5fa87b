import { createHash } from 'node:crypto';
import { asBuffer } from '../bytes/index.js';
import type { Credential } from '../credential/index.js';
import { FacturadorError } from '../errors/index.js';
import { declaration } from '../shape/index.js';
import {
  attribute,
  attributes,
  canonicalBytes,
  declaring,
  type ElementFunction,
  type XmlElement,
} from '../xml/index.js';
import {
  BASE64_BINARY,
  DS,
  ds,
  EXCLUSIVE_C14N,
  ec,
  RSA_SHA256,
  SHA256,
  THUMBPRINT_SHA1,
  uniqueId,
  uniqueUri,
  WSSE,
  WSU,
  wsse,
  wsu,
  wsuId,
  X509_V3,
} from './namespaces.js';

/**
 * Which WS-Security header to send. All are seen to be accepted; the first is the most used.
 *
 * - `to`: the address (`wsa:To`) is signed, and the signature refers to the certificate in the header.
 * - `to-and-timestamp`: the Timestamp is signed too, as WS-SecurityPolicy reads for an endorsing token.
 * - `thumbprint`: as before, and the certificate is referred to by its SHA-1 thumbprint, as the WSDL's policy says.
 */
export type SecurityVariant = 'to' | 'to-and-timestamp' | 'thumbprint';

/** What a header is made for. */
export interface SecurityContext {
  /** Unique within the message; every `wsu:Id` is made of it. */
  readonly id: string;
  readonly created: Date;
  /** The `wsa:To` header that is signed, with its `wsu:Id`. */
  readonly to: XmlElement;
  readonly toId: string;
  /** Envelope and Header, with their declarations: what the signed parts are in. */
  readonly ancestors: readonly XmlElement[];
}

/** Makes the header of one message. */
export type SecurityWriter = (context: SecurityContext) => Promise<XmlElement>;

interface Rules {
  readonly signsTimestamp: boolean;
  readonly byThumbprint: boolean;
  /** PrefixLists of the exclusive canonicalisation: of SignedInfo, and of each reference. */
  readonly prefixes?: { readonly signedInfo: readonly string[]; readonly reference: readonly string[] };
}

const RULES: Readonly<Record<SecurityVariant, Rules>> = {
  to: {
    signsTimestamp: false,
    byThumbprint: false,
    prefixes: { signedInfo: ['wsa', 'soap', 'wcf'], reference: ['soap', 'wcf'] },
  },
  'to-and-timestamp': { signsTimestamp: true, byThumbprint: false },
  thumbprint: { signsTimestamp: true, byThumbprint: true },
};

const SECURITY_NAMESPACES = [declaration('wsse', WSSE), declaration('wsu', WSU)];
const SIGNATURE_NAMESPACES = [declaration('ds', DS)];
const EC_NAMESPACES = [declaration('ec', EXCLUSIVE_C14N)];
const SHELLS = [
  declaring(wsse.Security(''), SECURITY_NAMESPACES),
  declaring(ds.Signature(''), SIGNATURE_NAMESPACES),
] as const;

/**
 * Returns the function that makes the `wsse:Security` header: Timestamp, BinarySecurityToken, Signature, in the order
 * that the policy's `Layout/Strict` asks for. What depends on the certificate alone is computed once.
 *
 * @param ttlSeconds from `Created` to `Expires`
 * @throws {FacturadorError} `ERR_CREDENTIAL_NO_CERTIFICATE` for a credential without certificates
 * @see Anexo Técnico 1.9, §6.4 (Web services); WS-Security X.509 Certificate Token Profile 1.0
 */
export function securityWriter(
  credential: Credential,
  variant: SecurityVariant,
  ttlSeconds: number,
): SecurityWriter {
  const [certificate] = credential.chain;
  if (certificate === undefined) {
    throw new FacturadorError('ERR_CREDENTIAL_NO_CERTIFICATE', 'The credential has no certificate');
  }
  const rules = RULES[variant];
  const token = asBuffer(certificate).toString('base64');
  const thumbprint = createHash('sha1').update(certificate).digest('base64');
  return async (context) => {
    const { id } = context;
    const timestamp = writeTimestamp(context, ttlSeconds);
    const references = [
      writeReference(context.to, { id: context.toId, ancestors: context.ancestors, rules }),
    ];
    if (rules.signsTimestamp) {
      const ancestors = [...context.ancestors, SHELLS[0]];
      references.unshift(writeReference(timestamp, { id: `TS-${id}`, ancestors, rules }));
    }
    const signedInfo = writeSignedInfo(references, rules);
    const text = canonicalBytes(signedInfo, {
      method: 'exclusive',
      inclusivePrefixes: rules.prefixes?.signedInfo ?? [],
      ancestors: [...context.ancestors, ...SHELLS],
    });
    const value = await credential.sign(text, 'rsa-sha256');
    const keyReference = rules.byThumbprint ? byThumbprint(thumbprint) : byReference(id);
    return declaring(
      wsse.Security([
        timestamp,
        wsse.BinarySecurityToken(token, [
          ...attributes({ EncodingType: BASE64_BINARY, ValueType: X509_V3 }),
          wsuId(`X509-${id}`),
        ]),
        writeSignature(id, { signedInfo, value, keyReference }),
      ]),
      SECURITY_NAMESPACES,
    );
  };
}

function writeTimestamp({ id, created }: SecurityContext, ttlSeconds: number): XmlElement {
  const expires = new Date(created.getTime() + ttlSeconds * 1000);
  return wsu.Timestamp(
    [wsu.Created(created.toISOString()), wsu.Expires(expires.toISOString())],
    [wsuId(`TS-${id}`)],
  );
}

function writeReference(
  subject: XmlElement,
  {
    id,
    ancestors,
    rules: { prefixes },
  }: { readonly id: string; readonly ancestors: readonly XmlElement[]; readonly rules: Rules },
): XmlElement {
  const inclusivePrefixes = prefixes?.reference ?? [];
  const text = canonicalBytes(subject, { method: 'exclusive', inclusivePrefixes, ancestors });
  return ds.Reference(
    [
      ds.Transforms([exclusive(ds.Transform, inclusivePrefixes)]),
      ds.DigestMethod('', [attribute('Algorithm', SHA256)]),
      ds.DigestValue(createHash('sha256').update(text).digest('base64')),
    ],
    [uniqueUri(`#${id}`)],
  );
}

function writeSignedInfo(references: readonly XmlElement[], { prefixes }: Rules): XmlElement {
  return ds.SignedInfo([
    exclusive(ds.CanonicalizationMethod, prefixes?.signedInfo ?? []),
    ds.SignatureMethod('', [attribute('Algorithm', RSA_SHA256)]),
    ...references,
  ]);
}

function exclusive(make: ElementFunction, prefixes: readonly string[]): XmlElement {
  const algorithm = [attribute('Algorithm', EXCLUSIVE_C14N)];
  if (prefixes.length === 0) return make('', algorithm);
  const list = ec.InclusiveNamespaces('', [attribute('PrefixList', prefixes.join(' '))]);
  return make([declaring(list, EC_NAMESPACES)], algorithm);
}

function writeSignature(
  id: string,
  {
    signedInfo,
    value,
    keyReference,
  }: { readonly signedInfo: XmlElement; readonly value: Uint8Array; readonly keyReference: XmlElement },
): XmlElement {
  const reference = wsse.SecurityTokenReference([keyReference], [wsuId(`STR-${id}`)]);
  return declaring(
    ds.Signature(
      [
        signedInfo,
        ds.SignatureValue(asBuffer(value).toString('base64')),
        ds.KeyInfo([reference], [uniqueId(`KI-${id}`)]),
      ],
      [uniqueId(`SIG-${id}`)],
    ),
    SIGNATURE_NAMESPACES,
  );
}

function byReference(id: string): XmlElement {
  return wsse.Reference('', [uniqueUri(`#X509-${id}`), attribute('ValueType', X509_V3)]);
}

function byThumbprint(thumbprint: string): XmlElement {
  return wsse.KeyIdentifier(
    thumbprint,
    attributes({ EncodingType: BASE64_BINARY, ValueType: THUMBPRINT_SHA1 }),
  );
}
