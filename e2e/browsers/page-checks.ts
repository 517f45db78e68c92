import type { PageType } from '../page-types.ts';
import type { Browser } from './browser.ts';

/** A page of the site, of a kind, in a language. */
export interface CheckedPage {
  readonly type: PageType;
  readonly language: string;
  /** Path below the base. */
  readonly path: string;
  readonly address: string;
}

/** A telephone and a small desktop. */
export const widths = [360, 1280] as const;

/** What is wrong with the look of a page that is open, at each width. */
export async function wrongLook(browser: Browser, { type }: CheckedPage): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of widths) {
    await browser.resize(width);
    const complaints = await browser.ask(lookAt, type);
    wrong.push(...complaints.map((complaint) => `at ${width} pixels ${complaint}`));
  }
  return wrong;
}

/** What its scripts, files and policy had to say since it was opened. */
export async function heard(browser: Browser): Promise<readonly string[]> {
  const all = await browser.ask(
    () => (window as { heard?: string[] }).heard ?? ['the listener does not run'],
  );
  return all.map((words) => `says: ${words}`);
}

/** Whether the page took the dark scheme: light words on a dark ground, all of them readable. */
export async function wrongInTheDark(browser: Browser): Promise<string[]> {
  return await browser.ask(() => {
    const luminance = (colour: string) => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (canvas === null) return 0;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const linear = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => (part / 255) ** 2.2);
      return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
    };
    const heading = document.querySelector('h1');
    if (heading === null) return ['has no heading'];
    const ground = luminance(getComputedStyle(document.body).backgroundColor);
    const ink = luminance(getComputedStyle(heading).color);
    return (ink + 0.05) / (ground + 0.05) < 7 ? [`the heading has ${ink} on ${ground} in the dark`] : [];
  });
}

/** Runs in the page. */
function lookAt(type: string): string[] {
  const wrong: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll('body *')].find(
      (element) =>
        Math.max(
          element.getBoundingClientRect().right,
          element.getBoundingClientRect().left + element.scrollWidth,
        ) >
        root.clientWidth + 1,
    );
    wrong.push(
      `scrolls sideways by ${root.scrollWidth - root.clientWidth} (${wide?.outerHTML.slice(0, 80)})`,
    );
  }
  const isSeen = (element: Element) => {
    const box = element.getBoundingClientRect();
    const isInside = box.left >= -1 && box.right <= root.clientWidth + 1;
    return (
      element.checkVisibility({ visibilityProperty: true }) && box.height > 5 && box.width > 5 && isInside
    );
  };
  const heading = document.querySelector('h1');
  if (heading === null || !isSeen(heading)) wrong.push('the heading is not seen');
  if (type === 'claim') {
    const [answer, glyph] = [
      document.querySelector('.cut .answer'),
      document.querySelector('.cut .seam svg'),
    ];
    if (answer === null || !isSeen(answer)) wrong.push('the verdict is not seen');
    if (glyph === null || !isSeen(glyph)) wrong.push('the sign of the verdict is not seen');
  }
  const marks = [...document.querySelectorAll('.annotated mark')];
  if (marks.some((mark) => !getComputedStyle(mark).textDecorationLine.includes('underline')))
    wrong.push('checked passages are not underlined');
  const fonts = [...document.fonts].filter(({ family }) => /Newsreader|Commissioner/u.test(family));
  if (!fonts.some(({ status }) => status === 'loaded')) wrong.push('no font of the site is loaded');
  return wrong;
}
