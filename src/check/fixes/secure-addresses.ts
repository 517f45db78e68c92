import { changeAddresses } from './addresses.ts';
import type { Fixer } from './fixer.ts';

const keys = new Set(['url', 'archived']);

/** http → https where that is known to lead to the same page. */
export const secureAddresses: Fixer = {
  name: 'secure-addresses',
  description:
    'The http:// of a source becomes https:// where that is safe to assume without asking the network: another address of the content names the same host with https://. Addresses with a port are left.',
  mends: [],
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      bad: 'url: http://guild.example.org/2024',
      good: 'url: https://guild.example.org/2024',
    },
  ],
  find: (draft, { secureHosts }) =>
    changeAddresses(draft, keys, (address) => {
      const host = /^http:\/\/([^/?#:@]+)(?:[/?#]|$)/iu.exec(address)?.[1]?.toLowerCase();
      if (host === undefined || !secureHosts.has(host)) return undefined;
      return address.replace(/^http:/iu, 'https:');
    }),
};

/** The hosts that texts name with https://. */
export function secureHostsIn(texts: Iterable<string>): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const text of texts) {
    for (const [, host = ''] of text.matchAll(/https:\/\/([\w.-]+)(?![\w.:@-])/giu))
      hosts.add(host.toLowerCase());
  }
  return hosts;
}
