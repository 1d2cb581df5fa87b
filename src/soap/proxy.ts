import { FacturadorError } from '../errors/index.js';
import { foreignText } from '../text/index.js';

/** The variables of the environment that name a proxy. */
export type ProxyVariables = Readonly<Record<string, string | undefined>>;

/** Where a connection is to lead. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** Four numbers, or colons: what no name of a host looks like. */
const IP_ADDRESS = /^[\d.]+$|:/;
const SUBNET = /^([0-9a-f.:]+)\/(\d{1,3})$/i;

/**
 * The proxy that the environment names for HTTPS to a host, by `HTTPS_PROXY` and `NO_PROXY` in either case, as curl reads
 * them: of NO_PROXY, `*`, names with the hosts below them, addresses and subnets, each with or without a port.
 *
 * @throws {FacturadorError} `ERR_CONFIG` for a proxy that is no http:// or https:// address
 */
export function proxyFor(target: Target, variables: ProxyVariables): URL | undefined {
  const stated = (variables.https_proxy || variables.HTTPS_PROXY || '').trim();
  if (stated === '' || isExcepted(target, variables.no_proxy || variables.NO_PROXY || '')) return undefined;
  const address = stated.includes('://') ? stated : `http://${stated}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  // Not the whole of it, which may hold a password.
  const found = url === undefined ? 'something else' : foreignText(url.protocol);
  throw new FacturadorError(
    'ERR_CONFIG',
    `Found ${found} in HTTPS_PROXY, expected an http:// or https:// address`,
    {
      path: 'HTTPS_PROXY',
      mayHaveArrived: false,
    },
  );
}

function isExcepted({ host, port }: Target, noProxy: string): boolean {
  const name = bare(host);
  return noProxy
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      const [, withoutPort = entry, ofPort] = /^(\[.*\]|[^:]*):(\d{1,5})$/.exec(entry) ?? [];
      return (ofPort === undefined || Number(ofPort) === port) && isMeant(name, withoutPort);
    });
}

function isMeant(name: string, entry: string): boolean {
  if (entry === '*') return true;
  const [, network = '', bits] = SUBNET.exec(entry) ?? [];
  if (bits !== undefined) return isInSubnet(name, network, Number(bits));
  const suffix = bare(entry).replace(/^\*?\./, '');
  return name === suffix || (!IP_ADDRESS.test(name) && name.endsWith(`.${suffix}`));
}

function isInSubnet(address: string, network: string, bits: number): boolean {
  // Loaded here: who imports the package and calls nothing does not pay for it.
  const { BlockList, isIP } = process.getBuiltinModule('node:net');
  const version = isIP(address);
  if (version === 0 || isIP(network) !== version || bits > (version === 4 ? 32 : 128)) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  list.addSubnet(network, bits, family);
  return list.check(address, family);
}

function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}
