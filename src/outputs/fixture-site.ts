import { join } from 'node:path';
import { wordsFor } from '#i18n/words';
import { buildGraph } from '#model/build-graph';
import type { ClaimNode, Graph } from '#model/graph';
import { type Context, createContexts } from '#model/views/context';
import { readContent } from '#reader/content';
import { isLoadFailure, loadContentFiles } from '#reader/load';

const root = join(import.meta.dirname, '../..');

/** The contexts of a content folder, for tests: `content`, or one of the fixtures by its name. */
export function fixtureContexts(
  name: 'content' | 'good' | 'hostile',
  today?: string,
): [Context, ...Context[]] {
  const folder = name === 'content' ? 'content' : `e2e/fixtures/${name}/content`;
  const loaded = loadContentFiles(join(root, folder));
  if (isLoadFailure(loaded)) throw new Error(loaded.failure);
  const content = readContent(loaded.folder, loaded.files, (language) => wordsFor(language).footnotes);
  const site = content.site?.value;
  if (site === undefined) throw new Error(`${folder}/site.yml could not be read`);
  const graph = buildGraph(content, site, { drafts: false });
  const [first = 'en'] = graph.languages;
  const place = { origin: 'https://facts.example.org', base: '/project', defaultLanguage: first };
  return createContexts(graph, place, today);
}

/** A claim of a context, by its id. */
export function claimOf({ graph }: Context, id: string): ClaimNode {
  const claim = graph.claims.get(id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return claim;
}

/** The same context with a claim changed. */
export function withClaim(context: Context, claim: ClaimNode): Context {
  const claims = new Map(context.graph.claims).set(claim.id, claim);
  const graph: Graph = { ...context.graph, claims };
  return { ...context, graph };
}

/** A claim whose words are one text, everywhere. */
export function saying(claim: ClaimNode, language: string, text: string): ClaimNode {
  const words = claim.words[language];
  if (words === undefined) throw new Error(`no words in ${language}`);
  return {
    ...claim,
    words: { ...claim.words, [language]: { ...words, title: text, claim: text, summary: text } },
  };
}

/** Texts that break what is not written with care, and some made by chance, the same at every run. */
export function nastyTexts(): string[] {
  const fixed = [
    '</script><script>alert(1)</script>',
    '<!-- never ends --!> ]]> &lt;b&gt; &amp; &quot;',
    'line\u2028separator\u2029paragraph',
    '"double" \'single\' `back` “curly” «guillemets»',
    '🦜🏳️‍🌈👩‍🚀 𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
    'قال المتحدث إن العدد 2.3 مليون وظيفة',
    '=HYPERLINK("https://example.org","x")',
    '+1 and more',
    '-1 and less',
    '@cmd',
    '\\textbf{TeX} $x_1^2$ 100% #1 & ~ {unbalanced',
    'comma, semicolon; and "quotes", again',
    `long ${'word '.repeat(1000)}end`,
  ];
  const alphabet = [...'<>&"\'`\\/{}[]()=+-@#$%^~_|;:,.!?aé中ق🦜 \u2028'];
  let seed = 1932;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
  };
  const chance = Array.from({ length: 40 }, () =>
    Array.from({ length: 3 + (next() % 40) }, () => alphabet[next() % alphabet.length] ?? '')
      .join('')
      .trim(),
  );
  return [...fixed, ...chance.filter((text) => text !== '')];
}
