import { partsOfAll } from '#i18n/dates';
import { splitInline } from '#markdown/inline-syntax';
import { typeset } from '#markdown/typography';
import { type ClaimNode, type DocumentNode, localise } from '../graph.ts';
import { claimHref, readingLanguage } from './card.ts';
import { type Context, phrase } from './context.ts';
import { inMarks } from './said.ts';
import { claimsOf, tallyOf } from './tally.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** What is right or wrong in a document as a whole, in one sentence. */
export interface Finding {
  readonly parts: readonly FindingPart[];
  /** The same as bare text. */
  readonly text: string;
  /** The language it is in, where that is not the page’s. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
}

/** Words of the sentence; those about a claim or a verdict link to it and have the tone of the verdict. */
export interface FindingPart {
  readonly text: string;
  readonly href?: string;
  readonly verdict?: VerdictMark;
  /** The claim that these words are about. */
  readonly claim?: string;
}

/** The editor’s sentence, or one that counts the verdicts; nothing for a document without claims of which nothing is said. */
export function findingOf(context: Context, node: DocumentNode): Finding | undefined {
  const { finding } = node.data;
  if (finding === undefined) return countedFinding(context, claimsOf(context, node.claims));
  const { text, language } = localise(finding, context.language, context.place.defaultLanguage);
  const { text: _text, ...inLanguage } = phrase(context, text, language);
  const parts = splitInline(text).flatMap((piece): FindingPart[] => {
    if (piece.kind !== 'mark') return [{ text: piece.kind === 'text' ? piece.value : piece.raw }];
    return piece.marks.map((mark) =>
      mark.kind === 'claim' ? aboutClaim(context, mark.claim, mark.words) : { text: piece.raw },
    );
  });
  const set = parts.map((part) => ({ ...part, text: typeset(part.text, language) }));
  return { parts: set, text: set.map((part) => part.text).join(''), ...inLanguage };
}

function aboutClaim(context: Context, id: string, words: string | undefined): FindingPart {
  const { graph } = context;
  const claim = graph.claims.get(id) ?? graph.claims.get(graph.aliases.get(id) ?? '');
  if (claim === undefined) return { text: words ?? id };
  return {
    text: words ?? claim.words[readingLanguage(context, claim)]?.title ?? id,
    href: claimHref(context, claim),
    verdict: verdictMark(context, claim.verdict),
    claim: claim.id,
  };
}

/** The verdicts, those that most claims have first; of as many, in the order of the scale. */
function countedFinding(context: Context, claims: readonly ClaimNode[]): Finding | undefined {
  const { finding: words } = context.words.documents;
  const tally = tallyOf(context, claims).toSorted((left, right) => right.count - left.count);
  const [first, ...others] = tally;
  if (first === undefined) return undefined;
  const total = claims.length;
  const opening = (): string => {
    if (total === 1) return words.only;
    return others.length === 0 ? words.same(total) : words.first(first.count, total);
  };
  const items = tally.map((entry, index) => ({
    text: inMarks(context, { text: entry.verdict.label }).text,
    before: index === 0 ? '' : `${entry.count} `,
    verdict: entry.verdict,
  }));
  const listed = partsOfAll(items, context.language).flatMap((part): FindingPart[] => {
    if (typeof part === 'string') return [{ text: part }];
    const { text, before, verdict } = part;
    return [...(before === '' ? [] : [{ text: before }]), { text, href: verdict.href, verdict }];
  });
  const parts = [{ text: opening() }, ...listed, { text: words.end }];
  return { parts, text: parts.map(({ text }) => text).join('') };
}
