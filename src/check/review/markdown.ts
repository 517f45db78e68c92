import { countProblems, many } from '../reporters/count.ts';
import { code, escapeForgeMarkdown } from '../reporters/forge-markdown.ts';
import { claimSection, problemsOf } from './markdown-claim.ts';
import { type Links, pageWord, problemLines } from './markdown-parts.ts';
import type { ChangedPath, FileReview, PageAddress, PageChanges, Review } from './review.ts';

/** GitHub refuses comments of more than 65,536 characters. */
const longest = 65_000;
/** How many addresses are listed before they are counted. */
const mostPages = 20;

/**
 * The review as a comment on a pull request: what is silent first, then claim by claim, then all else. Whatever a file
 * says stands there as text: it cannot link, mention, draw or end the comment.
 */
export function reviewMarkdown(review: Review, links: Links = {}): string {
  const { claims, files, foreign, pages, problems } = review;
  const shown = new Set(claims.flatMap((claim) => problemsOf(claim, review)));
  const others = problems.filter((problem) => !shown.has(problem));
  const blocks = [
    '## What this changes',
    ...silentBlock(review),
    summary(review),
    ...claims.map((claim) => claimSection(claim, review, links)),
    ...(files.length === 0 ? [] : ['### Other content', files.map((file) => fileLine(file)).join('\n')]),
    ...foreignBlock(foreign),
    ...pagesBlock(pages, links),
    ...(others.length === 0 ? [] : ['### Problems in other files', problemLines(others).join('\n')]),
  ];
  return fit(blocks, review.base);
}

function silentBlock({ silent }: Review): string[] {
  if (silent.length === 0) return [];
  const lines = silent.map(({ claim, file, line, text }) => {
    const where = claim === undefined ? '' : `${code(claim)}: `;
    return `- **${where}${escapeForgeMarkdown(text)}** ${code(`${file}:${line}`)}`;
  });
  return [`### ⚠️ **${many(silent.length, 'silent change')}**`, lines.join('\n')];
}

function summary({ claims, files, foreign, pages, problems }: Review): string {
  if (claims.length + files.length + foreign.length === 0) return 'Nothing: all files are as they were.';
  const kinds = [...Map.groupBy(claims, ({ change }) => change)].map(([kind, list]) =>
    kind === 'translation'
      ? `${many(list.length, 'claim')} in translation only`
      : `${many(list.length, 'claim')} ${kind}`,
  );
  const parts = [
    ...kinds,
    ...(files.length === 0 ? [] : [many(files.length, 'other content file')]),
    ...(foreign.length === 0 ? [] : [`${many(foreign.length, 'file')} outside the content`]),
    `pages: ${pages.added.length} new, ${pages.changed.length} changed, ${pages.removed.length} gone`,
  ];
  const check =
    problems.length === 0 ? 'The check finds nothing in them' : `The check: ${countProblems(problems)}`;
  return `${parts.join('; ')}. ${check}.`;
}

function fileLine({ path, change, details, newDomains }: FileReview): string {
  const keys = details.length === 0 ? '' : `: ${details.map((detail) => code(detail)).join(', ')}`;
  const domains =
    newDomains.length === 0
      ? ''
      : `. 👀 **New domains**: ${newDomains.map((domain) => code(domain)).join(', ')}`;
  // Editorial pages are MDX that Astro executes.
  const isCode = /\/pages\/[^/]+\.mdx$/u.test(`/${path}`);
  return `- ${code(path)} ${change}${isCode ? ', **runs as code: needs an owner’s eye**' : ''}${keys}${domains}`;
}

function foreignBlock(foreign: readonly ChangedPath[]): string[] {
  if (foreign.length === 0) return [];
  const lines = foreign.slice(0, mostPages).map(({ path, change }) => `- ${code(path)} ${change}`);
  const rest = foreign.length - lines.length;
  return [
    '### Not content: needs an owner’s eye',
    [...lines, ...(rest > 0 ? [`- …and ${rest} more`] : [])].join('\n'),
  ];
}

function pagesBlock({ added, changed, removed }: PageChanges, links: Links): string[] {
  const lines = [
    ...pagesLine('New', added, links),
    ...pagesLine('Changed', changed, links),
    ...pagesLine('**Gone**', removed, {}),
  ];
  return lines.length === 0 ? [] : ['### Pages', lines.join('\n')];
}

/** What readers and other sites meet first comes first. */
const weight = ['claim', 'card', 'moved', 'document', 'front', 'corrections', 'verdict', 'claimant', 'topic'];

function pagesLine(label: string, pages: readonly PageAddress[], links: Links): string[] {
  if (pages.length === 0) return [];
  const counts = [...Map.groupBy(pages, ({ kind }) => kind)]
    .sort(([left], [right]) => weightOf(left) - weightOf(right))
    .map(([kind, list]) => counted(list.length, kindWords[kind] ?? kind));
  const sorted = pages.toSorted((left, right) => weightOf(left.kind) - weightOf(right.kind));
  const shown = sorted.slice(0, mostPages).map(({ path }) => pageWord(path, links));
  const rest = pages.length - shown.length;
  return [`- ${label}: ${counts.join(', ')}. ${shown.join(', ')}${rest > 0 ? ` …and ${rest} more` : ''}`];
}

/** “2 pages of snippets”: it is the first noun that is counted. */
function counted(count: number, what: string): string {
  const [first = '', ...rest] = what.split(/(?<=page)(?= (?:of|about|for) )/u);
  return `${many(count, first)}${rest.join('')}`;
}

const kindWords: Readonly<Record<string, string>> = {
  claim: 'claim page',
  moved: 'redirect',
  document: 'document page',
  front: 'front page',
  corrections: 'corrections page',
  verdict: 'verdict page',
  claimant: 'claimant page',
  topic: 'topic page',
  source: 'source page',
  list: 'list page',
  timeline: 'timeline page',
  map: 'map page',
  status: 'status page',
  search: 'search page',
  snippets: 'page of snippets',
  editorial: 'editorial page',
  'data page': 'page about the data',
  contribute: 'form page',
  checks: 'page of checks',
  'how to embed': 'page about embedding',
  missing: 'page for what is missing',
  offline: 'page for reading offline',
};

function weightOf(kind: string): number {
  const place = weight.indexOf(kind);
  return place === -1 ? weight.length : place;
}

function fit(blocks: readonly string[], base: string): string {
  const foot = `Compared with ${code(base.slice(0, 12))}.`;
  let text = '';
  for (const [place, block] of blocks.entries()) {
    const next = `${text}${block}\n\n`;
    if (next.length + foot.length > longest - 200) {
      const rest = blocks.length - place;
      return `${text}…${many(rest, 'more section')} did not fit: \`npm run review\` shows all at the desk.\n\n${foot}\n`;
    }
    text = next;
  }
  return `${text}${foot}\n`;
}
