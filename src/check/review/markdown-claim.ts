import type { Problem } from '#schema/problem';
import { code, escapeForgeMarkdown } from '../reporters/forge-markdown.ts';
import { changeLines, fileWord, type Links, pageWord, problemLines } from './markdown-parts.ts';
import type { ClaimReview, Review, TranslationReview } from './review.ts';

const labels: Readonly<Record<string, string>> = {
  title: 'Title',
  claim: 'Claim',
  quoted: 'Quoted',
  summary: 'Summary',
  conclusion: 'Conclusion',
  confidence: 'Confidence',
  confidenceReason: 'Reason of the confidence',
  claimant: 'Claimant',
  made: 'Made',
  undated: 'Undated',
  published: 'Published',
  reviewBy: 'Review by',
  status: 'Status',
  figures: 'Figures',
  series: 'Series',
  media: 'Pictures',
  reviewedBy: 'Second reader',
  replies: 'Replies',
  mediaReview: 'Picture or recording',
};
const changes: Readonly<Record<ClaimReview['change'], string>> = {
  added: 'new',
  changed: 'changed',
  removed: '**removed**',
  renamed: 'renamed',
  translation: 'translation only',
};

/** What a change does to one claim, as a section of a comment. */
export function claimSection(claim: ClaimReview, review: Review, links: Links): string {
  const former = claim.formerId === undefined ? '' : ` from ${code(claim.formerId)}`;
  const draft = claim.draft ? ', draft' : '';
  return [
    `### ${escapeForgeMarkdown(claim.title)}`,
    `${code(claim.id)}, ${changes[claim.change]}${former}${draft}`,
    [
      ...factLines(claim),
      ...evidenceLines(claim),
      ...wordLines(claim),
      ...claim.translations.flatMap(translationLines),
      ...pageLines(claim, review, links),
      `- Files: ${claim.files.map(({ path, change }) => `${change === 'removed' ? code(path) : fileWord(path, links)} ${change}`).join(', ')}`,
      ...problemLines(problemsOf(claim, review)),
    ].join('\n'),
  ].join('\n\n');
}

function factLines({ facts, revisions }: ClaimReview): string[] {
  const { verdict, ...others } = facts;
  return [
    ...(verdict === undefined ? [] : changeLines('**Verdict**', verdict, (id) => `**${code(id)}**`)),
    ...Object.entries(others).flatMap(([key, change]) => changeLines(labels[key] ?? key, change)),
    ...revisions.map(({ date, kind, from, to, summary }) => {
      const verdicts =
        from === undefined && to === undefined ? '' : ` (${code(from ?? '')} → ${code(to ?? '')})`;
      return `- New revision, ${escapeForgeMarkdown(date)}, ${kind}${verdicts}: ${escapeForgeMarkdown(summary)}`;
    }),
  ];
}

function evidenceLines(claim: ClaimReview): string[] {
  const { sources, quotes, descriptions, newDomains, withoutArchive } = claim;
  const names = (ids: readonly string[]) => ids.map(code).join(', ');
  return [
    ...(sources.added.length === 0 ? [] : [`- Sources added: ${names(sources.added)}`]),
    ...(sources.removed.length === 0 ? [] : [`- Sources removed: ${names(sources.removed)}`]),
    ...(newDomains.length === 0 ? [] : [`- 👀 **New domains**: ${names(newDomains)}`]),
    ...withoutArchive.map(
      ({ source, reason }) =>
        `- No archived copy of ${code(source)}: ${reason === undefined ? '**no reason given**' : escapeForgeMarkdown(reason)}`,
    ),
    ...quotes.flatMap(({ of, ...change }) => changeLines(`Quotation from ${code(of)}`, change)),
    ...descriptions.flatMap(({ source, key, ...change }) =>
      changeLines(`${code(key)} of ${code(source)}`, change, code),
    ),
  ];
}

function wordLines({ alike, lengths, stale, prose }: ClaimReview): string[] {
  const counts = Object.entries(lengths).map(([key, { length, most }]) =>
    length > most ? `**${key} ${length} of ${most}**` : `${key} ${length} of ${most}`,
  );
  return [
    ...alike.map(
      ({ id, language, text, likeness }) =>
        `- 👯 ${Math.round(likeness * 100)} % like ${code(id)} (${code(language)}): ${escapeForgeMarkdown(text)}`,
    ),
    ...(stale.length === 0
      ? []
      : [`- Translation that describes earlier facts: ${stale.map(code).join(', ')}`]),
    ...(prose === undefined ? [] : [`- Text: ${proseWords(prose)}`]),
    ...(counts.length === 0 ? [] : [`- Length: ${counts.join(', ')}`]),
  ];
}

function translationLines({ language, change, words, prose }: TranslationReview): string[] {
  const text = prose === undefined || change === 'removed' ? '' : `, text ${proseWords(prose)}`;
  return [
    `- Translation ${code(language)} ${change}${text}`,
    ...(change === 'removed' ? [] : Object.entries(words)).flatMap(([key, sides]) =>
      changeLines(labels[key] ?? key, sides).map((line) => `  ${line}`),
    ),
  ];
}

function proseWords({ from, to }: { from?: number; to?: number }): string {
  if (from === undefined || to === undefined) return `${to ?? 0} words`;
  return from === to ? `changed, ${to} words` : `${from} → ${to} words`;
}

function pageLines({ id, formerId }: ClaimReview, { pages }: Review, links: Links): string[] {
  const isOwn = ({ path, kind }: { path: string; kind: string }) =>
    (kind === 'claim' || kind === 'card') && [id, formerId].some((name) => path.endsWith(`/${name}/`));
  const live = [...pages.added, ...pages.changed].filter(isOwn).map(({ path }) => pageWord(path, links));
  const gone = pages.removed.filter(isOwn).map(({ path }) => `${code(path)} **gone**`);
  return live.length + gone.length === 0 ? [] : [`- Pages: ${[...live, ...gone].join(', ')}`];
}

/** What the check says of the claim’s files. */
export function problemsOf({ id, formerId }: ClaimReview, { problems }: Review): Problem[] {
  const names = [id, formerId].filter((name) => name !== undefined);
  return problems.filter(({ file }) => {
    const [, name = ''] = /\/claims\/([^/]+)\.mdx$/u.exec(file) ?? [];
    return names.some((own) => name === own || name.startsWith(`${own}.`));
  });
}
