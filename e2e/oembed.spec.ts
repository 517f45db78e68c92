import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extract } from '@extractus/oembed-extractor';
import { expect, test } from '@playwright/test';
import { unfurl } from 'unfurl.js';
import { contentType, resolvePath } from '../src/cli/serve-file.ts';
import { Host, look } from './embed-host.ts';
import { listFiles } from './html.ts';
import { type Site, siteOf, siteOrigin } from './sites.ts';
import { discover, filterResult, hostScript } from './wordpress.ts';

const id = 'jobs-2-3-million-wages-230-billion';

/** Pages that always have a card, front pages and cards; a document or a topic has one when it has a claim. */
const embeddable = /^(?:\w\w\/)?(?:claims\/(?!page-)[^/]+\/(?:embed\/)?|embed\/(?:[^/]+\/)+)?index\.html$/u;

test('all that can be embedded is described as the oEmbed specification asks, and WordPress leaves quotation and frame of it', () => {
  for (const name of ['shipped', 'shipped-under-base', 'good', 'hostile'] as const) {
    const site = siteOf(name);
    const files = listFiles(site.folder).filter((file) => file.endsWith('.html'));
    const pages = files.flatMap((file) => {
      const page = readFileSync(`${site.folder}/${file}`, 'utf8');
      const address = discover(page);
      return address === undefined ? [] : [{ file, page, address }];
    });
    const speaking = new Set(pages.map(({ file }) => file));
    expect(
      files.filter((file) => embeddable.test(file) && !speaking.has(file)),
      name,
    ).toEqual([]);
    for (const part of ['documents/', 'topics/', 'claimants/', 'embed/topics/', 'embed/site/latest/'])
      expect(
        pages.some(({ file }) => file.startsWith(part)),
        `${name}: ${part}`,
      ).toBe(true);
    for (const { file, page, address } of pages) {
      expect(page.indexOf('+oembed'), file).toBeLessThan(20 * 1024);
      const described = descriptionAt(site, address);
      expect(new URL(address).searchParams.get('url'), file).toBe(new URL('./', address.split('?')[0]).href);
      expect(described, file).toMatchObject({
        type: 'rich',
        version: '1.0',
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
      const { html, width, height, title, thumbnail_url: picture } = described;
      expect([typeof html, typeof width, typeof height, typeof title]).toEqual([
        'string',
        'number',
        'number',
        'string',
      ]);
      const isClaim = /\/claims\/[^/]+\/oembed\.json$/u.test(new URL(address).pathname);
      const home = String(described['provider_url']);
      expect(picture, file).toBe(new URL('./card.png', isClaim ? address : home).href);
      const filtered = filterResult(String(html), 'abcdefghij') ?? '';
      expect(filtered, file).toMatch(
        /^<blockquote class="wp-embedded-content" data-secret="abcdefghij">[^<]{20,}<a href="https:\/\/facts\.example\.org\/[^"]*">[^<]+<\/a><\/blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;" src="https:\/\/facts\.example\.org\/[^"]*embed\/[^"]+\/(?:\?r=\d+)?#\?secret=abcdefghij" data-secret="abcdefghij" title="[^"]+" width="100%" height="\d+" frameborder="0" scrolling="no"><\/iframe>$/u,
      );
    }
  }
});

for (const late of [false, true]) {
  test(`WordPress shows the card at its height from the claim’s address alone, its script ${late ? 'late' : 'in time'}`, async ({
    browser,
  }) => {
    const site = siteOf('shipped');
    const context = await browser.newContext({ viewport: { width: 640, height: 900 } });
    const page = await context.newPage();
    const host = new Host(context, site);
    await host.start();
    const claim = `/claims/${id}/`;
    const address = discover(readFileSync(`${site.folder}${claim}index.html`, 'utf8')) ?? '';
    const post = filterResult(String(descriptionAt(site, address)['html']), 'Ab3dEf6hIj') ?? '';
    const style = '<style>iframe { max-width: 100%; width: 100%; border: 0 }</style>';
    await host.open(page, { head: style, body: `${post}${late ? '' : `<script>${hostScript}</script>`}` });
    if (late) {
      await page.waitForTimeout(300);
      expect(await look(page)).toMatchObject({ frame: undefined, words: true });
      await page.addScriptTag({ content: hostScript });
    }
    await expect
      .poll(async () => {
        const { frame, content, bar, words } = await look(page);
        return { isRight: frame === content && (frame ?? 0) > 200, bar, words };
      })
      .toEqual({ isRight: true, bar: false, words: false });
    // Its sandbox refuses the link; the card asks the page around it, and WordPress follows.
    await page.frameLocator('iframe').getByRole('link', { name: 'Trompeur' }).click();
    await page.waitForURL(`${siteOrigin}${claim}`);
    await context.close();
  });
}

test('two programs that follow oEmbed make the right card of every sort of address', async () => {
  const site = siteOf('shipped');
  const server = createServer((request, response) => {
    const found = resolvePath(site.folder, site.base, new URL(request.url ?? '/', siteOrigin).pathname);
    if (found.kind !== 'file') {
      response.writeHead(404).end();
      return;
    }
    const { port } = server.address() as AddressInfo;
    const text = readFileSync(found.file, 'utf8')
      .replaceAll(siteOrigin, `http://localhost:${port}`)
      .replaceAll(encodeURIComponent(siteOrigin), encodeURIComponent(`http://localhost:${port}`));
    response.writeHead(200, { 'content-type': contentType(found.file) }).end(text);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  try {
    const { port } = server.address() as AddressInfo;
    const card = `/en/embed/${id}/`;
    for (const [path, shown, title] of [
      [`/en/claims/${id}/`, `${card}?r=`, /: Misleading$/u],
      [`/en/claims/${id}/embed/`, `${card}?r=`, /: Misleading$/u],
      [`${card}?r=0&theme=dark`, `${card}?r=`, /: Misleading$/u],
      ['/en/', '/en/embed/site/latest/', /^Latest checks: Hollywood/u],
      ['/en/embed/site/latest/', '/en/embed/site/latest/', /^Latest checks: Hollywood/u],
      ['/en/documents/hollywood-letter/', '/en/embed/documents/hollywood-letter/', /^Latest checks: /u],
      ['/en/topics/jobs/', '/en/embed/topics/jobs/', /^Latest checks: /u],
      ['/topics/jobs/', '"http://localhost:PORT/embed/topics/jobs/', /^Dernières vérifications\s: /u],
      ['/en/claimants/openai/', '/en/embed/claimants/openai/', /^Latest checks: OpenAI$/u],
    ] as const) {
      const address = `http://localhost:${port}${path}`;
      const expected = { type: 'rich', version: '1.0', width: 600, provider_name: 'Contrechamp' };
      const extracted = await extract(address);
      expect(extracted, path).toMatchObject(expected);
      expect(extracted, path).toMatchObject({
        title: expect.stringMatching(title),
        html: expect.stringContaining(shown.replace('PORT', String(port))),
      });
      const { oEmbed } = await unfurl(address);
      expect(oEmbed, path).toMatchObject({
        ...expected,
        title: expect.stringMatching(title),
        cache_age: 86_400,
      });
      expect(oEmbed?.thumbnails?.[0], path).toMatchObject({ width: 1200, height: 630 });
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('WordPress shows the latest claims of the site at their height from its address alone', async ({
  browser,
}) => {
  const site = siteOf('shipped');
  const context = await browser.newContext({ viewport: { width: 640, height: 900 } });
  const page = await context.newPage();
  const host = new Host(context, site);
  await host.start();
  const address = discover(readFileSync(`${site.folder}/index.html`, 'utf8')) ?? '';
  const described = descriptionAt(site, address);
  const post = filterResult(String(described['html']), 'Ab3dEf6hIj') ?? '';
  const style = '<style>iframe { max-width: 100%; width: 100%; border: 0 }</style>';
  await host.open(page, { head: style, body: `${post}<script>${hostScript}</script>` });
  await expect
    .poll(async () => {
      const { frame, content, bar, words } = await look(page);
      return { isRight: frame === content && (frame ?? 0) > 200, bar, words };
    })
    .toEqual({ isRight: true, bar: false, words: false });
  const { frame = 0 } = await look(page);
  expect(Math.abs(Number(described['height']) - frame)).toBeLessThanOrEqual(frame / 5);
  await page.frameLocator('iframe').getByRole('link', { name: 'Voir les' }).click();
  await page.waitForURL(`${siteOrigin}/claims/`);
  await context.close();
});

function descriptionAt(site: Pick<Site, 'folder' | 'base'>, address: string): Record<string, unknown> {
  const found = resolvePath(site.folder, site.base, new URL(address).pathname);
  if (found.kind !== 'file') throw new Error(`Nothing is at ${address}.`);
  return JSON.parse(readFileSync(found.file, 'utf8')) as Record<string, unknown>;
}
