import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet. Everything else is refused: private, loopback, link-local,
 * multicast, unspecified and reserved ranges, and IPv6 forms that carry an IPv4 address inside.
 * Source: the IANA special-purpose address registries, as ipaddr.js has them.
 */
export function isPublicAddress(address: string): boolean {
  // A zone such as “%eth0” only exists on local links.
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // Of IPv6, only 2000::/3 is handed out to the internet (RFC 4291, 2.4); the rest counts as unicast too.
  return parsed.kind() === 'ipv4' || isGlobalUnicast(parsed.toByteArray());
}

function isGlobalUnicast([first = 0]: readonly number[]): boolean {
  return first >> 5 === 1;
}

/** The IP address in a URL’s host, when it is one: `[::1]` → `::1`. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[(.*)\]$/u, '$1');
  return ipaddr.isValid(bare) ? bare : undefined;
}

/** Whether the address may be asked at all, before its name is looked up. */
export function judgeAddress(
  address: string,
  allowPrivate: boolean,
): 'fine' | 'odd-address' | 'private-address' {
  if (!URL.canParse(address)) return 'odd-address';
  const { protocol, hostname, port, username, password } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return 'odd-address';
  if (username !== '' || password !== '') return 'odd-address';
  if (allowPrivate) return 'fine';
  const literal = literalAddress(hostname);
  if (literal !== undefined && !isPublicAddress(literal)) return 'private-address';
  if (/(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/u.test(hostname)) return 'private-address';
  // Other ports are where databases and printers listen; pages that people read are not there.
  return port === '' || port === '8080' || port === '8443' ? 'fine' : 'odd-address';
}
