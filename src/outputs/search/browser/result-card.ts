import { markedParts } from '#outputs/search/marks';

/** A claim or another page that was found, as its card shows it. */
export interface ResultData {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** The card of a claim that was found, with its words marked. All that it says is put in as text. */
export function resultCard(
  { url, meta }: ResultData,
  terms: readonly string[],
  language: string,
): HTMLElement {
  const item = element('li');
  const verdict = verdictMark(meta['verdict'] ?? '') ?? kindLabel(meta['kind'] ?? '');
  const article = element('article', `row ${verdict?.dataset['tone'] ?? ''}`.trim());
  const heading = element('h3', 'row-title');
  const link = element('a');
  // The index is ours, but an address stays one: nothing that begins otherwise is a page of this site.
  link.setAttribute('href', url.startsWith('/') ? url : '');
  link.append(...marked(meta['title'] ?? '', terms, language));
  heading.append(link);
  const claim = element('p', 'row-claim');
  const said = element('span', meta['said'] ? undefined : 'sense');
  said.append(...marked(meta['claim'] ?? '', terms, language));
  claim.append(said);
  const about = element('p', 'meta');
  // A date that HTML has no form for stands in words alone.
  const day = meta['day'] ?? '';
  const time = element(day === '' ? 'span' : 'time');
  if (day !== '') time.setAttribute('datetime', day);
  time.textContent = meta['made'] ?? '';
  const claimant = meta['claimant'] ?? '';
  about.append(claimant, ...(claimant === '' || time.textContent === '' ? [] : [', ']), time);
  article.append(...(verdict === undefined ? [] : [verdict]), heading, claim, about);
  item.append(article);
  return item;
}

/** What a page is that is no claim. */
function kindLabel(kind: string): HTMLElement | undefined {
  if (kind === '') return undefined;
  const label = element('p', 'label');
  label.textContent = kind;
  return label;
}

/** A copy of the mark that the page brought for a verdict. */
function verdictMark(id: string): HTMLElement | undefined {
  const marks = document.querySelector<HTMLTemplateElement>('#marks');
  const own = [...(marks?.content.children ?? [])].find(
    (mark): mark is HTMLElement => mark instanceof HTMLElement && mark.dataset['verdict'] === id,
  );
  return own?.cloneNode(true) as HTMLElement | undefined;
}

function marked(text: string, terms: readonly string[], language: string): Node[] {
  return markedParts(text, terms, language).map(({ text: run, marked: isMarked }) => {
    if (!isMarked) return document.createTextNode(run);
    const mark = element('mark');
    mark.textContent = run;
    return mark;
  });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== undefined) made.className = className;
  return made;
}
