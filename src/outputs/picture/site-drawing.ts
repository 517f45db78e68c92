import type { SitePicture } from '#model/views/picture';
import { pictureSize } from '#model/views/picture-words';
import { colours, toneColours } from './colours.ts';
import { splitAreas, halves } from './split.ts';
import type { Drawing } from './drawing.ts';
import { type Box, fitWords, type Look } from './fit.ts';
import type { Typesetter } from './typesetter.ts';

const label: Look = { sizes: [23, 20], weight: 400, colour: colours.soft, lines: 1 };
const small: Look = { sizes: [25, 23], weight: 400, colour: colours.soft, lines: 1 };
const title: Look = { sizes: [84, 76, 68, 60, 54, 48, 43, 38, 34], weight: 600, colour: colours.ink };
const description: Look = { sizes: [36, 33, 30, 28, 26, 24], weight: 400, colour: colours.ink };
const verdict: Look = { sizes: [32, 28, 25], weight: 400, colour: colours.ink, lines: 1 };

/** How large the one verdict is that a picture is about. */
const alone = 260;

/** What the list of verdicts has: a site may have more of them than a picture can show. */
const list = { top: 104, bottom: 540, longest: 8, step: 58, mark: 34 } as const;

/** The picture of the site or of a page: what it is, and what came out of it. */
export async function drawSite(typesetter: Typesetter, view: SitePicture): Promise<Drawing> {
  const isMirrored = view.direction === 'rtl';
  const [said, shown] = halves(isMirrored);
  const fitPhrase = async (phrase: SitePicture['title'], box: Box, look: Look) =>
    await fitWords(typesetter, phrase, view, box, look);
  const fit = async (text: string, box: Box, look: Look) => await fitPhrase({ text }, box, look);
  const tally = view.tally.slice(0, list.longest);
  const step = Math.min(list.step, (list.bottom - list.top) / Math.max(1, tally.length));
  const indent = list.mark + 20;
  const markX = isMirrored ? shown.x + shown.width - list.mark : shown.x;
  const wordsX = isMirrored ? shown.x : shown.x + indent;
  const [only] = view.tally.length === 1 ? view.tally : [];
  const isOne = only !== undefined && only.count === undefined;
  const heading = await fitPhrase(view.title, { ...said, y: 44, height: 300 }, title);
  const texts = await Promise.all([
    fit(view.description, { ...said, y: 60 + heading.height, height: 480 - heading.height }, description),
    fit(view.publisher, { ...said, y: 528, height: 60, stand: 'bottom' }, small),
    fit(view.outcomeLabel, { ...shown, y: 48, height: 50 }, label),
    ...(isOne ? [] : tally).map(({ verdict: { label: word }, count }, index) =>
      fit(
        count === undefined ? word : `${count} · ${word}`,
        { x: wordsX, width: shown.width - indent, y: list.top + step * index, height: step },
        verdict,
      ),
    ),
  ]);
  return {
    language: view.language,
    direction: view.direction,
    title: view.title.text,
    description: view.sentence,
    areas: splitAreas(isMirrored, isOne ? toneColours[only.verdict.tone] : colours.line),
    rings: [],
    marks: tally.map(({ verdict: { glyph, tone } }, index) => ({
      glyph,
      colour: toneColours[tone],
      ...(isOne
        ? {
            x: Math.round(shown.x + (shown.width - alone) / 2),
            y: (pictureSize.height - alone) / 2,
            size: alone,
          }
        : { x: markX, y: Math.round(list.top + step * index + 3), size: list.mark }),
    })),
    texts: [heading, ...texts].map(({ text }) => text),
  };
}
