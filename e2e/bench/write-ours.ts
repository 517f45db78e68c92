import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { BenchBlock, BenchClaim, BenchUse } from './bench-claim.ts';
import type { BenchContent } from './generate.ts';

/** How many languages a site has; with two, every claim has a translation. */
export type Languages = 1 | 2;

interface Wishes {
  readonly languages: Languages;
  /** No claim has a picture. */
  readonly withoutPictures?: boolean;
}

/** Writes the claims as our content folder. */
export function writeOurs(
  folder: string,
  content: BenchContent,
  { languages, withoutPictures = false }: Wishes,
): void {
  for (const name of ['claims', 'documents', 'pages']) mkdirSync(join(folder, name), { recursive: true });
  const tags = languages === 2 ? ['en', 'fr'] : ['en'];
  const outputs = withoutPictures ? { outputs: { leaveOut: ['pictures'] } } : {};
  writeFileSync(join(folder, 'site.yml'), stringify({ ...siteOf(content, tags), ...outputs }));
  for (let index = 0; index < content.documents; index += 1) {
    const document = {
      title: `Document ${index}`,
      publisher: `Paper ${index % 30}`,
      date: '2025-12-31',
      language: 'en',
    };
    writeFileSync(join(folder, 'documents', `document-${index}.yml`), stringify(document));
  }
  for (const name of ['about', 'methodology', 'corrections-policy']) {
    for (const tag of tags) writeFileSync(join(folder, 'pages', `${name}.${tag}.mdx`), editorial(name));
  }
  for (const claim of content.claims) {
    writeClaim(folder, claim);
    if (languages === 2) writeFileSync(join(folder, 'claims', `${claim.id}.fr.mdx`), translationOf(claim));
  }
}

/** Writes one claim; also how the benchmark edits one. */
export function writeClaim(folder: string, claim: BenchClaim): void {
  writeFileSync(
    join(folder, 'claims', `${claim.id}.mdx`),
    `---\n${stringify(frontMatter(claim))}---\n\n${bodyOf(claim)}`,
  );
}

function siteOf(content: BenchContent, languages: readonly string[]) {
  return {
    title: 'A site of many claims',
    description: 'Generated to be measured.',
    languages,
    publisher: { name: 'Bench' },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    document: 'document-0',
    verdicts: content.verdicts.map((id, index) => ({
      id,
      label: id,
      definition: `This one is ${id}.`,
      value: content.verdicts.length - index,
      glyph: 'half',
    })),
    topics: content.topics.map((id) => ({ id, label: id })),
  };
}

function frontMatter(claim: BenchClaim) {
  const { figure } = claim;
  const [first] = claim.sources;
  return {
    title: claim.title,
    claim: claim.claim,
    claimant: claim.claimant,
    made: claim.made,
    appearances: [{ document: claim.document, quote: claim.quote }],
    verdict: claim.verdict,
    quoted: 'exact',
    summary: claim.summary,
    published: claim.published,
    authors: ['Bench'],
    topics: [claim.topic],
    sources: claim.sources.map(sourceOf),
    ...(figure === undefined || first === undefined
      ? {}
      : { figures: [{ id: 'amount', label: 'jobs', ...figure, source: first.source.id, tolerance: '15%' }] }),
    ...(claim.relations.length === 0 ? {} : { relations: claim.relations }),
  };
}

function sourceOf({ source, role, quote, describes }: BenchUse) {
  const { id, title, publisher, url, published } = source;
  const description = {
    title,
    publisher,
    url,
    published,
    accessed: '2026-01-01',
    noArchive: 'The site refuses copies.',
    kind: 'primary',
    consulted: 'original',
    lang: 'en',
  };
  return { id, ...(describes ? description : {}), role, quote };
}

function bodyOf({ blocks }: BenchClaim): string {
  return blocks.map(blockOf).join('\n\n').concat('\n');
}

function blockOf(block: BenchBlock): string {
  if (block.kind === 'heading') return `## ${block.text}`;
  if (block.kind === 'quote') return `<Quote source="${block.source}" />`;
  if (block.kind === 'figure') return '<Figure id="amount" />';
  if (block.kind === 'note') return `<Note>\n\n${block.text}\n\n</Note>`;
  return block.sentences
    .map(
      ({ text, cites, links }) =>
        `${text}${links === undefined ? '' : `, see [[${links}]]`}${cites === undefined ? '' : ` [@${cites}]`}.`,
    )
    .join(' ');
}

function translationOf(claim: BenchClaim): string {
  const words = {
    title: `${claim.title.slice(0, 100)} (fr)`,
    claim: `${claim.claim} (fr)`,
    summary: `${claim.summary} (fr)`,
  };
  return `---\n${stringify(words)}---\n\n${bodyOf(claim)}`;
}

function editorial(name: string): string {
  return `---\ntitle: Page ${name}\ndescription: The page ${name} of a generated site.\nupdated: 2026-01-01\n---\n\n## Part one\n\nWords.\n`;
}
