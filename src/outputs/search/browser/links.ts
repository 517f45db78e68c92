import { queryTerms } from '#outputs/search/query';
import { tellingWords } from '#outputs/search/words';
import type { PageParts } from './page-parts.ts';

const mostLinks = 5;

/** Offers the pages whose name is asked for: a claimant, a topic, a document. They are in the lists below already. */
export function showLinks({ links, browse, lists }: PageParts, question: string): void {
  const language = lists[0]?.language ?? '';
  const terms = queryTerms(question, language);
  const fitting = [...(browse?.querySelectorAll('a') ?? [])].filter((link) => isNamed(link, terms, language));
  const place = links.querySelector('span');
  place?.replaceChildren(
    ...fitting.slice(0, mostLinks).flatMap((link) => {
      const copy = document.createElement('a');
      copy.setAttribute('href', link.getAttribute('href') ?? '');
      copy.textContent = link.dataset['label'] ?? '';
      return [copy, ' '];
    }),
  );
  links.hidden = fitting.length === 0;
}

/** Whether all that tells in the question stands in the name. */
function isNamed(link: HTMLAnchorElement, terms: readonly string[], language: string): boolean {
  const { label } = link.dataset;
  if (label === undefined || terms.length === 0) return false;
  const words = new Set(tellingWords(label, language));
  return terms.every((term) => words.has(term));
}
