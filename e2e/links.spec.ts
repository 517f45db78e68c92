import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { resolvePath } from '../src/cli/serve-file.ts';
import { isRedirect, listFiles, type Page, readPages, select } from './html.ts';
import { siteOf, siteOrigin } from './sites.ts';

const addressAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  blockquote: ['cite'],
  embed: ['src'],
  form: ['action'],
  iframe: ['src'],
  image: ['href'],
  img: ['src'],
  link: ['href'],
  object: ['data'],
  q: ['cite'],
  script: ['src'],
  source: ['src'],
  use: ['href'],
  video: ['src', 'poster'],
};

for (const name of ['shipped', 'shipped-under-base', 'good', 'good-without', 'hostile'] as const) {
  test.describe(name, () => {
    test('every address of the site leads to something', () => {
      const { folder, base } = siteOf(name);
      const pages = readPages(folder);
      expect(pages.length).toBeGreaterThan(10);
      const idsOf = new Map(pages.map((page) => [page.file, idsIn(page)]));
      const wrong = pages.flatMap((page) =>
        addressesIn(page).flatMap((address) => complaint(address, page, { folder, base, idsOf })),
      );
      expect([...new Set(wrong)]).toEqual([]);
    });

    test('every address in a style sheet leads to a file of the site', () => {
      const { folder, base } = siteOf(name);
      const styles = listFiles(folder).filter((file) => file.endsWith('.css'));
      const wrong = styles.flatMap((file) =>
        [...readFileSync(join(folder, file), 'utf8').matchAll(/url\(\s*["']?([^"')]+)/gu)].flatMap(
          ([, address = '']) => {
            if (address.startsWith('data:') || address.startsWith('#')) return [];
            const { pathname, origin } = new URL(address, `${siteOrigin}${base}/${file}`);
            const isThere = origin === siteOrigin && resolvePath(folder, base, pathname).kind === 'file';
            return isThere ? [] : [`${file}: ${address}`];
          },
        ),
      );
      expect(wrong).toEqual([]);
    });
  });
}

test('pages of a site under a base differ from those at the root in addresses only', () => {
  const [root, under] = [siteOf('shipped'), siteOf('shipped-under-base')];
  const text = (site: typeof root) => readPages(site.folder).map((page) => [page.path, textOf(page)]);
  const rename = (words: string) => words.replaceAll(`${siteOrigin}${under.base}`, siteOrigin);
  expect(text(under).map(([path, words = '']) => [path, rename(words)])).toEqual(text(root));
});

interface Known {
  readonly folder: string;
  readonly base: string;
  readonly idsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is wrong with an address of a page, if anything is. Other sites are not asked. */
function complaint(address: string, page: Page, { folder, base, idsOf }: Known): string[] {
  const told = [`${page.file}: ${address}`];
  if (address === '' || address !== address.trim()) return [`${told[0]} (empty or with spaces around)`];
  const here = `${siteOrigin}${base}${page.path}`;
  if (!URL.canParse(address, here)) return [`${told[0]} (not an address)`];
  const { origin, protocol, pathname, hash } = new URL(address, here);
  // “data:,” is the icon of cards: the way to have none without a request for it.
  if (address === 'data:,' || (protocol === 'data:' && address.startsWith('data:image/'))) return [];
  if (protocol !== 'https:' && protocol !== 'http:')
    return protocol === 'mailto:' ? [] : [`${told[0]} (unsafe)`];
  if (origin !== siteOrigin) return [];
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return [`${told[0]} (outside the base)`];
  const found = resolvePath(folder, base, pathname);
  if (found.kind !== 'file')
    return [`${told[0]} (${found.kind === 'missing' ? 'leads nowhere' : 'is redirected'})`];
  const target = decodeURIComponent(hash.slice(1).split(':~:')[0] ?? '');
  const ids = idsOf.get(found.file.slice(folder.length + 1));
  return target === '' || target === 'top' || ids?.has(target) === true
    ? []
    : [`${told[0]} (no such anchor)`];
}

function addressesIn(page: Page): string[] {
  const inElements = page.elements.flatMap(({ name, attributes }) => [
    ...(addressAttributes[name] ?? []).flatMap((attribute) => attributes.get(attribute) ?? []),
    ...(attributes
      .get('srcset')
      ?.split(',')
      .flatMap((item) => item.trim().split(/\s+/u)[0] ?? []) ?? []),
  ]);
  const inMeta = select(page, 'meta', 'content').flatMap(({ attributes }) => {
    const key = attributes.get('property') ?? attributes.get('name') ?? '';
    const content = attributes.get('content') ?? '';
    if (attributes.get('http-equiv')?.toLowerCase() === 'refresh') return [content.replace(/^.*?url=/iu, '')];
    return /(?::|^)(?:url|image|audio|video)$/u.test(key) ? [content] : [];
  });
  return [...inElements, ...inMeta];
}

function idsIn(page: Page): Set<string> {
  return new Set(page.elements.flatMap(({ attributes }) => attributes.get('id') ?? []));
}

function textOf(page: Page): string {
  return isRedirect(page) ? '' : (select(page, 'body')[0]?.text ?? '');
}
