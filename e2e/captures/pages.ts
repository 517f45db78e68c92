import type { ServerResponse } from 'node:http';
import type { BannerState, CaptureOutcome } from '#schema/captures';
import { pdfOf } from './pdf.ts';

/** A page of the loopback site, and what a truthful record says of it. */
export interface ProofPage {
  readonly name: string;
  /** The words that a claim quotes from it. */
  readonly quote: string;
  readonly answer: (response: ServerResponse, origin: string) => void;
  readonly outcome?: CaptureOutcome;
  /** Whether the passage stands there for a reader of the page; told of pages that are kept. */
  readonly found?: boolean;
  readonly banner?: BannerState;
  readonly incomplete?: true;
  readonly pdfPage?: number;
}

const sentence = 'The bridge over the river was opened in May 1932';
const prose = `<p>${'The council kept minutes of all its sittings, and the press of the town reported on them. '.repeat(6)}</p>`;
const lines = (count: number) => Array.from({ length: count }, () => prose).join('\n');

const html = (body: string, head = ''): ProofPage['answer'] => {
  const text = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridge</title>${head}</head><body>${body}</body></html>`;
  return (response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
};
const plain =
  (status: number, body: string): ProofPage['answer'] =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
const page = (name: string, body: string, more: Partial<ProofPage> = {}): ProofPage => ({
  ...{ name, quote: sentence, answer: html(`${lines(3)}${body}${lines(8)}`) },
  ...more,
});
const stated = `<p>Says the clerk: ${sentence}, after long talks.</p>`;

/** What the web has that a capture must come through, or tell truthfully of. */
export const proofPages: readonly ProofPage[] = [
  page('plain', stated),
  page('far-down', `${lines(60)}${stated}`),
  page(
    'emphasis',
    '<p>The bridge over <em>the <b>river</b></em> was <a href="#">opened</a> in May&nbsp;1932.</p>',
  ),
  page('soft-hyphens', '<p>The bridge over the ri&shy;ver was o&shy;pened in May 1932.</p>'),
  page('across-blocks', '<p>The bridge over the river</p><p>was opened in May 1932.</p>'),
  page(
    'table',
    '<table><tr><td>The bridge over the river</td><td>was opened</td></tr><tr><td>in May 1932</td></tr></table>',
  ),
  page('columns', `<div style="columns:3">${prose}${stated}${prose}</div>`),
  page('small-letters', `<p style="text-transform:uppercase">${sentence}</p>`),
  page('gap', '<p>The bridge over the river, says the clerk of the council, was opened in May 1932.</p>', {
    quote: 'The bridge over the river […] was opened in May 1932',
  }),
  page(
    'arabic',
    '<p dir="rtl" lang="ar">قالت البلدية إن الجسر فوق النهر افتتح في مايو 1932 بعد نقاش طويل.</p>',
    {
      quote: 'الجسر فوق النهر افتتح في مايو 1932',
    },
  ),
  page('hebrew', '<p dir="rtl" lang="he">העירייה אומרת: הגשר מעל הנהר נפתח במאי 1932.</p>', {
    quote: 'הגשר מעל הנהר נפתח במאי 1932',
  }),
  page('chinese', '<p lang="zh">市政府表示，这座横跨河流的大桥于1932年5月正式通车，此后每年维修。</p>', {
    quote: '这座横跨河流的大桥于1932年5月正式通车',
  }),
  page('japanese', '<p lang="ja">市によると、川に架かる橋は1932年5月に開通したという。</p>', {
    quote: '川に架かる橋は1932年5月に開通した',
  }),
  page(
    'ruby',
    '<p lang="ja"><ruby>川<rt>かわ</rt></ruby>に架かる<ruby>橋<rt>はし</rt></ruby>は1932年5月に開通した。</p>',
    {
      quote: '川に架かる橋は1932年5月に開通した',
    },
  ),
  page('thai', '<p lang="th">เทศบาลกล่าวว่าสะพานข้ามแม่น้ำเปิดใช้ในเดือนพฤษภาคม 1932</p>', {
    quote: 'สะพานข้ามแม่น้ำเปิดใช้ในเดือนพฤษภาคม 1932',
  }),
  page('details', `<details><summary>More</summary>${stated}</details>`),
  page(
    'nested-details',
    `<details><summary>More</summary><details><summary>Still more</summary>${stated}</details></details>`,
  ),
  page(
    'tabs-of-one-name',
    `<details name="a" open><summary>One</summary>${prose}</details><details name="a"><summary>Two</summary>${stated}</details>`,
  ),
  page(
    'shadow',
    `<town-note></town-note><script>customElements.define('town-note', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<p>The bridge over <b>the river</b> was opened in May 1932</p>'; } });</script>`,
  ),
  page(
    'slotted',
    `<town-frame>${stated}</town-frame><script>customElements.define('town-frame', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>'; } });</script>`,
  ),
  page(
    'by-script',
    `<p id="late"></p><script>setTimeout(() => { document.getElementById('late').textContent = '${sentence}'; }, 900);</script>`,
  ),
  page(
    'lazy',
    `${lines(30)}<p id="late">…</p><script>new IntersectionObserver((seen, watcher) => { if (!seen.some((one) => one.isIntersecting)) return;
    watcher.disconnect(); document.getElementById('late').textContent = '${sentence}'; }).observe(document.getElementById('late'));</script>`,
  ),
  page(
    'fetched',
    `<p id="late"></p><script>fetch('/part').then((answer) => answer.text()).then((text) => { document.getElementById('late').textContent = text; });</script>`,
  ),
  page(
    'banner-over-all',
    `${stated}<div style="position:fixed;inset:0;background:#000c"><div style="background:#fff;margin:12rem;padding:2rem">We use cookies. <button>Accept</button></div></div>`,
    {
      banner: 'hidden',
    },
  ),
  page(
    'banner-at-foot',
    `${stated}<div style="position:fixed;bottom:0;left:0;right:0;background:#fff">We use cookies. <button>Accept</button></div>`,
    {
      banner: 'aside',
    },
  ),
  page(
    'banner-dialog',
    `${stated}<dialog style="width:90vw;height:90vh">Your consent, please: cookies. <button>Accept</button></dialog><script>document.querySelector('dialog').showModal();</script>`,
    {
      banner: 'hidden',
    },
  ),
  page(
    'sticky-head',
    `<header style="position:sticky;top:0;background:#fff;height:6rem">The town</header>${stated}`,
  ),
  page('smooth-scrolling', `${lines(20)}${stated}`, {
    answer: html(`${lines(20)}${stated}${lines(20)}`, '<style>html{scroll-behavior:smooth}</style>'),
  }),
  page(
    'hostile-prototypes',
    `${stated}<script>Range.prototype.getClientRects = () => []; Document.prototype.createRange = () => { throw new Error(); };
    window.getComputedStyle = () => ({ display: 'none' }); Array.prototype.flatMap = () => [];</script>`,
  ),
  page(
    'endless',
    `<div id="more"></div><script>addEventListener('scroll', () => { document.getElementById('more').insertAdjacentHTML('beforeend', ${JSON.stringify(prose)}.repeat(12)); });</script>`,
    {
      answer: html(
        `${stated}${lines(30)}<div id="more"></div><script>addEventListener('scroll', () => { document.getElementById('more').insertAdjacentHTML('beforeend', ${JSON.stringify(prose)}.repeat(12)); });</script>`,
      ),
      incomplete: true,
    },
  ),
  page('hanging-picture', `${stated}<img src="/never" alt="">`, { incomplete: true }),
  page('redirecting', '', {
    answer: (response, origin) => void response.writeHead(302, { location: `${origin}/plain` }).end(),
  }),
  page('plain-text', '', {
    answer: (response) =>
      void response
        .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
        .end(`MINUTES\n\n${'The council kept minutes of all its sittings.\n'.repeat(60)}${sentence}.\n`),
  }),
  page('older-letters', '', {
    quote: 'le pont fut repeint en février, à l’été près',
    answer: (response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html; charset=windows-1252' })
        .end(
          Buffer.from(
            `<title>Le pont</title>${lines(3)}<p>Selon la mairie, le pont fut repeint en f\u00e9vrier, \u00e0 l'\u00e9t\u00e9 pr\u00e8s.</p>`,
            'latin1',
          ),
        ),
  }),
  page('alert', `${stated}<script>alert('Subscribe!'); confirm('Now?');</script>`),
  page('other-window', `${stated}<script>window.open('/plain'); window.open('about:blank');</script>`),
  page(
    'set-aside',
    `<div style="content-visibility:auto;contain-intrinsic-size:10px 900px">${lines(10)}${stated}</div>`,
  ),
  page(
    'menu-over-text',
    `${stated}<nav style="position:absolute;top:0;left:0;width:100%;height:60rem;background:#fff8">Menu</nav>`,
  ),
  page('slow', '', {
    answer: (response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(`<!doctype html><title>Slow</title>${lines(3)}`);
      setTimeout(() => response.end(`${stated}${lines(3)}`), 4000);
    },
  }),
  page('other-words', `<p>The bridge over the river was closed in May 1933.</p>`, { found: false }),
  page('hidden-words', `<p style="display:none">${sentence}</p>`, { found: false }),
  {
    name: 'pdf',
    quote: sentence,
    answer: (response) =>
      void response
        .writeHead(200, { 'content-type': 'application/pdf' })
        .end(
          pdfOf([
            ['Minutes of the council'],
            ['The clerk reports.', `${sentence}.`, 'The sitting was closed.'],
          ]),
        ),
    pdfPage: 2,
  },
  page('gone', '', { answer: plain(404, 'There is no such page.'), outcome: 'not-found' }),
  page('refused', '', { answer: plain(403, 'Not for you.'), outcome: 'refused' }),
  page('door', '', {
    answer: html('<h1>Members</h1><form><label>Password <input type="password"></label></form>'),
    outcome: 'login',
  }),
  page('private/forbidden', stated, { outcome: 'robots' }),
  page('silent', '', { answer: () => undefined, outcome: 'timeout' }),
];

/** What the pages ask for beside themselves; nothing where the server must not answer. */
export const proofParts: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  '/robots.txt': { type: 'text/plain', text: 'User-agent: *\nDisallow: /private/\n' },
  '/part': { type: 'text/plain', text: sentence },
};
