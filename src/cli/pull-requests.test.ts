import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkContent } from '#check/check';
import { exampleToday, siteWithoutPictures } from '#fixtures/example-site';
import { reviewMarkdown } from '#check/review/markdown';
import { loadContentFiles, type LoadedContent } from '#reader/load';
import { findBase, readTwoStates } from './base-state.ts';
import { reviewFolder } from './review-folder.ts';
import { StagedFiles, StagedRepository } from '#fixtures/staged-repository';

const jobs = 'content/claims/jobs.mdx';
const jobsInEnglish = 'content/claims/jobs.en.mdx';
const letter = 'content/claims/letter.mdx';
const strikes = 'content/claims/strikes.mdx';
const site = 'content/site.yml';

/** A pull request, what the check must say of it and what its reviewer must read. */
interface PullRequest {
  readonly title: string;
  readonly change: (files: StagedFiles) => unknown;
  /** `code file:line` of every problem, in order. */
  readonly check: readonly string[];
  readonly says: readonly (string | RegExp)[];
  readonly never?: readonly (string | RegExp)[];
}

const verdictRevision =
  'revisions:\n  - {date: 2026-05-20, kind: correction, from: "true", to: mostly-true, summary: Le compte inclut les sous-traitants.}\n';
const newClaim = `---
title: Les studios embauchent
claim: Les studios ont embauché mille personnes en mars.
claimant: Guilde des studios
made: 2026-03-20
appearances:
  - document: article
verdict: unverifiable
summary: Aucune source ne le dit.
published: 2026-05-20
topics: [jobs]
sources:
  - id: guild-2024
---

Le rapport n’en dit rien [@guild-2024].
`;

const pullRequests: readonly PullRequest[] = [
  {
    title: 'a verdict changed in silence',
    change: (files) => files.replace(jobs, 'verdict: "true"', 'verdict: mostly-true'),
    check: [`stale-translation ${jobsInEnglish}:1`, `silent-change ${jobs}:9`],
    says: [
      '### ⚠️ **1 silent change**',
      '**`jobs`: “verdict” was “true” when this was published and is “mostly-true” now; no new entry in “revisions” says so.**',
      '- **Verdict**: **`true`** → **`mostly-true`**',
      'Translation that describes earlier facts: `en`',
      /Pages: .*`\/claims\/jobs\/`.*`\/embed\/jobs\/`.*`\/en\/claims\/jobs\/`/,
    ],
  },
  {
    title: 'the words of a claim changed in silence',
    change: (files) => files.replace(letter, 'La guilde a écrit au président.', 'La guilde a écrit.'),
    check: [`silent-change ${letter}:3`],
    says: ['1 silent change', 'Claim: La guilde a écrit au président. → La guilde a écrit.'],
  },
  {
    title: 'another claimant',
    change: (files) => files.replace(letter, 'claimant: Studio Guild', 'claimant: Writers’ Union'),
    check: [`silent-change ${letter}:4`, `unknown-kind ${letter}:4`],
    says: ['1 silent change', 'Claimant: Studio Guild → Writers’ Union'],
  },
  {
    title: 'another name of the same claimant',
    change: (files) => files.replace(letter, 'claimant: Studio Guild', 'claimant: Guilde des studios'),
    check: [],
    says: ['Claimant: Studio Guild → Guilde des studios'],
    never: ['silent change'],
  },
  {
    title: 'another date',
    change: (files) => files.replace(strikes, 'made: 2025-03', 'made: 2025-04'),
    check: [`silent-change ${strikes}:5`],
    says: ['1 silent change', 'Made: 2025-03 → 2025-04'],
  },
  {
    title: 'a verdict changed with a revision',
    change: (files) =>
      files
        .replace(jobs, 'verdict: "true"', 'verdict: mostly-true')
        .replace(jobs, 'relations:\n', `${verdictRevision}relations:\n`),
    check: [`stale-translation ${jobsInEnglish}:1`],
    says: [
      '- **Verdict**: **`true`** → **`mostly-true`**',
      'New revision, 2026-05-20, correction (`true` → `mostly-true`): Le compte inclut les sous-traitants.',
      '2 corrections pages',
    ],
    never: ['silent change'],
  },
  {
    title: 'a claim renamed, its old id an alias',
    change: (files) =>
      files
        .move(letter, 'content/claims/the-letter.mdx')
        .replace('content/claims/the-letter.mdx', '[old-letter]', '[old-letter, letter]'),
    check: [],
    says: ['`the-letter`, renamed from `letter`', /New: [^\n]*`\/claims\/the-letter\/`/],
    never: ['silent change'],
  },
  {
    title: 'a claim renamed, its old id forgotten',
    change: (files) => files.move(letter, 'content/claims/the-letter.mdx'),
    check: [
      `unknown-claim ${jobs}:48`,
      `unknown-claim ${jobs}:60`,
      'lost-claim content/claims/the-letter.mdx:36',
    ],
    says: [
      '**`the-letter`: The claim “letter” was published and its address is lost; this file seems to be its new name.**',
      '`the-letter`, renamed from `letter`',
      /\*\*Gone\*\*: [^\n]*`\/claims\/letter\/`/,
    ],
  },
  {
    title: 'new places and a leave to err beside the claims',
    change: (files) =>
      files
        .replace('content/documents/article.yml', 'https://daily.example.org', 'https://copy.example.net')
        .write(
          'content/sources-ledger.yml',
          'census-2023:\n  url: https://census.example.org/2023\n  state: gone\n  archived: https://keeper.example.com/census\n',
        )
        .write(
          'content/exceptions.yml',
          '- {code: unshown-figure, claim: jobs, reason: Drawn later., until: 2026-06-30}\n',
        ),
    check: ['unneeded-exception content/exceptions.yml:1'],
    says: [
      '`content/documents/article.yml` changed: `url`. 👀 **New domains**: `copy.example.net`',
      '`content/sources-ledger.yml` added. 👀 **New domains**: `keeper.example.com`',
      '`content/exceptions.yml` added: `allows unshown-figure in jobs until 2026-06-30`',
    ],
  },
  {
    title: 'a claim deleted',
    change: (files) => files.remove(letter),
    check: [`unknown-claim ${jobs}:48`, `unknown-claim ${jobs}:60`, `lost-claim ${letter}:1`],
    says: [
      '**`letter`: The claim “letter” was published and is gone: its address leads nowhere.**',
      '`letter`, **removed**',
      /Problems in other files[\s\S]*`content\/claims\/jobs\.mdx:48`/,
      '`/embed/letter/` **gone**',
    ],
  },
  {
    title: 'a past revision edited',
    change: (files) => files.replace(letter, 'Une phrase est plus claire.', 'Rien d’important.'),
    check: [`rewritten-revision ${letter}:35`],
    says: ['The revision of 2026-03-01 says something else than what was published.'],
  },
  {
    title: 'a past revision removed',
    change: (files) =>
      files.replace(
        letter,
        '  - {date: 2026-03-01, kind: clarification, summary: Une phrase est plus claire.}\n',
        '',
      ),
    check: [`rewritten-revision ${letter}:33`],
    says: ['The revision of 2026-03-01 was published and is missing.'],
  },
  {
    title: 'a source on a domain never seen',
    change: (files) =>
      files
        .replace(
          strikes,
          'relations:\n',
          '  - id: study-2025\n    title: A study\n    publisher: Institute\n    url: https://www.institute.example.com/study\n    published: 2025-01-02\n    accessed: 2026-05-20\n    noArchive: Le site refuse les copies.\n    kind: primary\n    consulted: original\n    lang: en\n    role: refutes\nrelations:\n',
        )
        .replace(strikes, '[@union-2023].', '[@union-2023], une étude aussi [@study-2025].'),
    check: [],
    says: [
      'Sources added: `study-2025`',
      '**New domains**: `institute.example.com`',
      'No archived copy of `study-2025`: Le site refuse les copies.',
      '`/sources/study-2025/`',
    ],
  },
  {
    title: 'facts corrected, the translation left as it was',
    change: (files) => files.replace(jobs, 'found: 2320000', 'found: 2310000'),
    check: [`stale-translation ${jobsInEnglish}:1`],
    says: ['Translation that describes earlier facts: `en`'],
    never: ['silent change'],
  },
  {
    title: 'facts corrected, the translation too',
    change: (files) =>
      files
        .replace(jobs, 'found: 2320000', 'found: 2310000')
        .replace(
          jobsInEnglish,
          'The census counts 2.32 million jobs.',
          'The census counts 2.31 million jobs.',
        ),
    check: [],
    says: [
      'Translation `en` changed',
      'Summary: The census counts 2.32 million jobs. → The census counts 2.31 million jobs.',
    ],
    never: ['earlier facts'],
  },
  {
    title: 'code where words belong',
    change: (files) =>
      files.write(
        'content/claims/force-fed.mdx',
        newClaim.replace(
          'Le rapport',
          'import fs from "node:fs"\n\n{process.exit()}\n\n<script>alert(1)</script>\n\nLe rapport',
        ),
      ),
    check: [
      'unsafe-mdx content/claims/force-fed.mdx:16',
      'unsafe-mdx content/claims/force-fed.mdx:18',
      'unsafe-mdx content/claims/force-fed.mdx:20',
    ],
    says: ['`force-fed`, new', '(`unsafe-mdx`)', '❌ `content/claims/force-fed.mdx:18`'],
    never: [/<script/i],
  },
  {
    title: 'mark-up in words',
    change: (files) =>
      files.write(
        'content/claims/injection.mdx',
        newClaim
          .replace(
            'Les studios embauchent',
            "'](http://evil.example.com) @everyone <img src=x onerror=alert(1)> #1'",
          )
          .replace(
            'Aucune source ne le dit.',
            '"**Bold** ![x](https://evil.example.com/x.png) www.evil.example.com `"',
          ),
      ),
    check: [],
    says: ['`injection`, new', '**New domains**: `evil.example.com`', '&lt;img'],
    never: [/<img/i, /@everyone/, /\]\(http/, /(?<!`)www\.evil/, /!\[/, / #1/, /https?:\/\/evil/],
  },
  {
    title: 'a new claim much like another',
    change: (files) =>
      files.write(
        'content/claims/jobs-again.mdx',
        newClaim.replace(
          'Les studios ont embauché mille personnes en mars.',
          'Les studios américains font vivre 2,3 millions de personnes.',
        ),
      ),
    check: [],
    says: [/👯 \d\d % like `jobs` \(`fr`\): Les studios font vivre 2,3 millions/],
  },
  {
    title: 'a new claim',
    change: (files) => files.write('content/claims/hired.mdx', newClaim),
    check: [],
    says: [
      '1 claim added',
      '- **Verdict**: **`unverifiable`**',
      'Claim: Les studios ont embauché mille personnes en mars.',
      'Length: title 22 of 120, claim 49 of 600, summary 24 of 300',
    ],
    never: ['silent change', '👯', 'New domains'],
  },
  {
    title: 'a draft',
    change: (files) =>
      files.write('content/claims/hired.mdx', newClaim.replace('published:', 'status: draft\npublished:')),
    check: [],
    says: ['`hired`, new, draft', 'pages: 0 new, 0 changed, 0 gone'],
  },
  {
    title: 'a published claim made a draft',
    change: (files) => files.replace(letter, 'published: 2026-01-10', 'status: draft\npublished: 2026-01-10'),
    check: [`lost-claim ${letter}:10`],
    says: [
      '**`letter`: The claim “letter” was published and is a draft now: its address leads nowhere.**',
      'Status: published → draft',
      '`/claims/letter/` **gone**',
    ],
  },
  {
    title: 'prose alone',
    change: (files) => files.replace(strikes, 'Le syndicat compte', 'Le syndicat, lui, compte'),
    check: [],
    says: ['`strikes`, changed', /Text: \d+ → \d+ words/],
    never: ['silent change'],
  },
  {
    title: 'the quotation of a source changed',
    change: (files) =>
      files.replace(jobs, 'quote: we support 2.3 million jobs', 'quote: we support 3.2 million jobs'),
    check: [`stale-translation ${jobsInEnglish}:1`],
    says: [
      '**`jobs`: The quotation from “guild-2024” was “we support 2.3 million jobs” and is “we support 3.2 million jobs”; no new revision says so.**',
    ],
  },
  {
    title: 'the publisher of a source changed',
    change: (files) => files.replace(jobs, 'publisher: Census Office', 'publisher: Studio Guild'),
    check: [],
    says: ['“publisher” of the source “census-2023” was “Census Office” and is “Studio Guild”'],
  },
  {
    title: 'the label of a verdict changed',
    change: (files) =>
      files.replace(site, 'label: {fr: Faux, en: "False"}', 'label: {fr: Exact, en: "False"}'),
    check: [`changed-scale ${site}:36`],
    says: [
      '**The verdict “false” read “Faux” on 1 published claim and reads “Exact” now.**',
      '`content/site.yml` changed: `verdicts.false.label.fr`',
      '`/verdicts/false/`',
    ],
  },
  {
    title: 'an entity given another name',
    change: (files) =>
      files.replace(
        'content/entities/studio-guild.yml',
        'name: {fr: Guilde des studios, en: Studio Guild}',
        'name: {fr: Guilde des studios, en: Cartel}\naliases: [Studio Guild]',
      ),
    check: [],
    says: ['The name of “studio-guild” was', '`content/entities/studio-guild.yml` changed: `name.en`'],
  },
  {
    title: 'a file outside the content',
    change: (files) => files.write('.github/workflows/evil.yml', 'on: push\n').write('astro.config.mjs', ''),
    check: [],
    says: [
      '### Not content: needs an owner’s eye\n\n- `.github/workflows/evil.yml` added\n- `astro.config.mjs` changed',
    ],
  },
  {
    title: 'an alias removed',
    change: (files) => files.replace(letter, 'aliases: [old-letter]\n', ''),
    check: [`lost-claim ${letter}:1`],
    says: [
      'The address “old-letter” led to this claim and is lost.',
      /\*\*Gone\*\*: [^\n]*`\/claims\/old-letter\/`/,
    ],
  },
  {
    title: 'a translation alone',
    change: (files) => files.replace(jobsInEnglish, 'Two million jobs', 'Two million jobs and more'),
    check: [],
    says: [
      '1 claim in translation only',
      '`jobs`, translation only',
      'Title: Two million jobs → Two million jobs and more',
    ],
    never: ['silent change', '**Verdict**'],
  },
  {
    title: 'a new translation',
    change: (files) =>
      files.write(
        'content/claims/letter.en.mdx',
        '---\ntitle: A\nclaim: B\nsummary: C\n---\n\nIt is [@letter-2025].\n\n<Figure id="signed" />\n',
      ),
    check: [],
    says: ['Translation `en` added', 'Claim: B', /New: [^\n]*`\/en\/claims\/letter\/`/],
  },
  {
    title: 'a page that is the owner’s to write',
    change: (files) => files.write('content/pages/about.en.mdx', '---\ntitle: About\n---\n\nWords.\n'),
    check: ['page-keys content/pages/about.en.mdx:2', 'page-keys content/pages/about.en.mdx:2'],
    says: [
      '- `content/pages/about.en.mdx` changed, **runs as code: needs an owner’s eye**',
      '### Problems in other files',
    ],
  },
];

const repository = new StagedRepository();
const content = join(repository.folder, 'content');
const files = () => new StagedFiles(siteWithoutPictures).write('astro.config.mjs', 'export default {};\n');

before(() => {
  repository.commit(files(), 'The site');
  for (const [place, { title, change }] of pullRequests.entries()) {
    repository.branch(`pull-${place}`);
    const changed = files();
    change(changed);
    repository.commit(changed, title);
  }
  // Meanwhile the branch they came from went on: that is no change of theirs.
  repository.branch('later');
  repository.commit(files().replace(strikes, 'verdict: "false"', 'verdict: mostly-false'), 'Meanwhile');
});
after(() => repository.remove());

describe('a pull request', () => {
  for (const [place, { title, check, says, never = [] }] of pullRequests.entries()) {
    it(`with ${title} is told`, () => {
      repository.git('checkout', '--quiet', `pull-${place}`);
      assert.deepEqual(problems(), check);
      const { review, source } = reviewFolder(content, 'later', exampleToday);
      const text = reviewMarkdown(review, source);
      for (const words of says) {
        assert.ok(
          typeof words === 'string' ? text.includes(words) : words.test(text),
          `${words} in:\n${text}`,
        );
      }
      for (const words of never) {
        assert.ok(
          typeof words === 'string' ? !text.includes(words) : !words.test(text),
          `${words} in:\n${text}`,
        );
      }
    });
  }
});

function problems(): string[] {
  const loaded = loadContentFiles(content) as LoadedContent;
  const { before: old, now } = readTwoStates(findBase(content, 'later'), loaded.folder, loaded.files);
  return checkContent(now, { today: exampleToday, before: old, problems: loaded.problems }).map(
    ({ code, file, line }) => `${code} ${file}:${line}`,
  );
}

describe('the commands', () => {
  const run = (command: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, command), ...args], {
      cwd: repository.folder,
      encoding: 'utf8',
      env: { ...process.env, CONTRECHAMP_CONTENT: 'content', SOURCE_DATE_EPOCH: '1780272000' },
    });

  it('leave with 1 for a change that the check refuses, and review it all the same', () => {
    repository.git('checkout', '--quiet', 'pull-0');
    const check = run('check.ts', '--base', 'later');
    assert.equal(check.status, 1);
    assert.match(
      check.stdout,
      /fix {7}revisions:\n +- date: \d{4}-\d\d-\d\d\n +kind: correction\n +from: true\n +to: mostly-true\n +summary: …/,
    );
    const review = run('review.ts', '--base', 'later', '--preview', 'https://preview.example.org/7/');
    assert.equal(review.status, 0);
    assert.ok(review.stdout.includes('[`/claims/jobs/`](<https://preview.example.org/7/claims/jobs/>)'));
    const json = run('review.ts', '--base', 'later', '--format', 'json');
    assert.equal((JSON.parse(json.stdout) as { silent: unknown[] }).silent.length, 1);
  });

  it('see what is not committed yet', () => {
    repository.git('checkout', '--quiet', '--detach', 'main');
    repository.git('rm', '--quiet', letter);
    const { status, stdout } = run('check.ts', '--base', 'main', '--format', 'json');
    assert.equal(status, 1);
    assert.match(stdout, /"lost-claim"/);
    assert.match(run('review.ts', '--base', 'main').stdout, /`letter`, \*\*removed\*\*/);
    repository.git('reset', '--quiet', '--hard');
  });

  it('compare with what is named when nothing is common, and say so', () => {
    repository.git('checkout', '--quiet', '--orphan', 'alone');
    repository.git('commit', '--quiet', '--message', 'Alone');
    const { status, stdout, stderr } = run('check.ts', '--base', 'main');
    assert.match(stderr, /have no common history: compared with “main” itself/);
    assert.match(stdout, /no problem/);
    assert.equal(status, 0);
  });

  it('leave with 2 and a sentence when git cannot answer', () => {
    for (const [ref, sentence] of [
      ['nowhere', /^git knows no commit “nowhere”\. Write a branch/],
      ['--output=evil', /^git knows no commit “--output=evil”/],
      ['', /^git knows no commit “”/],
    ] as const) {
      for (const command of ['check.ts', 'review.ts']) {
        const { status, stderr, stdout } = run(command, `--base=${ref}`);
        assert.equal(status, 2);
        assert.match(stderr, sentence);
        assert.equal(stdout, '');
      }
    }
  });
});
