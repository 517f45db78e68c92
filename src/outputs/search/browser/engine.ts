import { type Choice, isChosen, type Members } from '#outputs/search/facet-counts';
import { type Answer, lookUp } from '#outputs/search/look-up';
import { type Asked, isAsked, languageList } from './address.ts';
import { hideCounts, readChosen, readMembers, showCounts, showSiteCounts } from './filters.ts';
import { showLinks } from './links.ts';
import { type FoundPage, isOpen, openIndex, otherWords } from './open-index.ts';
import type { PageParts, ResultList } from './page-parts.ts';
import { resultCard } from './result-card.ts';
import { told } from './told.ts';

/** How many results are shown at once; each costs a small file. */
const pageLength = 10;

/**
 * Answers what is asked, on the page, with counts in the lists when somebody looks at them. What was asked before and is still on its way is
 * forgotten.
 */
export function createEngine(parts: PageParts): (asked: Asked, isCounted: boolean) => Promise<void> {
  let run = 0;
  let watcher: IntersectionObserver | undefined;
  return async (asked, isCounted) => {
    run += 1;
    const own = run;
    const isLatest = () => own === run;
    watcher?.disconnect();
    const lists = chosenLists(parts, asked);
    // What was found before stands until there is something else to show.
    for (const list of parts.lists) if (!isAsked(asked) || !lists.includes(list)) clear(list);
    showLinks(parts, asked.question);
    if (!isAsked(asked)) {
      showSiteCounts(parts);
      return say(parts, asked.choice.size === 0 ? '' : parts.words.unasked);
    }
    const waiting = window.setTimeout(() => isLatest() && say(parts, parts.words.loading), 400);
    try {
      const [first, ...others] = lists;
      if (first === undefined) return say(parts, parts.words.noneChosen);
      const said = new Map<string, string>();
      const answer = async (list: ResultList) => {
        const found = await show(parts, list, { ...asked, isCounted: isCounted || parts.eager }, isLatest);
        if (found === undefined || !isLatest()) return;
        said.set(list.language, found);
        say(parts, [...said.values()].join(' '));
      };
      await answer(first);
      if (!isLatest()) return;
      const look = (list: ResultList) => {
        answer(list).catch(() => isLatest() && fail(parts, list));
      };
      // Where nothing was found the reader needs the other languages; where they cost much, they are offered.
      const isDear = !parts.eager && first.list.childElementCount > 0;
      for (const list of others) {
        clear(list);
        list.section.hidden = false;
      }
      const isOffered = ({ index }: ResultList) => isDear && !isOpen(index);
      for (const list of others.filter(isOffered)) offer(list, () => look(list));
      const near = others.filter((list) => !isOffered(list));
      watcher = whenSeen(near, parts.words.loading, look);
    } catch (error) {
      console.error(error);
      if (!isLatest()) return;
      for (const list of parts.lists) clear(list);
      say(parts, parts.words.failed);
    } finally {
      window.clearTimeout(waiting);
    }
  };
}

/** The lists of the languages that are asked for, the page’s own first. */
function chosenLists({ lists }: PageParts, { choice }: Asked): ResultList[] {
  const language = choice.get(languageList);
  const [own, ...others] = lists.filter((list) => language === undefined || list.language === language);
  return [...(own === undefined ? [] : [own]), ...others.filter(({ index }) => index !== undefined)];
}

interface Wanted extends Asked {
  /** Whether counts are worth a file for each list. */
  readonly isCounted: boolean;
}

/** Shows what one language has; gives back what to say of it, or nothing when something else is asked by now. */
async function show(
  parts: PageParts,
  list: ResultList,
  wanted: Wanted,
  isLatest: () => boolean,
): Promise<string | undefined> {
  const { question, choice, isCounted } = wanted;
  const { answer, members } = await find(parts, list, wanted);
  if (!isLatest()) return undefined;
  const facets = facetsOf(choice);
  const hits = answer.hits.filter(({ id }) => isChosen(id, members, facets));
  const isOwn = list === parts.lists[0] || choice.has(languageList);
  if (isOwn && isCounted)
    showCounts(parts, { ids: answer.hits.map(({ id }) => id), members, choice: facets });
  else if (isOwn) hideCounts(parts);
  const isFiltered = facets.size > 0 && (question === '' || answer.hits.length > 0);
  const isOnly = choice.has(languageList);
  const said = told(parts, list, { question, answer, count: hits.length, isOwn, isOnly, isFiltered });
  await showMore(parts, list, { hits, terms: answer.terms, isLatest, isFirst: true });
  if (!isLatest()) return undefined;
  list.note.textContent = isOwn ? '' : said;
  list.section.hidden = isOwn && hits.length === 0;
  return said;
}

/** What is chosen among the claims of an index. */
function facetsOf(choice: Choice): Choice {
  return new Map([...choice].filter(([name]) => name !== languageList));
}

/** What a question or a choice alone finds, and the members of the facets as far as they are needed. */
async function find(
  parts: PageParts,
  { index: folder, language }: ResultList,
  { question, choice, isCounted }: Wanted,
): Promise<{ readonly answer: Answer<FoundPage>; readonly members: Members }> {
  const nothing = { hits: [], terms: [], unknown: [], foreign: new Map() };
  if (folder === undefined) return { answer: nothing, members: new Map() };
  const index = await openIndex(folder);
  const facets = facetsOf(choice);
  const others = parts.lists.flatMap((list) =>
    list.language === language || list.index === undefined
      ? []
      : [{ language: list.language, shard: otherWords(list.index) }],
  );
  const [answer, members] = await Promise.all([
    question === '' ? undefined : lookUp(index, question, language, others),
    isCounted ? readMembers(parts, index) : readChosen(facets, index),
  ]);
  if (answer !== undefined) return { answer, members };
  const [chosen] = [...facets];
  if (chosen === undefined) return { answer: nothing, members };
  return { answer: { ...nothing, hits: await index.having(...chosen) }, members };
}

interface Shown {
  readonly hits: readonly FoundPage[];
  readonly terms: readonly string[];
  readonly isLatest: () => boolean;
  /** Whether they take the place of what is there, or follow it. */
  readonly isFirst: boolean;
}

/** Adds the next results to a list; the button goes on from there. */
async function showMore(
  parts: PageParts,
  list: ResultList,
  { hits, terms, isLatest, isFirst }: Shown,
): Promise<void> {
  const data = await Promise.all(hits.slice(0, pageLength).map((hit) => hit.data()));
  if (!isLatest()) return;
  const cards = data.map((one) => resultCard(one, terms, list.language));
  if (isFirst) clear(list);
  list.list.append(...cards);
  if (!isFirst) cards[0]?.querySelector('a')?.focus();
  const rest = hits.slice(pageLength);
  list.more.hidden = rest.length === 0;
  list.more.textContent = list.more.dataset['more'] ?? '';
  list.more.onclick = () => {
    showMore(parts, list, { hits: rest, terms, isLatest, isFirst: false }).catch(() =>
      say(parts, parts.words.failed),
    );
  };
}

/** The other languages are looked through when the reader comes to where they stand. */
function whenSeen(
  lists: readonly ResultList[],
  loading: string,
  look: (list: ResultList) => void,
): IntersectionObserver {
  const watcher = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const list = lists.find(({ section }) => section === target);
      if (!isIntersecting || list === undefined) continue;
      watcher.unobserve(target);
      look(list);
    }
  });
  for (const { section, note } of lists) {
    note.textContent = loading;
    watcher.observe(section);
  }
  return watcher;
}

/** A button that looks through another language: its index is as large as the first. */
function offer({ more }: ResultList, look: () => void): void {
  more.textContent = more.dataset['look'] ?? '';
  more.hidden = false;
  more.onclick = () => {
    more.hidden = true;
    look();
  };
}

function clear({ section, list, more, note }: ResultList): void {
  section.hidden = true;
  list.replaceChildren();
  note.textContent = '';
  more.hidden = true;
}

function fail({ words }: PageParts, { note }: ResultList): void {
  note.textContent = words.failed;
}

function say({ status }: PageParts, text: string): void {
  if (status.textContent !== text) status.textContent = text;
}
