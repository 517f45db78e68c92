/**
 * What WordPress does with an address it does not know: discovery (`WP_oEmbed::discover`), the filter for sites it does
 * not trust (`wp_filter_oembed_result`) and the script of its pages (`wp-embed.js`), written anew from what they do.
 */

/** The address of the description, from the head of a page. */
export function discover(page: string): string | undefined {
  const head = page.slice(0, 153_600).split('</head>')[0] ?? '';
  for (const [link] of head.matchAll(/<link[^>]+>/giu)) {
    if (!/type=["']application\/json\+oembed["']/iu.test(link)) continue;
    return /href=["']([^"']+)["']/iu.exec(link)?.[1]?.replaceAll('&amp;', '&');
  }
  return undefined;
}

const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'class'],
  blockquote: ['class', 'data-secret'],
  iframe: [
    'src',
    'width',
    'height',
    'frameborder',
    'marginwidth',
    'marginheight',
    'scrolling',
    'title',
    'data-secret',
  ],
};

/** Removes every tag and attribute that is not allowed; the text between them stays. */
function filterTags(html: string): string {
  return html.replaceAll(/<(\/?)([a-z0-9]+)([^>]*)>/giu, (_, slash: string, name: string, rest: string) => {
    const attributes = allowed[name.toLowerCase()];
    if (attributes === undefined) return '';
    if (slash !== '') return `</${name}>`;
    const kept = [...rest.matchAll(/([\w-]+)\s*=\s*("[^"]*"|'[^']*')/gu)]
      .filter(([, key = '']) => attributes.includes(key.toLowerCase()))
      .map(([whole]) => ` ${whole}`);
    return `<${name}${kept.join('')}>`;
  });
}

/** What of a description’s HTML gets into a post; nothing when there is no frame in it. */
export function filterResult(html: string, secret: string): string | undefined {
  const found = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/msu.exec(filterTags(html));
  const [, quotation = '', frame] = found ?? [];
  if (frame === undefined) return undefined;
  let result = quotation + frame;
  const source = / src=(['"])(.*?)\1/u.exec(result);
  if (source !== null) {
    const [whole, mark = '"', address = ''] = source;
    const withSecret = ` src=${mark}${address}#?secret=${secret}${mark} data-secret=${mark}${secret}${mark}`;
    result = result.replace(whole, withSecret).replace('<blockquote', `<blockquote data-secret="${secret}"`);
  }
  if (quotation !== '') {
    result = result
      .replace('<iframe', '<iframe style="position: absolute; visibility: hidden;"')
      .replace('<blockquote', '<blockquote class="wp-embedded-content"');
  }
  return result.replace(
    /<iframe/giu,
    '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"',
  );
}

/** The script of WordPress pages that show such a post. */
export const hostScript = `
addEventListener('message', ({ source, data }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  const frames = document.querySelectorAll('iframe[data-secret="' + data.secret + '"]');
  for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quote.style.display = 'none';
  for (const frame of frames) {
    if (source !== frame.contentWindow) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') {
      frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
    }
    if (data.message === 'link') {
      const [from, to] = [new URL(frame.getAttribute('src')), new URL(data.value)];
      if (/^https?:$/.test(to.protocol) && to.host === from.host && document.activeElement === frame) window.top.location.href = data.value;
    }
  }
});
const greet = () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
    const { secret } = frame.dataset;
    frame.contentWindow.postMessage({ message: 'ready', secret }, '*');
  }
};
if (document.readyState === 'complete') greet(); else addEventListener('load', greet);
`;
