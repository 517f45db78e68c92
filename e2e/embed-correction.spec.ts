import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { compareFolders } from './compare-folders.ts';
import { Host, look } from './embed-host.ts';
import { runBuild, siteOrigin } from './sites.ts';

const id = 'hundred-thousand-cars';
const correction = `verdict: "false"
revisions:
  - {date: 2026-04-01, kind: correction, from: mixed, to: "false", summary: 全年的统计已经公布。}`;

test('a corrected claim: cards embedded before say so, lists reorder, and nothing else that is embedded changes', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-correction-'));
  try {
    const content = join(workshop, 'content');
    cpSync(join(import.meta.dirname, 'fixtures/chinese/content'), content, { recursive: true });
    const before = join(workshop, 'before');
    await build(content, before);
    const claim = join(content, `claims/${id}.mdx`);
    writeFileSync(claim, readFileSync(claim, 'utf8').replace('verdict: mixed', correction));
    const after = join(workshop, 'after');
    await build(content, after);

    const embedded = compareFolders(before, after, 100)
      .map((line) => line.split(': ')[0] ?? '')
      .filter((file) => /^embed\/|oembed\.json$/u.test(file));
    expect(embedded).toEqual([
      expect.stringMatching(/^claimants\/[^/]+\/oembed\.json$/u),
      `claims/${id}/oembed.json`,
      'documents/leaflet/oembed.json',
      expect.stringMatching(/^embed\/claimants\/[^/]+\/index\.html$/u),
      'embed/documents/leaflet/index.html',
      `embed/${id}/index.html`,
      // The day of the last change stands at the foot of every page.
      'embed/index.html',
      'embed/site/latest/index.html',
      'embed/topics/bridge/index.html',
      'oembed.json',
      'topics/bridge/oembed.json',
    ]);

    const context = await browser.newContext({ viewport: { width: 720, height: 900 } });
    const page = await context.newPage();
    const sites = {
      before: new Host(context, { folder: before, base: '' }),
      after: new Host(context, { folder: after, base: '' }),
    };
    const frame = page.frameLocator('iframe');
    const old = (readFileSync(join(before, `claims/${id}/oembed.json`), 'utf8').match(
      /embed\/[^"\\]+\?r=0/u,
    ) ?? [])[0];
    const script = `<script src="${siteOrigin}/embed/v1.js"></script>`;
    const card = `<claim-card src="${siteOrigin}/${old}">${id}</claim-card>${script}`;
    const list = `<claim-card src="${siteOrigin}/embed/topics/bridge/">${id}</claim-card>${script}`;

    await sites.before.start();
    await sites.before.open(page, { body: card });
    await expect(frame.getByRole('link', { name: '部分属实' })).toBeVisible();
    await expect(frame.locator('.since:visible')).toHaveCount(0);
    await sites.before.open(page, { body: list });
    await expect(frame.locator('.said')).toContainText(['1932', '十万']);

    await context.unrouteAll();
    await sites.after.start();
    for (const [width, ground] of [
      [720, 'light'],
      [320, 'dark'],
      [200, 'light'],
    ] as const) {
      await page.setViewportSize({ width: width + 16, height: 900 });
      await page.emulateMedia({ colorScheme: ground });
      await sites.after.open(page, { body: card });
      await expect(frame.getByRole('link', { name: '不实' })).toBeVisible();
      await expect(frame.locator('.since:visible')).toHaveText(
        'Rated “部分属实” when this was embedded; “不实” since 2026年4月1日.',
      );
      await expect(frame.locator('html')).toHaveAttribute('lang', 'zh');
      const { frame: height, content: whole, bar } = await look(page);
      expect({ height, bar }, `at ${width}`).toEqual({ height: whole, bar: false });
    }
    await sites.after.open(page, { body: list });
    await expect(frame.locator('.said')).toContainText(['十万', '1932']);

    // Who fetches the description anew gets the number of revisions of now; readers saw the old verdict all the same.
    const described = readFileSync(join(after, `claims/${id}/oembed.json`), 'utf8');
    expect(described).toContain('checked on 2026年2月20日, corrected on 2026年4月1日');
    await sites.after.open(page, { body: card.replace('?r=0', '?r=1') });
    await expect(frame.locator('.since:visible')).toHaveText(
      'Verdict changed on 2026年4月1日: from “部分属实” to “不实”.',
    );
    await expect(frame.locator('footer')).toContainText('corrected on 2026年4月1日');
    const { frame: height, content: whole, bar } = await look(page);
    expect({ height, bar }).toEqual({ height: whole, bar: false });
    await context.close();
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
});

async function build(content: string, out: string): Promise<void> {
  const { status, output } = await runBuild({ content, out, cache: `${out}-cache` });
  expect(status, output).toBe(0);
}
