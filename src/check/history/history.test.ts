import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildGraph } from '#model/build-graph';
import { createContext } from '#model/views/context';
import { statusView } from '#model/views/status';
import { claimView } from '#model/views/claim';
import { readContent } from '#reader/content';
import type { TextFile } from '#reader/file';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite, exampleToday } from '#fixtures/example-site';
import { sameWords } from './same-words.ts';
import { factsLine } from './stale-translations.ts';

const jobs = 'content/claims/jobs.mdx';
const jobsInEnglish = 'content/claims/jobs.en.mdx';
const letter = 'content/claims/letter.mdx';

/** The example site with words of a file replaced; throws when they do not stand there once. */
function edit(path: string, from: string, to: string, files = exampleSite): TextFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    assert.equal(file.text.split(from).length, 2, `“${from}” stands once in ${path}`);
    return { path, text: file.text.replace(from, () => to) };
  });
}

function codes(files: readonly TextFile[], before: readonly TextFile[] = exampleSite): string[] {
  return checkFiles(files, exampleToday, before).map(({ code }) => code);
}

describe('a change that is none for readers', () => {
  it('is one of typography', () => {
    const spaced = edit(letter, 'La guilde a écrit au président.', 'La\u00A0guilde  a écrit au président.');
    assert.deepEqual(codes(spaced), []);
    assert.ok(sameWords("l'« essai » – oui ?", 'l’“essai” - oui?'));
    assert.ok(!sameWords('2,3 millions', '23 millions'));
    assert.ok(!sameWords('Le Monde', 'le monde'));
  });

  it('is one of title, summary and prose', () => {
    const titled = edit(letter, 'title: La lettre est envoyée', 'title: La lettre est partie');
    assert.deepEqual(codes(edit(letter, 'mais elle est adressée', 'mais adressée', titled)), []);
  });

  it('is anything that happens to a draft', () => {
    const draft = edit(letter, 'published: 2026-01-10', 'status: draft\npublished: 2026-01-10');
    const published = edit(letter, 'claimant: Studio Guild', 'claimant: unattributed');
    assert.deepEqual(codes(published, draft), []);
    const deleted = draft.filter(({ path }) => path !== letter);
    assert.ok(!codes(deleted, draft).includes('lost-claim'));
  });

  it('is a new claim, and a site that is new altogether', () => {
    const without = exampleSite.filter(({ path }) => path !== letter);
    assert.deepEqual(codes(exampleSite, without), []);
    assert.deepEqual(codes(exampleSite, []), []);
  });
});

describe('a claim that is withdrawn in favour of another', () => {
  const without = exampleSite.filter(({ path }) => path !== letter);
  const replaced = edit(jobs, 'figures:\n', 'aliases: [jobs, letter, old-letter]\nfigures:\n', without);

  it('is not lost and not changed: the other has its ids', () => {
    // Its pictures go with it.
    const told = codes(replaced).filter((code) => code !== 'stale-translation' && code !== 'unused-picture');
    assert.deepEqual(told, ['relation-cycle']);
  });

  it('takes all its addresses along', () => {
    const forgotten = edit(jobs, 'aliases: [jobs, letter, old-letter]', 'aliases: [jobs, letter]', replaced);
    const [problem] = checkFiles(forgotten, exampleToday, exampleSite).filter(
      ({ code }) => code === 'lost-claim',
    );
    assert.equal(problem?.message, 'The address “old-letter” led to this claim and is lost.');
    assert.equal(problem?.fix, 'aliases: [jobs, letter, old-letter]');
    const bare = edit(jobs, 'figures:\n', 'aliases: [letter]\nfigures:\n', without);
    const lines = checkFiles(bare, exampleToday, exampleSite).map(({ fix }) => fix);
    assert.ok(lines.includes('aliases: [jobs, letter, old-letter]'), lines.join('\n'));
  });
});

describe('a verdict that changes', () => {
  const changed = edit(letter, 'verdict: mostly-true', 'verdict: mixed');
  const fixOf = (files: readonly TextFile[]) =>
    checkFiles(files, exampleToday, exampleSite).find(({ code }) => code === 'silent-change')?.fix ?? '';

  it('is mended by the entry that the check shows, once its summary is written', () => {
    const fix = fixOf(changed);
    assert.equal(
      fix,
      '  - date: 2026-06-01\n    kind: correction\n    from: mostly-true\n    to: mixed\n    summary: …',
    );
    assert.deepEqual(
      codes(edit(letter, 'aliases: [old-letter]', `${fix}\naliases: [old-letter]`, changed)),
      [],
    );
  });

  it('is not told while the file cannot be read: that is told first', () => {
    const broken = edit(letter, 'title: La lettre', 'title: "La lettre', changed);
    assert.deepEqual(codes(broken), ['front-matter-syntax']);
  });
});

describe('a lost address', () => {
  it('is mended by the line that the check shows', () => {
    const renamed = exampleSite.map((file) =>
      file.path === letter ? { ...file, path: 'content/claims/the-letter.mdx' } : file,
    );
    const [problem] = checkFiles(renamed, exampleToday, exampleSite).filter(
      ({ code }) => code === 'lost-claim',
    );
    assert.equal(problem?.fix, 'aliases: [old-letter, letter]');
    assert.deepEqual(
      codes(edit('content/claims/the-letter.mdx', 'aliases: [old-letter]', problem?.fix ?? '', renamed)),
      [],
    );
  });
});

describe('a translation of earlier facts', () => {
  const marked = edit(jobsInEnglish, 'relations:\n', 'facts: 0a1b2c3d\nrelations:\n');
  const viewOf = (files: readonly TextFile[]) => {
    const content = readContent('content', files, () => ({ heading: 'Notes', back: '↩' }));
    const site = content.site?.value;
    assert.ok(site);
    const graph = buildGraph(content, site, { drafts: false });
    const place = { origin: 'https://example.org', base: '', defaultLanguage: 'fr' };
    const context = createContext(graph, place, 'en');
    const claim = graph.claims.get('jobs');
    assert.ok(claim);
    return { claim: claimView(context, claim), status: statusView(context) };
  };

  it('is mended by the line that the check shows', () => {
    const [problem] = checkFiles(marked);
    assert.equal(problem?.code, 'stale-translation');
    assert.match(problem.fix ?? '', /^facts: "?[0-9a-f]{8}"?$/);
    assert.deepEqual(checkFiles(edit(jobsInEnglish, 'facts: 0a1b2c3d', problem.fix ?? '', marked)), []);
  });

  it('quotes digits that YAML would take for a number', () => {
    assert.equal(factsLine('12345678'), 'facts: "12345678"');
    assert.equal(factsLine('12e45678'), 'facts: "12e45678"');
    assert.equal(factsLine('1a345678'), 'facts: 1a345678');
  });

  it('says on its page when the original was corrected', () => {
    const revised = edit(
      jobs,
      'figures:\n',
      'revisions:\n  - {date: 2026-05-02, kind: correction, summary: Un chiffre est corrigé.}\nfigures:\n',
      marked,
    );
    const { claim, status } = viewOf(revised);
    assert.equal(
      claim.stale?.text,
      'The original was corrected on 2 May 2026; this translation describes the earlier version.',
    );
    assert.equal(claim.stale?.original.href, '/claims/jobs/');
    const section = status.sections.find(({ id }) => id === 'stale');
    assert.deepEqual(
      section?.entries.map(({ title, details }) => [title.href, ...details.map(({ text }) => text)]),
      [['/en/claims/jobs/', 'English', claim.stale?.text, 'Un chiffre est corrigé.']],
    );
  });

  it('says without a day when no revision does, or when it speaks of the revision itself', () => {
    assert.equal(
      viewOf(marked).claim.stale?.text,
      'The original has changed since this translation was made.',
    );
    const revised = edit(
      jobs,
      'figures:\n',
      'revisions:\n  - {date: 2026-05-02, kind: correction, summary: Un chiffre est corrigé.}\nfigures:\n',
      edit(jobsInEnglish, 'facts:', 'revisions:\n  2026-05-02: A figure is corrected.\nfacts:', marked),
    );
    assert.match(viewOf(revised).claim.stale?.text ?? '', /has changed since/);
  });

  it('is not one when it names no facts', () => {
    const { claim, status } = viewOf(exampleSite);
    assert.equal(claim.stale, undefined);
    assert.deepEqual(status.sections.find(({ id }) => id === 'stale')?.entries, []);
    assert.deepEqual(
      status.sections.map(({ id, entries }) => `${id} ${entries.length}`),
      ['overdue 0', 'due 0', 'stale 0', 'missing 2', 'replies 0', 'unarchived 3', 'lost 0', 'exceptions 0'],
    );
  });
});
