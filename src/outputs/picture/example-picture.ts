import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ClaimPicture } from '#model/views/picture';
import { type Bounds, boundsOf, contoursOf } from './contours.ts';
import { type PlacedGlyph, type PlacedText, unitsPerEm } from './drawing.ts';
import type { ReadFontFile } from './font-store.ts';
import { segmentsOf } from './outline.ts';

/** For tests: a picture’s view, with some of it put another way. */
export function examplePicture(changes: Partial<ClaimPicture> = {}): ClaimPicture {
  return {
    kind: 'claim',
    language: 'en',
    direction: 'ltr',
    site: 'Exampleton, checked',
    sentence: '“The bridge cost 12% less.” (Mayor of Exampleton, 2 May 2025). Verdict: Mostly true.',
    title: 'The cost of the bridge',
    saidLabel: 'What is said',
    claim: { text: '“The bridge of Exampleton cost 12% less than the council had set aside for it.”' },
    claimant: { text: 'Mayor of Exampleton' },
    details: '2 May 2025 · Quoted word for word',
    shownLabel: 'What the sources show',
    verdict: { label: 'Mostly true', glyph: 'three-quarters', tone: 'good' },
    summary: { text: 'The accounts show 11% saved; the lighting was paid for a year later.' },
    ...changes,
  };
}

/** For tests: the words of one sentence in many scripts, by language. */
export const sentences: Readonly<Record<string, string>> = {
  fr: '« Œuvrer à Exampleton, c’est garantir 2,3 millions d’emplois – dès 2025 – là où l’été naît. »',
  vi: 'Cây cầu của thị trấn được xây với chi phí thấp hơn dự kiến.',
  pl: 'Most w miasteczku kosztował mniej, niż zakładał budżet: źródło łódzkie.',
  el: 'Η γέφυρα κόστισε 12% λιγότερο από τον προϋπολογισμό· ᾧ ἀρχή.',
  ru: 'Мост обошёлся на 12% дешевле сметы, и никто не был забыт.',
  uk: 'Міст коштував на 12% менше, ніж ґрунтовий кошторис «їхній».',
  ar: 'قال المتحدث إن 12 عضوا صوتوا “مع” المشروع Contrechamp في البلدة، وإن الجسر كلف أقل؟',
  fa: 'پل شهر ۱۲٪ کمتر از بودجه هزینه داشت و هیچ‌کس فراموش نشد.',
  he: 'הגשר בעיירה Exampleton עלה 12% פחות מהצפוי, ואיש לא נשכח.',
  zh: '这座桥的造价比预算低百分之十二，“工程”也按时完成了（2025年）。',
  ja: 'この橋の費用は予算より12％低く、町では誰も忘れられなかった。',
  ko: '이 다리는 예산보다 12% 적은 비용으로 지어졌고 아무도 잊히지 않았다.',
};

/** For tests: reads the installed fonts. */
export const readInstalledFont: ReadFontFile = (fontPackage, path) =>
  readFileSync(join(dirname(createRequire(import.meta.url).resolve(`${fontPackage}/package.json`)), path));

/** For tests: the box around the outlines of a text in a picture; nothing for a text without any. */
export function outlineBounds({ x, y, size, glyphs }: PlacedText): Bounds | undefined {
  const scale = size / unitsPerEm;
  return around(
    glyphs.map((glyph) => glyphBounds(glyph)).filter((bounds) => bounds !== undefined),
    (bounds) => ({
      left: x + bounds.left * scale,
      right: x + bounds.right * scale,
      top: y + bounds.top * scale,
      bottom: y + bounds.bottom * scale,
    }),
  );
}

/** For tests: the box around a glyph, in parts of the type size. */
export function glyphBounds({ outline, x, y }: PlacedGlyph): Bounds | undefined {
  const bounds = boundsOf(contoursOf(segmentsOf(outline)));
  return (
    bounds && {
      left: x + bounds.left,
      right: x + bounds.right,
      top: y + bounds.top,
      bottom: y + bounds.bottom,
    }
  );
}

function around(all: readonly Bounds[], move: (bounds: Bounds) => Bounds): Bounds | undefined {
  const moved = all.map(move);
  return boundsOf([
    moved.flatMap(({ left, top, right, bottom }) => [[left, top] as const, [right, bottom] as const]),
  ]);
}
