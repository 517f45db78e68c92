import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { passageAddress } from '../src/model/views/passage-address.ts';

/**
 * Links to a passage, followed in a browser: whatever the address is, the page keeps the fragment that it had, and what
 * is shown is the passage and nothing else. The page of this test has its own anchors far from the passages.
 */
const far = '<p class="far">The minutes go on and say little else about it.</p>'.repeat(60);
const passages: Readonly<Record<string, string>> = {
  plain: 'We built the bridge, after long talks, before the winter of that year had come.',
  signs: 'Costs & fees rose by 2.3%, co-operation fell; "so it is", he said (twice).',
  accents: 'L’accord prévoit un accès équitable aux œuvres protégées, dit-il.',
  chinese: '市议会三月批准了计划，投票结果为七比二。',
  thai: 'สภาเทศบาลอนุมัติแผนงานในเดือนมีนาคม',
  arabic: 'وافق المجلس على الخطة في آذار بأغلبية سبعة أصوات',
};
const blocks = '<p id="over">The plan was read out in full,</p><ul><li>then put to the vote.</li></ul>';
const document = `<!doctype html><meta charset="utf-8"><title>Minutes</title><p id="top">Top.</p>${far}${Object.entries(
  passages,
)
  .map(([id, text]) => `<p id="${id}">${text}</p>${far}`)
  .join('')}${blocks}${far}<p id="end">End.</p>`;

/** An address, the quotation, and the id of the element that must be in view. */
const cases: readonly (readonly [string, string, string])[] = [
  ['/minutes', 'built the bridge', 'plain'],
  ['/minutes#', 'built the bridge', 'plain'],
  ['/minutes#end', 'built the bridge', 'plain'],
  ['/minutes#no-such-place', 'built the bridge', 'plain'],
  ['/fees.pdf#page=12', 'built the bridge', 'plain'],
  ['/minutes#page=12&zoom=100,0,200', 'built the bridge', 'plain'],
  ['/app#/minutes/12', 'built the bridge', 'plain'],
  ['/app#!/minutes?year=2025', 'built the bridge', 'plain'],
  ['/app#/minutes#end', 'built the bridge', 'plain'],
  ['/minutes#:~:text=Top', 'built the bridge', 'plain'],
  ['/minutes#end:~:text=Top', 'built the bridge', 'plain'],
  ['/minutes#%C3%A9t%C3%A9', 'built the bridge', 'plain'],
  ['/minutes?year=2025&page=2', 'built the bridge', 'plain'],
  ['/minutes?q=a%23b%26c', 'built the bridge', 'plain'],
  ['/minutes?to=https://example.org/%23:~:text=x', 'built the bridge', 'plain'],
  ['/minutes?', 'built the bridge', 'plain'],
  ['/a/b/', 'built the bridge', 'plain'],
  ['/a%20b(1)~c', 'built the bridge', 'plain'],
  ['/été/œuvre', 'built the bridge', 'plain'],
  ['/web/2026/https://example.org/s', 'built the bridge', 'plain'],
  ['/minutes;jsessionid=1A', 'built the bridge', 'plain'],
  ['/minutes', 'We built the bridge … before the winter', 'plain'],
  ['/minutes#end', 'We built the bridge […] of that year had come.', 'plain'],
  ['/minutes', '[The engineers] built the bridge, after long talks', 'plain'],
  ['/minutes', passages['plain'] ?? '', 'plain'],
  ['/minutes', 'Costs & fees rose by 2.3%, co-operation fell', 'signs'],
  ['/minutes', '"so it is", he said (twice)', 'signs'],
  ['/minutes', 'un accès équitable aux œuvres protégées', 'accents'],
  ['/minutes', '批准了计划', 'chinese'],
  ['/minutes', '市议会三月批准了……投票结果为七比二', 'chinese'],
  ['/minutes', 'อนุมัติแผนงาน', 'thai'],
  ['/minutes', 'على الخطة في آذار', 'arabic'],
  ['/minutes', 'The plan was read out in full, then put to the vote, as it has always been done.', 'none'],
  ['/minutes', 'The plan was read out … put to the vote.', 'over'],
];

let server: Server;
let origin = '';
test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(document);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
});

test('a link to a passage keeps the fragment of its address and shows the passage', async ({ browser }) => {
  const page = await browser.newPage();
  for (const [path, quote, id] of cases) {
    const address = passageAddress(origin + path, quote);
    // A page of its own each time: from one fragment to another of a page nothing is loaded.
    await page.goto('about:blank');
    await page.goto(address);
    const { hash, inView } = await page.evaluate(() => {
      const shown = [...globalThis.document.querySelectorAll('[id]')].filter((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      return { hash: location.hash, inView: shown.map((element) => element.id) };
    });
    const [own = ''] = path.split('#').slice(1).join('#').split(':~:');
    expect(hash, address).toBe(own === '' ? '' : `#${own}`);
    expect(inView, address).toEqual([id === 'none' ? 'top' : id]);
  }
  await page.close();
});
