import type { CollectionView } from '#model/views/collection';
import type { EmbedView } from '#model/views/embed';

/** Where the two shots stand side by side; the same as in card.css. */
const sideBySide = 512;
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/**
 * The height of a card at a width, in pixels, as near as can be told without drawing it: what oEmbed must state, and
 * what is kept free until the card tells its own.
 */
export function cardHeight(view: EmbedView, width: number): number {
  const inner = width - 2;
  const isWide = width >= sideBySide;
  const column = isWide ? inner / 2 - 61 : inner - 35;
  const claimSize = between(17, 14.4 + width / 100, 22);
  const answerSize = between(26, 19.2 + width * 0.024, 38);
  const label = 24;
  const shot =
    label +
    lines(view.said.text, claimSize, column) * claimSize * 1.3 +
    13 +
    19 * lines(`${view.claimant.text}, ${view.made.text}`, 14.5, column) +
    19;
  const counter =
    label +
    answerSize * 1.05 * lines(view.verdict.label, answerSize, column) +
    8 +
    (view.conclusion === undefined
      ? 0
      : 11 +
        label * lines(view.conclusion.label.toUpperCase(), 11.6, column) +
        lines(view.conclusion.text, 16.8, column) * 23.2) +
    lines(view.summary, 16, column) * 23.2 +
    13 +
    19 * lines(view.sources, 14.5, column);
  const foot = `${view.words.read}    ${view.checked.by}`;
  const footer = 16 + 24 * lines(foot, 14.5, inner - (isWide ? 45 : 35));
  const shots = isWide ? Math.max(shot, counter) + 45 : shot + counter + 96;
  const notices = [view.verdictChanged, view.overdue].map((text) =>
    text === undefined ? 0 : 20.2 + 19.6 * lines(text, 14, inner - 35),
  );
  return Math.ceil(notices.reduce((sum, height) => sum + height) + shots + footer + 2);
}

/** The same of a card with the latest claims of something. */
export function collectionHeight(
  { heading, finding, entries, all, publisher }: CollectionView,
  width: number,
): number {
  const inner = width - 2;
  const isWide = width >= sideBySide;
  const sides = isWide ? 45 : 35;
  const column = inner - sides - (isWide ? 160 : 0);
  const told = finding === undefined ? 0 : 14.4 + 18.85 * lines(finding.text, 13, inner - sides);
  const head = 29 + 23.75 * lines(heading.text, 19, inner - sides) + told;
  const rows = entries.map(({ card, said, dates }) => {
    const about = `${card.claimant.text}, ${card.made.text}. ${dates}.`;
    const words = 20.8 * lines(said.text, 16, column) + 2.4 + 18.85 * lines(about, 14.5, column);
    return 25.8 + words + (isWide ? 0 : 21.4);
  });
  const footer = 16 + 24 * lines(`${all}    ${publisher.name}`, 14.5, inner - sides);
  return Math.ceil(rows.reduce((sum, row) => sum + row, head + footer + 2));
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** How many lines a text takes, from the mean width of letters. */
function lines(text: string, size: number, width: number): number {
  let length = 0;
  for (const character of text) {
    if (wide.test(character)) length += 1;
    else length += character === character.toLowerCase() ? 0.47 : 0.66;
  }
  return Math.max(1, Math.ceil((length * size) / (width - size)));
}
