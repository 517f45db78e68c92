import { Random } from '#fixtures/random';
import type { BenchBlock, BenchClaim, BenchSource, BenchUse } from './bench-claim.ts';
import { phrase, sentence } from './words.ts';

export interface BenchContent {
  readonly claims: readonly BenchClaim[];
  readonly documents: number;
  readonly topics: readonly string[];
  readonly verdicts: readonly string[];
}

const verdicts = ['true', 'mostly-true', 'mixed', 'false'];
const topics = Array.from({ length: 12 }, (_, index) => `topic-${index + 1}`);
const claimants = Array.from({ length: 40 }, (_, index) => `Speaker number ${index + 1}`);
/** What the first sources of a claim do; the rest is context. A verdict has evidence that carries it. */
const rolesOf: Readonly<Record<string, readonly BenchUse['role'][]>> = {
  true: ['supports', 'supports'],
  'mostly-true': ['supports', 'refutes', 'supports'],
  mixed: ['supports', 'refutes'],
  false: ['refutes', 'refutes'],
};

/** N claims that are the same on every machine: 250–350 words, 5–6 citations and sources, about half of them shared. */
export function generate(count: number, seed = 5000): BenchContent {
  const random = new Random(seed);
  const shared = Array.from({ length: Math.max(3, Math.ceil(count / 2)) }, (_, index) =>
    inventSource(`shared-${index}`, random),
  );
  const described = new Set<string>();
  const documents = Math.max(1, Math.round(count / 20));
  const claims = Array.from({ length: count }, (_, index) =>
    inventClaim(index, { random, shared, described, documents }),
  );
  return { claims, documents, topics, verdicts };
}

interface Workshop {
  readonly random: Random;
  readonly shared: readonly BenchSource[];
  readonly described: Set<string>;
  readonly documents: number;
}

function inventClaim(index: number, workshop: Workshop): BenchClaim {
  const { random, documents } = workshop;
  const verdict = random.pick(verdicts);
  const sources = inventUses(index, rolesOf[verdict] ?? [], workshop);
  const figure = index % 3 === 0 ? inventFigure(verdict, random) : undefined;
  const relations = inventRelations(index, random);
  return {
    id: idOf(index),
    title: `${phrase(random)}, case ${index}`.slice(0, 110),
    claim: `${sentence(random)}, and ${sentence(random).toLowerCase()}.`,
    summary: `${sentence(random)}. But ${sentence(random).toLowerCase()}.`,
    claimant: random.pick(claimants),
    made: `2025-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}`,
    published: `2026-${twoDigits(1 + random.below(9))}-${twoDigits(1 + random.below(28))}`,
    verdict,
    topic: random.pick(topics),
    document: `document-${random.below(documents)}`,
    quote: sentence(random),
    sources,
    ...(figure === undefined ? {} : { figure }),
    relations,
    blocks: inventBlocks(sources, relations, figure !== undefined, random),
  };
}

function inventUses(
  index: number,
  roles: readonly BenchUse['role'][],
  { random, shared, described }: Workshop,
): BenchUse[] {
  const amount = 5 + random.below(2);
  const chosen = new Map<string, BenchSource>();
  while (chosen.size < amount) {
    const isShared = chosen.size % 2 === 0;
    const source = isShared ? random.pick(shared) : inventSource(`own-${index}-${chosen.size}`, random);
    // A source that is drawn twice gives way to one of the claim’s own.
    const kept = chosen.has(source.id) ? inventSource(`own-${index}-${chosen.size}`, random) : source;
    chosen.set(kept.id, kept);
  }
  return [...chosen.values()].map((source, place) => {
    const describes = !described.has(source.id);
    described.add(source.id);
    return { source, role: roles[place] ?? 'context', quote: sentence(random), describes };
  });
}

function inventFigure(verdict: string, random: Random): { claimed: number; found: number } {
  const claimed = 1000 + random.below(90_000);
  return { claimed, found: verdict === 'false' ? claimed * 3 : claimed + random.below(100) };
}

function inventSource(id: string, random: Random): BenchSource {
  const published = `202${random.below(5)}-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}`;
  const title = `${sentence(random)} (${id})`;
  return {
    id,
    title,
    publisher: `Publisher ${random.below(200)}`,
    url: `https://source.example.org/${id}`,
    published,
  };
}

function inventRelations(index: number, random: Random): { type: string; claim: string }[] {
  if (index === 0) return [];
  const targets = new Set(Array.from({ length: 1 + random.below(2) }, () => idOf(random.below(index))));
  return [...targets].map((claim) => ({
    type: random.pick(['narrows', 'supports', 'depends-on', 'updates']),
    claim,
  }));
}

function inventBlocks(
  sources: readonly BenchUse[],
  relations: readonly { claim: string }[],
  hasFigure: boolean,
  random: Random,
): BenchBlock[] {
  const cited = sources.map(({ source }) => source.id);
  const paragraphs = cited.map((cites): BenchBlock => {
    const others = Array.from({ length: 2 }, () => ({ text: sentence(random) }));
    return { kind: 'paragraph', sentences: [...others, { text: sentence(random), cites }] };
  });
  const links = relations[0]?.claim;
  const ending: BenchBlock = {
    kind: 'paragraph',
    sentences: [
      { text: sentence(random) },
      { text: sentence(random), ...(links === undefined ? {} : { links }) },
    ],
  };
  return [
    { kind: 'heading', text: phrase(random) },
    ...paragraphs.slice(0, 3),
    { kind: 'quote', source: cited[0] ?? '' },
    ...(hasFigure ? [{ kind: 'figure' } as const] : []),
    { kind: 'heading', text: phrase(random) },
    ...paragraphs.slice(3),
    { kind: 'note', text: `${sentence(random)}.` },
    ending,
  ];
}

function idOf(index: number): string {
  return `claim-${String(index).padStart(5, '0')}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
