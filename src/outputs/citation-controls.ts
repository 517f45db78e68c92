import { type CitationStyle, citationStyles } from './citation-style-names.ts';

/** What a claim page does with a script: buttons that show its citation in a style, and copy it. */
const shown = document.querySelector<HTMLElement>('.citation');
if (shown !== null) {
  const row = document.createElement('p');
  row.className = 'meta apart styles';
  row.dataset['copy'] = shown.dataset['copy'] ?? '';
  row.append(...citationStyles.map((style) => buttonFor(style, shown)));
  shown.after(row);
}

function buttonFor(style: CitationStyle, place: HTMLElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = style;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    try {
      place.textContent = await citationIn(style);
      // Selected for those whose browser refuses the clipboard.
      getSelection()?.selectAllChildren(place);
      await navigator.clipboard.writeText(place.textContent);
      button.textContent = place.dataset['copied'] ?? '';
      setTimeout(() => {
        button.textContent = style;
      }, 2000);
    } catch {
      // Without a network or a clipboard there is still the text, and the link to the file.
    }
  });
  return button;
}

/** Each style of the file has a line with its name, one with the citation, and an empty one. */
async function citationIn(style: CitationStyle): Promise<string> {
  const answer = await fetch('cite.txt');
  if (!answer.ok) throw new Error(answer.statusText);
  const lines = (await answer.text()).split('\n');
  return lines[lines.indexOf(style) + 1] ?? '';
}
