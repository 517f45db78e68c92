import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextFile } from '#reader/file';
import type { Problem } from '#schema/problem';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite } from '#fixtures/example-site';

interface Mistake {
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

/** What editors really mistype, in one claim file: each with the place where it must be told. */
const mistakes: readonly Mistake[] = [
  { from: 'title: Deux', to: 'titel: Deux', code: 'unknown-key', line: 2, column: 1 },
  { from: 'title: Deux millions d’emplois', to: 'title:', code: 'missing-value', line: 2, column: 1 },
  {
    from: 'title: Deux millions d’emplois',
    to: 'title: Emplois: deux millions',
    code: 'front-matter-syntax',
    line: 2,
    column: 8,
  },
  {
    from: 'title: Deux millions d’emplois',
    to: 'title: "Deux millions',
    code: 'front-matter-syntax',
    line: 2,
    column: 8,
  },
  { from: 'claimant: Guilde des studios\n', to: '', code: 'missing-value', line: 2, column: 1 },
  { from: 'made: 2025-03-15', to: 'made: 15/03/2025', code: 'wrong-value', line: 5, column: 7 },
  { from: 'made: 2025-03-15', to: 'made: 2025-02-30', code: 'wrong-value', line: 5, column: 7 },
  { from: 'made: 2025-03-15', to: 'made: 2027-03-15', code: 'future-date', line: 5, column: 7 },
  { from: 'document: article', to: 'document: artcle', code: 'unknown-document', line: 7, column: 15 },
  {
    from: 'quote: 2.3 million jobs\n',
    to: 'quote: 2.3 million jobs\n    page: 4\n',
    code: 'unknown-key',
    line: 9,
    column: 5,
  },
  { from: 'verdict: "true"', to: 'verdict: mostly-fals', code: 'unknown-verdict', line: 9, column: 10 },
  { from: 'verdict: "true"', to: 'verdict: Vrai', code: 'wrong-value', line: 9, column: 10 },
  { from: 'verdict: "true"', to: 'verdict: prediction', code: 'retired-verdict', line: 9, column: 10 },
  {
    from: 'verdict: "true"',
    to: 'verdict: "true"\nverdict: mixed',
    code: 'front-matter-syntax',
    line: 10,
    column: 1,
  },
  { from: 'quoted: translated', to: 'quoted: translatd', code: 'wrong-value', line: 10, column: 9 },
  {
    from: 'summary: Le recensement compte 2,32 millions d’emplois.',
    to: `summary: ${'Une phrase de plus. '.repeat(16)}Fin.`,
    code: 'too-long',
    line: 11,
    column: 10,
  },
  { from: 'published: 2026-02-10', to: 'published: 2026-02', code: 'wrong-value', line: 12, column: 12 },
  { from: 'published: 2026-02-10', to: 'published: 2025-02-10', code: 'date-order', line: 12, column: 12 },
  { from: 'authors: [Rédaction]', to: 'authors: Rédaction', code: 'wrong-value', line: 13, column: 10 },
  { from: 'topics: [jobs]', to: 'topics: [job]', code: 'unknown-topic', line: 14, column: 10 },
  { from: 'topics: [jobs]', to: 'topics: [jobs', code: 'front-matter-syntax', line: 14, column: 9 },
  { from: '- id: guild-2024\n', to: '- id: Guild 2024\n', code: 'wrong-value', line: 16, column: 9 },
  {
    from: 'url: https://guild.example.org/2024',
    to: 'url: guild.example.org/2024',
    code: 'unsafe-url',
    line: 19,
    column: 10,
  },
  {
    from: 'url: https://census.example.org/2023',
    to: 'url: https://archive.today/AbC',
    code: 'archive-as-url',
    line: 31,
    column: 10,
  },
  { from: 'accessed: 2026-02-01', to: 'accessed: 2024-02-01', code: 'date-order', line: 21, column: 15 },
  {
    from: '    noArchive: Le site refuse les copies.\n',
    to: '',
    code: 'missing-archive',
    line: 28,
    column: 9,
  },
  {
    from: 'kind: primary\n    consulted: original\n    lang: en\n    role',
    to: 'kind: first\n    consulted: original\n    lang: en\n    role',
    code: 'wrong-value',
    line: 35,
    column: 11,
  },
  {
    from: '    consulted: original\n    lang: en\n    role',
    to: '    lang: en\n    role',
    code: 'incomplete-source',
    line: 28,
    column: 9,
  },
  { from: 'role: supports', to: 'role: support', code: 'wrong-value', line: 38, column: 11 },
  { from: 'role: supports', to: 'role: refutes', code: 'verdict-against-evidence', line: 9, column: 10 },
  { from: 'figures:\n', to: '  - id: guild-2024\nfigures:\n', code: 'duplicate-id', line: 39, column: 9 },
  { from: 'claimed: 2300000', to: 'claimed: 2 300 000', code: 'wrong-value', line: 42, column: 14 },
  { from: 'found: 2320000', to: 'found: 927000', code: 'verdict-against-figures', line: 9, column: 10 },
  {
    from: 'source: census-2023',
    to: 'source: census-2032',
    code: 'unlisted-figure-source',
    line: 44,
    column: 13,
  },
  { from: 'tolerance: 5%', to: 'tolerance: five', code: 'wrong-value', line: 45, column: 16 },
  { from: 'type: depends-on', to: 'type: depend-on', code: 'wrong-value', line: 47, column: 11 },
  { from: 'claim: letter\n', to: 'claim: leter\n', code: 'unknown-claim', line: 48, column: 12 },
  { from: 'reason: Le', to: '\treason: Le', code: 'front-matter-syntax', line: 49, column: 5 },
  { from: '[@guild-2024, p. 3]', to: '[@guild-2042, p. 3]', code: 'unknown-citation', line: 52, column: 45 },
  { from: '[@census-2023]', to: '[@Census]', code: 'malformed-reference', line: 56, column: 48 },
  { from: ' [@census-2023]', to: '', code: 'uncited-source', line: 28, column: 9 },
  {
    from: '<Quote source="guild-2024" locator="page 3" />',
    to: '<Quote source="census-2023" />',
    code: 'quote-without-words',
    line: 54,
    column: 1,
  },
  {
    from: '<Quote source="guild-2024" locator="page 3" />',
    to: '<Quote src="guild-2024" />',
    code: 'unsafe-mdx',
    line: 54,
    column: 8,
  },
  {
    from: '<Figure id="employed" />',
    to: '<Figure id="employd" />',
    code: 'unknown-figure',
    line: 58,
    column: 1,
  },
  {
    from: '<Figure id="employed" />',
    to: '<Figur id="employed" />',
    code: 'unsafe-mdx',
    line: 58,
    column: 1,
  },
  {
    from: '[[letter|la lettre]]',
    to: '[[letter|la lettre]',
    code: 'malformed-reference',
    line: 60,
    column: 12,
  },
  { from: '[[letter|la lettre]]', to: '[[lettr|la lettre]]', code: 'unknown-claim', line: 60, column: 12 },
  { from: 'Voir aussi', to: '{process.exit()}', code: 'unsafe-mdx', line: 60, column: 1 },
  { from: 'Voir aussi', to: '[Voir](java&#115;cript:alert) aussi', code: 'unsafe-url', line: 60, column: 1 },
  { from: 'Voir aussi', to: 'Vo\u202Eir aussi', code: 'hidden-characters', line: 60, column: 3 },
];

const path = 'content/claims/jobs.mdx';
const good = exampleSite.find((file) => file.path === path)?.text ?? '';

describe('fifty mistakes, one at a time', () => {
  it('are fifty', () => assert.equal(mistakes.length, 50));
  for (const mistake of mistakes) {
    it(`${mistake.line}:${mistake.column} ${mistake.code}: ${mistake.to.slice(0, 50).trim()}`, () => {
      const bad = exampleSite.map((file) =>
        file.path === path ? { path, text: applyMistake(mistake) } : file,
      );
      const problems = checkFiles(bad);
      assertTold(problems, path, mistake);
      // One mistake is told once: nobody should look for a second one.
      assert.equal(problems.length, 1, JSON.stringify(problems, undefined, 1));
    });
  }
});

describe('fifty mistakes at once, each in a file of its own', () => {
  const files = mistakes.map((mistake, index): TextFile => ({
    path: pathOf(index),
    text: applyMistake(mistake),
  }));
  const problems = checkFiles([...exampleSite, ...files]);

  it('are all told', () => {
    for (const [index, mistake] of mistakes.entries()) assertTold(problems, pathOf(index), mistake);
  });

  it('are told in no file that is right', () => {
    const own = new Set(files.map((file) => file.path));
    assert.deepEqual(
      problems.filter(({ file }) => !own.has(file)),
      [],
    );
  });

  it('are told as one each', () => {
    // Two files that describe a source differently are a second mistake, made by putting all in one folder.
    const told = problems.filter(({ code }) => code !== 'source-conflict');
    assert.equal(told.length, mistakes.length, told.map(({ file, code }) => `${file} ${code}`).join('\n'));
  });
});

function applyMistake({ from, to }: Mistake): string {
  assert.equal(good.split(from).length, 2, `“${from}” stands once in the file`);
  return good.replace(from, () => to);
}

function pathOf(index: number): string {
  return `content/claims/mistake-${String(index + 1).padStart(2, '0')}.mdx`;
}

function assertTold(problems: readonly Problem[], file: string, { code, line, column }: Mistake): void {
  const own = problems.filter((problem) => problem.file === file);
  const places = own.map((problem) => `${problem.line}:${problem.column} ${problem.code}`);
  assert.ok(
    places.includes(`${line}:${column} ${code}`),
    `${file}: ${code} at ${line}:${column}, not ${places.join(', ')}`,
  );
}

describe('corrections that can be typed', () => {
  const fixes: readonly (readonly [string, string, string | undefined])[] = [
    ['appearances:\n', 'apearances:\n', 'appearances:'],
    [
      'appearances:\n  - document: article\n    quote: 2.3 million jobs\n',
      '',
      'appearances:\n  - document: …',
    ],
    ['made: 2025-03-15', 'made: 03/04/2025', undefined],
    ['made: 2025-03-15', 'made: 15/03/2025', 'made: 2025-03-15'],
    ['claimed: 2300000', 'claimed: 2,300,000', 'claimed: 2300000'],
    ['    kind: primary', '    kind: E-mail', 'medium: email\nkind: primary # or secondary'],
    ['[[letter|la lettre]]', '[[Letter|la lettre]]', '[[letter|la lettre]]'],
  ];
  for (const [from, to, fix] of fixes) {
    it(`${JSON.stringify(to)} → ${JSON.stringify(fix)}`, () => {
      const text = good.replace(from, () => to);
      assert.notEqual(text, good);
      const problems = checkFiles(exampleSite.map((file) => (file.path === path ? { path, text } : file)));
      assert.deepEqual(
        problems.map((problem) => problem.fix),
        [fix],
      );
    });
  }
});

describe('a site.yml with mistakes', () => {
  it('is not blamed on the claims', () => {
    const bad = exampleSite.map((file) =>
      file.path === 'content/site.yml'
        ? { ...file, text: file.text.replace('topics:', 'topicz:').replace('[fr, en]', '[fr]') }
        : file,
    );
    const codes = new Set(checkFiles(bad).map(({ code }) => code));
    assert.deepEqual([...codes], ['unknown-key']);
  });
});
