import { spawnSync } from 'node:child_process';
import { installPackages } from '../packages.ts';
import { stockAstro } from './claim-pages-astro.ts';
import { eleventy } from './claim-pages-eleventy.ts';
import { hugo } from './claim-pages-hugo.ts';
import type { Peer } from './peer.ts';
import { astroPackages, sameOutputsAstro } from './same-outputs-astro/peer.ts';
import { sameOutputsHugo } from './same-outputs-hugo/peer.ts';

/** The peers that can be measured here, by what they are compared for. */
export interface Peers {
  readonly astro?: Peer;
  readonly astroWithoutPictures?: Peer;
  readonly hugo?: Peer;
  readonly claimPages: readonly Peer[];
  readonly hugoClaimPages?: Peer;
}

/** Finds or installs the peers; of one that cannot be had it says so, in a sentence. */
export function findPeers(): Peers {
  const packages = installPackages(astroPackages);
  if ('failure' in packages) console.log(`Skipped: Astro with the same outputs. ${packages.failure}`);
  const hasHugo = findHugo();
  if (!hasHugo) console.log('Skipped: Hugo. It is not installed, and only root may install it.');
  return {
    ...('failure' in packages
      ? {}
      : {
          astro: sameOutputsAstro(packages.modules, 'with pictures'),
          astroWithoutPictures: sameOutputsAstro(packages.modules, 'without pictures'),
        }),
    ...(hasHugo ? { hugo: sameOutputsHugo, hugoClaimPages: hugo } : {}),
    claimPages: [stockAstro, eleventy],
  };
}

/** Debian’s Hugo, installed when that is allowed. */
function findHugo(): boolean {
  const isThere = () => spawnSync('hugo', ['version']).status === 0;
  if (isThere() || process.getuid?.() !== 0) return isThere();
  console.log('Hugo is installed with apt-get, once.');
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'hugo'], { stdio: 'ignore' });
  return isThere();
}
