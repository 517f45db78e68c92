import { pictureSize } from '#model/views/picture-words';
import type { ClaimPicture } from '#model/views/picture';
import { colours, toneColours } from './colours.ts';
import { splitAreas, type Half, halves } from './split.ts';
import type { Drawing } from './drawing.ts';
import { type Box, type Fitted, fitWords, type Look } from './fit.ts';
import type { Typesetter } from './typesetter.ts';

const label: Look = { sizes: [23, 20], weight: 400, colour: colours.soft, lines: 1 };
const small: Look = { sizes: [25, 23], weight: 400, colour: colours.soft, lines: 1 };
const name: Look = { sizes: [28, 25, 23], weight: 600, colour: colours.ink, lines: 1 };
const claim: Look = { sizes: [64, 58, 52, 47, 43, 39, 36, 33, 30, 28], weight: 400, colour: colours.ink };
const summary: Look = { sizes: [36, 33, 31, 29, 27, 25], weight: 400, colour: colours.ink };
const conclusion: Look = { sizes: [31, 29, 27, 25], weight: 600, colour: colours.ink };
const shorterSummary: Look = { ...summary, sizes: [29, 27, 25, 23] };
const answerSizes = [92, 84, 76, 68, 60, 54, 48, 43, 38];

/** Where the rows of the cut are, from the top. */
const rows = { label: 48, answer: 84, main: 98, claimEnd: 496, name: 550, end: 588 } as const;

/** The picture of a claim: the cut in big. */
export async function drawClaim(typesetter: Typesetter, view: ClaimPicture): Promise<Drawing> {
  const isMirrored = view.direction === 'rtl';
  const tone = toneColours[view.verdict.tone];
  const [said, shown] = halves(isMirrored);
  const fit = async (phrase: ClaimPicture['claim'], box: Box, look: Look) =>
    await fitWords(typesetter, phrase, view, box, look);
  const row = (half: Half, y: number, end: number) => ({ ...half, y, height: end - y });
  const above = (half: Half, end: number) => ({ ...row(half, end - 60, end), stand: 'bottom' as const });
  const answer = await fit({ text: view.verdict.label }, row(shown, rows.answer, rows.answer + 118), {
    sizes: answerSizes,
    weight: 600,
    colour: tone,
    lines: 2,
  });
  const { confidence } = view;
  const summaryEnd = confidence === undefined ? rows.name - 14 : rows.name - 50;
  const led = await drawConclusion(fit, view, (y, height) => row(shown, y, y + height), {
    start: rows.answer + answer.height + 8,
    end: summaryEnd,
  });
  const texts = await Promise.all([
    fit({ text: view.saidLabel }, row(said, rows.label, rows.main), label),
    fit(view.claim, row(said, rows.main, rows.claimEnd), claim),
    fit(view.claimant, above(said, rows.name), name),
    fit({ text: view.details }, above(said, rows.end), small),
    fit({ text: view.shownLabel }, row(shown, rows.label, rows.main), label),
    fit(
      view.summary,
      row(shown, led.end + 12, summaryEnd),
      view.conclusion === undefined ? summary : shorterSummary,
    ),
    ...(confidence === undefined ? [] : [fit({ text: confidence }, above(shown, rows.name), small)]),
    fit({ text: view.site }, above(shown, rows.end), small),
  ]);
  const middle = pictureSize.width / 2;
  const ringY = Math.round(rows.answer + answer.height / 2);
  return {
    language: view.language,
    direction: view.direction,
    title: `${view.verdict.label} · ${view.title}`,
    description: view.sentence,
    areas: splitAreas(isMirrored, tone),
    rings: [{ x: middle, y: ringY, radius: 46, line: 4, fill: colours.ground, colour: tone }],
    marks: [{ glyph: view.verdict.glyph, x: middle - 26, y: ringY - 26, size: 52, colour: tone }],
    texts: [answer, ...led.texts, ...texts].map(({ text }) => text),
  };
}

/**
 * The conclusion that readers are led to, under its label, where there is one; it leaves the summary a good part of the
 * room. `end` is where it ends.
 */
async function drawConclusion(
  fit: (phrase: ClaimPicture['claim'], box: Box, look: Look) => Promise<Fitted>,
  view: ClaimPicture,
  box: (y: number, height: number) => Box,
  room: { readonly start: number; readonly end: number },
): Promise<{ readonly texts: readonly Fitted[]; readonly end: number }> {
  if (view.conclusion === undefined) return { texts: [], end: room.start };
  const head = await fit({ text: view.conclusion.label }, box(room.start, 60), { ...label, lines: 2 });
  const below = room.start + head.height + 2;
  const words = await fit(view.conclusion, box(below, Math.round((room.end - below) * 0.45)), conclusion);
  return { texts: [head, words], end: below + words.height };
}
