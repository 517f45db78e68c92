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

test('every claim is described as the oEmbed specification asks, and WordPress leaves quotation and frame of it', () => {
  for (const name of ['shipped', 'shipped-under-base', 'good', 'hostile'] as const) {
    const site = siteOf(name);
    const pages = listFiles(site.folder).filter((file) => /(?:^|\/)claims\/[^/]+\/index\.html$/u.test(file));
    expect(pages.length).toBeGreaterThan(1);
    for (const file of pages) {
      const page = readFileSync(`${site.folder}/${file}`, 'utf8');
      const address = discover(page) ?? '';
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
      expect(picture).toBe(`${new URL('./card.png', address).href}`);
      const filtered = filterResult(String(html), 'abcdefghij') ?? '';
      expect(filtered, file).toMatch(
        /^<blockquote class="wp-embedded-content" data-secret="abcdefghij">[^<]{20,}<a href="https:\/\/facts\.example\.org\/[^"]+">[^<]+<\/a><\/blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;" src="https:\/\/facts\.example\.org\/[^"]*embed\/[^"]+\?r=\d+#\?secret=abcdefghij" data-secret="abcdefghij" title="[^"]+" width="100%" height="\d+" frameborder="0" scrolling="no"><\/iframe>$/u,
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

test('two programs that follow oEmbed find the description of a claim and can read it', async () => {
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
    const address = `http://localhost:${port}/en/claims/${id}/`;
    const expected = { type: 'rich', version: '1.0', width: 600, provider_name: 'Contrechamp' };
    const extracted = await extract(address);
    expect(extracted).toMatchObject(expected);
    expect(extracted).toMatchObject({ html: expect.stringContaining(`/en/embed/${id}/?r=0`) });
    const { oEmbed } = await unfurl(address);
    expect(oEmbed).toMatchObject({
      ...expected,
      title: expect.stringMatching(/: Misleading$/u),
      cache_age: 86_400,
    });
    expect(oEmbed?.thumbnails?.[0]).toMatchObject({ width: 1200, height: 630 });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

function descriptionAt(site: Pick<Site, 'folder' | 'base'>, address: string): Record<string, unknown> {
  const found = resolvePath(site.folder, site.base, new URL(address).pathname);
  if (found.kind !== 'file') throw new Error(`Nothing is at ${address}.`);
  return JSON.parse(readFileSync(found.file, 'utf8')) as Record<string, unknown>;
}
