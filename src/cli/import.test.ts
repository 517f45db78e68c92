import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkFiles } from '#fixtures/check-files';
import { siteWithoutPictures } from '#fixtures/example-site';
import { isLoadFailure, loadContentFiles } from '#reader/load';

const fixtures = join(import.meta.dirname, '../../e2e/fixtures/import');
const reviews = readdirSync(join(fixtures, 'reviews')).map((name) => join(fixtures, 'reviews', name));
const command = join(import.meta.dirname, 'import.ts');
const parent = mkdtempSync(join(tmpdir(), 'contrechamp-import-'));
const content = join(parent, 'content');
const claims = join(content, 'claims');

/** The example site without its claims, in English, with or without the fixture’s table of ratings. */
function prepare(withRatings: boolean): void {
  rmSync(content, { recursive: true, force: true });
  const base = siteWithoutPictures.filter(({ path }) => /site\.yml$|pages\//u.test(path));
  for (const { path, text } of base) {
    const english = text
      .replace('languages: [fr, en]', 'languages: [en, fr]')
      .replace('document: article\n', '')
      .replace(
        /^ratings:\n(?: .*\n)+/mu,
        withRatings ? readFileSync(join(fixtures, 'ratings.yml'), 'utf8') : '',
      );
    mkdirSync(dirname(join(parent, path)), { recursive: true });
    writeFileSync(join(parent, path), english);
  }
}

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [command, ...args], {
    cwd: parent,
    encoding: 'utf8',
    env: { ...process.env, CONTRECHAMP_CONTENT: 'content', SOURCE_DATE_EPOCH: '1780272000' },
  });
}

function claimFiles(): Map<string, string> {
  return new Map(readdirSync(claims).map((name) => [name, readFileSync(join(claims, name), 'utf8')]));
}

after(() => rmSync(parent, { recursive: true }));

describe('npm run import', () => {
  let first: ReturnType<typeof run>;
  before(() => {
    prepare(true);
    first = run(...reviews);
  });

  it('says what became of every review', () => {
    assert.equal(first.stderr, '');
    assert.equal(first.status, 0);
    assert.match(
      first.stdout,
      /^37 reviews read, 1 given twice, 2 skipped\. 34 claims written: 15 published, 19 drafts\./,
    );
    assert.match(first.stdout, /1 {2}neither JSON nor HTML\n.*lines\.jsonl:10\n/);
    assert.match(
      first.stdout,
      /1 {2}no address of the review’s page \(url\), or that of a copy alone\n.*lines\.jsonl:32\n/,
    );
    assert.match(first.stdout, /“Really false” \(2 reviews, Other Desk\): which verdict\?/);
    assert.match(
      first.stdout,
      /ratings:\n {2}- label: Really false\n {4}publisher: Other Desk\n {4}verdict: …\n/,
    );
  });

  it('writes content that passes the check, drafts included', () => {
    const loaded = loadContentFiles(content);
    assert.ok(!isLoadFailure(loaded));
    const problems = [...checkFiles(loaded.files), ...loaded.problems];
    // What a claimant is, no review says.
    assert.deepEqual(
      problems.filter(({ code }) => code !== 'unknown-kind'),
      [],
    );
  });

  it('keeps the claim, the address, the dates and the rating of a review', () => {
    const text = claimFiles().get('a-prefeita-de-vila-pequena-disse-que-vai-vender-o-rio-para.mdx') ?? '';
    for (const kept of [
      'claim: A prefeita de Vila Pequena disse que vai "vender o rio" para pagar as pontes\n',
      'claimant: unattributed\n',
      'made: 2023-05-30\n',
      'published: 2023-06-23\n',
      'verdict: unverifiable\n',
      'status: draft\n',
      'url: https://mesa.example.org/nao-ha-registro-de-venda-do-rio\n',
      'accessed: 2026-06-01\n',
      '“Falso”',
      '“Várias fontes”',
      '  - Mesa de Exemplo\n',
    ])
      assert.ok(text.includes(kept), `${kept} in ${text}`);
    const document = /document: (\S+)/u.exec(text)?.[1] ?? '';
    const place = readFileSync(join(content, 'documents', `${document}.yml`), 'utf8');
    assert.match(place, /^url: https:\/\/rede\.example\.com\/u\/123\/status\/456$/mu);
  });

  it('loses no claim, address, date or rating of a review that it kept', () => {
    const lines = readFileSync(join(fixtures, 'reviews/lines.jsonl'), 'utf8').split('\n');
    const values = lines.flatMap((line) => {
      try {
        return [JSON.parse(line) as Record<string, unknown> & { reviewRating?: { alternateName?: unknown } }];
      } catch {
        return [];
      }
    });
    const texts = [...claimFiles().values()];
    let compared = 0;
    for (const { claimReviewed, url, datePublished, reviewRating } of values) {
      const isClean =
        typeof claimReviewed === 'string' && /^[\p{L}\p{M}\p{N} ,]{10,300}$/u.test(claimReviewed);
      if (!isClean || typeof url !== 'string' || url.includes('{')) continue;
      const text = texts.find((candidate) => candidate.includes(`    url: ${url}\n`)) ?? '';
      assert.ok(text.includes(`claim: ${String(claimReviewed)}\n`), url);
      const label = reviewRating?.alternateName;
      if (typeof label === 'string') assert.ok(text.includes(label), `${url}: ${label}`);
      const day = /^20[0-3]\d-\d\d-\d\d$/u.exec(String(datePublished))?.[0];
      if (day !== undefined) assert.ok(text.includes(`published: ${day}\n`), url);
      compared += 1;
    }
    assert.ok(compared >= 20, String(compared));
  });

  it('uses the table of ratings, and never a number', () => {
    const verdictOf = (name: string) => /^verdict: (.*)$/mu.exec(claimFiles().get(name) ?? '')?.[1];
    assert.equal(verdictOf('the-bridge-cost-four-million-pounds.mdx'), 'mixed');
    assert.equal(verdictOf('medica-diz-em-video-que-criancas-nao-devem-beber-agua.mdx'), 'misleading');
    assert.equal(verdictOf('la-mairie-a-vendu-la-piscine-a-une-entreprise-pour-1-euro.mdx'), '"false"');
    assert.equal(verdictOf('a-photo-shows-the-mayor-asleep-in-the-council.mdx'), '"false"');
    assert.equal(verdictOf('the-river-is-the-longest-of-the-county.mdx'), 'unverifiable');
    assert.equal(verdictOf('rents-fell-by-half-other-desk.mdx'), 'unverifiable');
  });

  it('describes the page of two claims once', () => {
    const files = [...claimFiles().values()].filter((text) =>
      text.includes('  - id: example-desk-c4815dac\n'),
    );
    assert.equal(files.length, 2);
    assert.equal(
      files.filter((text) => text.includes('    title: Fact-checking the council debate\n')).length,
      1,
    );
  });

  it('keeps the whole of what it shortens', () => {
    const text = claimFiles().get('the-council-said-again-and-again-that-the-harbour-is-deep.mdx') ?? '';
    assert.match(
      text,
      /The claim in full: “The council (?:said again and again that the harbour is deep and ){20}stopped there\.”/,
    );
    assert.match(text, /In its own words: “(?:It did not\. ?){120}”/);
  });

  it('marks what only an editor can settle', () => {
    const text = claimFiles().get('the-school-was-closed-on-a-monday.mdx') ?? '';
    assert.match(
      text,
      /^# The review dates the claim “03\/04\/2021”, which can be read in two ways\. Write the right day\.\nmade: "2021"$/mu,
    );
    const foreign = claimFiles().get('die-burgermeisterin-hat-gesagt-dass-der-fluss-nicht-mehr.mdx') ?? '';
    assert.match(foreign, /^# This is in German: write title, claim, summary and text in English/mu);
    assert.match(foreign, /<q lang="de">Falsch<\/q>/u);
  });

  it('writes nothing the second time', () => {
    const before = claimFiles();
    const second = run(...reviews);
    assert.match(
      second.stdout,
      /^37 reviews read, 34 already here, 1 given twice, 2 skipped\. Nothing to write\.\n/,
    );
    assert.deepEqual(claimFiles(), before);
  });

  it('goes on where it was stopped', () => {
    const before = claimFiles();
    for (const name of [...before.keys()].filter((_, index) => index % 3 === 0)) rmSync(join(claims, name));
    rmSync(join(content, 'documents'), { recursive: true });
    mkdirSync(join(content, 'documents'));
    const stopped = claimFiles().size;
    assert.match(run(...reviews).stdout, new RegExp(`${before.size - stopped} claims written`, 'u'));
    assert.deepEqual([...claimFiles().keys()], [...before.keys()]);
  });
});

describe('npm run import, after a look at its questions', () => {
  it('writes untouched drafts anew, and nothing that an editor edited or published', () => {
    prepare(false);
    run(...reviews);
    const drafts = claimFiles();
    const edited = join(claims, 'the-tram-will-be-free-for-all.mdx');
    writeFileSync(edited, `${readFileSync(edited, 'utf8')}\nAn editor’s sentence.\n`);
    const unmarked = join(claims, 'the-lake-is-dry.mdx');
    writeFileSync(unmarked, readFileSync(unmarked, 'utf8').replace(/^# Imported.*\n/mu, ''));
    const site = join(content, 'site.yml');
    const table = readFileSync(join(fixtures, 'ratings.yml'), 'utf8');
    writeFileSync(site, `${readFileSync(site, 'utf8')}${table}`);
    const answered = run(...reviews);
    const now = claimFiles();
    assert.match(now.get('the-river-is-clean.mdx') ?? '', /^status: published$/mu);
    for (const path of [edited, unmarked]) {
      const name = path.slice(claims.length + 1);
      assert.match(now.get(name) ?? '', /^verdict: unverifiable$/mu, name);
    }
    assert.ok(now.size === drafts.size, answered.stdout);
    // A published claim is not changed in silence when the table changes.
    writeFileSync(
      site,
      readFileSync(site, 'utf8').replace('label: False, verdict: false', 'label: False, verdict: mixed'),
    );
    const changed = run(...reviews);
    assert.match(changed.stdout, /published here and different now/);
    assert.match(changed.stdout, /What is published is not changed in silence: look at\n {9}claims\//);
    assert.equal(now.get('the-river-is-clean.mdx'), claimFiles().get('the-river-is-clean.mdx'));
  });

  it('takes the language of reviews from a flag', () => {
    prepare(true);
    const lines = join(fixtures, 'reviews/lines.jsonl');
    run(lines, '--lang', 'es');
    assert.match(
      claimFiles().get('la-alcaldesa-dijo-que-el-rio-ya-no-es-limpio.mdx') ?? '',
      /^ {4}lang: es$/mu,
    );
  });
});

describe('npm run import, called wrong', () => {
  it('leaves with 2, one sentence and one line of usage', () => {
    prepare(true);
    cpSync(join(content, 'site.yml'), join(parent, 'kept.yml'));
    for (const args of [[], ['nowhere.json'], ['content'], ['kept.yml', '--lang', '???'], ['--nonsense']]) {
      const { status, stderr, stdout } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^[^\n]+\nUsage: [^\n]+\n$/);
      assert.equal(stdout, '');
    }
  });

  it('leaves with 1 when a file holds no review', () => {
    const { status, stdout } = run('kept.yml');
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^0 reviews read\. Nothing to write\.\n\nSkipped:\n {6}1 {2}neither JSON nor HTML\n/,
    );
  });
});
