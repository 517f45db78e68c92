import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { checkFiles } from '#fixtures/check-files';
import { siteWithoutPictures, exampleToday } from '#fixtures/example-site';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import { loadCheckedContent } from '#site/checked-content';
import sharp from 'sharp';
import { type Asker, Cancelled } from './asker.ts';
import { runNew } from './new-command.ts';
import { readFlags } from './new-flags.ts';

const parent = mkdtempSync(join(tmpdir(), 'contrechamp-new-'));
const content = join(parent, 'content');
const required = [
  ...['--claim', 'La ville a deux ponts.', '--claimant', 'Guilde des studios', '--made', '2025-03'],
  ...['--document', 'article', '--verdict', 'mixed'],
];
const complete = [
  ...required,
  ...[
    '--quote',
    'two bridges',
    '--quoted',
    'translated',
    '--summary',
    'La ville en a trois.',
    '--topic',
    'jobs',
  ],
  ...[
    '--author',
    'Rédaction',
    '--source',
    'roads-2024',
    '--source-title',
    'Roads',
    '--source-publisher',
    'Roads Office',
  ],
  ...['--source-url', 'https://roads.example.org/', '--source-no-archive', 'Le site refuse les copies.'],
  ...[
    '--source-kind',
    'primary',
    '--source-consulted',
    'original',
    '--source-lang',
    'en',
    '--source-role',
    'refutes',
  ],
  ...['--text', 'La carte en montre trois [@roads-2024].'],
];

beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  for (const { path, text } of siteWithoutPictures) {
    mkdirSync(dirname(join(parent, path)), { recursive: true });
    writeFileSync(join(parent, path), text);
  }
});
after(() => rmSync(parent, { recursive: true }));

function run(flags: string[], asker?: Asker): Promise<string> {
  const around = { content, cache: join(parent, 'cache'), day: exampleToday, today: exampleToday };
  return runNew(readFlags(flags), { ...around, ...(asker === undefined ? {} : { asker }) });
}

function problems(): string[] {
  const loaded = loadContentFiles(content);
  assert.ok(!isLoadFailure(loaded));
  return checkFiles(loaded.files).map(
    ({ code, file, line, message }) => `${file}:${line} ${code} ${message}`,
  );
}

const read = (path: string) => readFileSync(join(content, path), 'utf8');

/** Answers by the beginning of the question; a question that nobody foresaw fails the test. */
function scripted(
  answers: Readonly<Record<string, string | readonly string[]>>,
): Asker & { readonly asked: string[] } {
  const asked: string[] = [];
  const left = new Map(Object.entries(answers).map(([start, answer]) => [start, [answer].flat()]));
  const answer = (message: string): string => {
    asked.push(message);
    const [start, list = []] = [...left].find(([start]) => message.startsWith(start)) ?? [];
    const next = list.shift();
    assert.ok(next !== undefined, `an answer to “${message}” (${start})`);
    if (next === 'leave') throw new Cancelled('Nothing was written.');
    return next;
  };
  return {
    asked,
    text: async ({ message, initial, optional, complaint }) => {
      const given = answer(message);
      const value = given === 'as offered' ? (initial ?? '') : given;
      assert.ok(optional === true || value !== '', message);
      assert.equal(value === '' ? undefined : complaint?.(value), undefined, message);
      return value;
    },
    choose: async ({ message, choices }) => {
      const given = answer(message);
      assert.ok(
        choices.some(({ value }) => value === given),
        `${given} of ${choices.map(({ value }) => value)}`,
      );
      return given;
    },
    chooseMany: async ({ message, choices }) => {
      const given = answer(message)
        .split(' ')
        .filter((value) => value !== '');
      assert.ok(
        given.every((one) => choices.some(({ value }) => value === one)),
        message,
      );
      return given;
    },
  };
}

describe('npm run new, by flags alone', () => {
  it('copies a picture under its right name, and says in the claim what it shows', async () => {
    const picture = join(parent, 'Le pont (1).jpg');
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
      .png()
      .toFile(picture);
    const flags = [...complete, '--picture', picture, '--picture-is', 'claim'];
    await assert.rejects(run(flags), /--picture-alt is missing/u);
    await assert.rejects(run([...flags, '--picture-alt', 'Un pont']), /--picture-licence or/u);
    assert.equal(existsSync(join(content, 'media')), false);
    await run([...flags, '--picture-alt', 'Un pont rouge', '--picture-ground', 'Citée']);
    assert.deepEqual(readFileSync(join(content, 'media/le-pont-1.png')), readFileSync(picture));
    assert.match(
      read('claims/la-ville-a-deux-ponts.mdx'),
      /media:\n {2}- id: le-pont-1\n {4}file: le-pont-1.png\n {4}is: claim\n {4}alt: Un pont rouge\n {4}ground: Citée\n/u,
    );
    const { problems: told } = loadCheckedContent(
      { content, cache: join(parent, 'cache') },
      { today: exampleToday },
    );
    assert.deepEqual(told, []);
  });

  it('refuses a file that is no picture, and asks what nobody said of one', async () => {
    writeFileSync(join(parent, 'no.png'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await assert.rejects(run([...complete, '--picture', join(parent, 'no.png')]), /This is an SVG/u);
    await assert.rejects(run([...complete, '--picture', join(parent, 'none.png')]), /there is no file/u);
  });

  it('writes who was asked to reply, and what came', async () => {
    const reply = ['--reply-to', 'Roads Office', '--reply-asked', '2026-02-01', '--reply-through', 'e-mail'];
    await run([...complete, ...reply]);
    assert.deepEqual(problems(), []);
    assert.match(
      read('claims/la-ville-a-deux-ponts.mdx'),
      /replies:\n {2}- to: Roads Office\n {4}asked: 2026-02-01\n {4}through: e-mail\n/u,
    );
    await assert.rejects(async () => run([...complete, '--reply-asked', '2026-02-01']), {
      message: '--reply-to is missing: who was asked, or replied unasked?',
    });
  });

  it('writes a file that passes the check when all flags are given', async () => {
    const told = await run(complete);
    assert.deepEqual(problems(), []);
    assert.match(told, /^Written: content\/claims\/la-ville-a-deux-ponts\.mdx\n\nIt passes the check\./);
    assert.match(told, /http:\/\/localhost:4321\/claims\/la-ville-a-deux-ponts\/\n$/);
    assert.doesNotMatch(read('claims/la-ville-a-deux-ponts.mdx'), /^\s*#/mu);
  });

  it('leaves what only the editor can know empty, under a remark; the check tells each line and nothing else', async () => {
    const told = await run(required);
    const lines = read('claims/la-ville-a-deux-ponts.mdx').split('\n');
    const found = problems();
    assert.equal(found.length, 10);
    for (const problem of found) {
      const [, line = '0', code] = /:(\d+) (\S+)/u.exec(problem) ?? [];
      assert.equal(code, 'missing-value', problem);
      assert.match(lines[Number(line) - 2] ?? '', /# Write here: /u, problem);
      assert.ok(told.includes(`claims/la-ville-a-deux-ponts.mdx:${line}  `), told);
    }
  });

  it('describes a new document', async () => {
    const without = complete.filter(
      (_, index) => ![complete.indexOf('--document'), complete.indexOf('--document') + 1].includes(index),
    );
    const document = [
      '--document-title',
      'Une ville',
      '--document-publisher',
      'The Daily',
      '--document-language',
      'fr',
    ];
    await run([...without, '--document', 'une-ville-2025', ...document]);
    assert.equal(
      read('documents/une-ville-2025.yml'),
      'title: Une ville\npublisher: The Daily\nlanguage: fr\n',
    );
    assert.deepEqual(problems(), []);
  });

  it('writes the name of a desk in each language, as other claims do', async () => {
    const jobs = join(content, 'claims/jobs.mdx');
    const text = readFileSync(jobs, 'utf8');
    assert.match(text, /authors: \[Rédaction\]/u);
    writeFileSync(jobs, text.replace('[Rédaction]', '[{ fr: Rédaction, en: The desk }]'));
    await run(complete);
    assert.match(
      read('claims/la-ville-a-deux-ponts.mdx'),
      /authors:\n? *(?:- |\[\{ ?)fr: Rédaction,?\s+en: The desk/u,
    );
    assert.deepEqual(problems(), []);
  });

  it('writes a file for each new claimant, beside the claim', async () => {
    const flags = complete.with(complete.indexOf('Guilde des studios'), 'Ada Đông; Guilde des studios');
    await run([...flags, '--claimant-kind', 'person', '--claimant-kind', 'group']);
    const [file = '', ...others] = readdirSync(join(content, 'entities')).filter((name) =>
      /dong/u.test(name),
    );
    assert.deepEqual(others, []);
    assert.equal(read(`entities/${file}`), 'name: Ada Đông\nkind: person\n');
    assert.deepEqual(problems(), []);
  });

  it('takes a kind for each claimant, of those that there are', () => {
    const two = ['--claimant', 'Ada; Bert', '--claimant-kind', 'person'];
    assert.throws(() => readFlags(two), /given 1 time, and --claimant names 2: Ada; Bert/u);
    assert.throws(() => readFlags([...two, '--claimant-kind', 'robot']), /“robot” is not right/u);
    assert.throws(() => readFlags(['--claimant-kind', 'person']), /names 0: nobody/u);
  });

  it('says how long the name of a publisher may be', () => {
    assert.throws(
      () => readFlags(['--document-publisher', 'x'.repeat(161)]),
      /161 characters; at most 160 fit/u,
    );
  });

  it('takes a source that the site has by its id', async () => {
    await run([
      ...required,
      '--summary',
      'Oui.',
      '--source',
      'guild-2024',
      '--source-role',
      'context',
      '--text',
      'Oui [@guild-2024].',
    ]);
    assert.deepEqual(problems(), []);
  });

  it('never takes a name that is taken, nor one that was', async () => {
    await run(complete);
    await run(
      complete.map((value) =>
        value === 'roads-2024' ? 'roads-2025' : value.replace('@roads-2024', '@roads-2025'),
      ),
    );
    assert.ok(existsSync(join(content, 'claims/la-ville-a-deux-ponts-2.mdx')));
    await assert.rejects(
      run([...required, '--id', 'old-letter']),
      /There is a claim “letter” already, which was once “old-letter”\./,
    );
  });

  it('names a claim that may be the same', async () => {
    const near = required.map((value) =>
      value.startsWith('La ville') ? 'Les studios font vivre 2,3 millions de gens.' : value,
    );
    assert.match(
      await run(near),
      /^Near it: claims\/jobs\.mdx, “Les studios font vivre 2,3 millions de personnes\.” .*--add-to jobs\.$/mu,
    );
  });

  it('adds an appearance to a claim that the site has', async () => {
    writeFileSync(join(content, 'documents/other.yml'), 'title: Other\npublisher: The Daily\nlanguage: en\n');
    const before = read('claims/jobs.mdx');
    const told = await run([
      '--add-to',
      'jobs',
      '--document',
      'other',
      '--quote',
      '2.3m jobs',
      '--quoted',
      'exact',
      '--speaker',
      'Guilde: les studios',
      '--position',
      '4',
    ]);
    assert.match(told, /^Changed: content\/claims\/jobs\.mdx\n/);
    assert.equal(
      read('claims/jobs.mdx'),
      before.replace(
        'quote: 2.3 million jobs\n',
        'quote: 2.3 million jobs\n  - document: other\n    quote: 2.3m jobs\n    quoted: exact\n    speaker: "Guilde: les studios"\n    position: 4\n',
      ),
    );
    assert.deepEqual(problems(), []);
  });

  it('refuses what the schema or the site does not know, and writes nothing', async () => {
    const names = readdirSync(join(content, 'claims'));
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['--claim', 'A'], /^--claimant, --made, --verdict, --document are missing\. --claimant: Who says it/],
      [
        [...required, '--made', 'March 2025'],
        /--made: “March 2025” is not right\. Expected: a date as far as it is known \(2025-03, .*year-month-day/,
      ],
      [[...required, '--summary', 'a'.repeat(301)], /--summary: This has 301 characters; at most 300 fit\./],
      [[...required, '--verdict', 'mixd'], /There is no verdict “mixd”\. Did you mean “mixed”\?/],
      [[...required, '--verdict', 'prediction'], /There is no verdict “prediction”/],
      [[...required, '--topic', 'job'], /There is no topic “job”\. Did you mean “jobs”\?/],
      [
        [...required, '--document', 'artcle'],
        /There is no document “artcle”\. Did you mean “article”\? For a new one/,
      ],
      [
        [...required, '--document', 'new', '--document-title', 'A'],
        /A new document needs --document-publisher and --document-language too\./,
      ],
      [[...required, '--document-title', 'A'], /There is a document “article” already/],
      [
        [...required, '--source', 'guild-2042'],
        /There is no source “guild-2042”\. Did you mean “guild-2024”\?/,
      ],
      [[...required, '--id', 'Two Bridges'], /--id “Two Bridges” is not right\./],
      [['--add-to', 'nothing', '--document', 'article'], /There is no claim “nothing” to add to\./],
      [['--add-to', 'jobs'], /--document is missing/],
      [['--translate', 'leter', '--lang', 'en'], /There is no claim “leter”\. Did you mean “letter”\?/],
      [['--translate', 'letter'], /--lang is missing: the language to translate into, en\./],
      [['--translate', 'letter', '--lang', 'fr'], /“fr” is the language of the original/],
      [['--translate', 'letter', '--lang', 'de'], /The site has no language “de”: en\./],
      [['--translate', 'jobs', '--lang', 'en'], /claims\/jobs\.en\.mdx is there already\./],
    ];
    for (const [flags, message] of wrong) {
      await assert.rejects(async () => run([...flags]), { name: 'Error', message }, flags.join(' '));
    }
    assert.deepEqual(readdirSync(join(content, 'claims')), names);
  });

  it('leaves with 2 and a sentence where there is no terminal', () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'new.ts'), '--claim', 'A'],
      {
        encoding: 'utf8',
        env: { ...process.env, CONTRECHAMP_CONTENT: content, CONTRECHAMP_CACHE: join(parent, 'cache') },
      },
    );
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^--claimant, --made, --verdict, --document are missing\.[^\n]+\nUsage: [^\n]+\n$/);
  });
});

describe('npm run new, by questions', () => {
  const facts = {
    Title: 'as offered',
    'Who says it': '',
    'Who?': 'Mairie',
    Made: '2025-03-15',
    'Is it so?': 'mixed',
    'Did they say it so?': '',
    Summary: 'Il y en a trois.',
    'How sure': '',
    'What is “Mairie”?': 'government',
    Topics: 'jobs letters',
    'Who signs': 'Rédaction',
    Quote: ['deux ponts', ''],
    Position: '',
    Locator: '',
    Role: 'context',
  };

  it('asks for the claim and shows the nearest first', async () => {
    const asker = scripted({
      ...facts,
      Claim: 'Les studios font vivre des personnes.',
      'Is it one of these?': '',
      'The document': 'article',
      'A source': 'known guild-2024',
      'One more source?': '',
    });
    await run([], asker);
    assert.match(asker.asked[1] ?? '', /^Is it one of these\?/);
    const text = read('claims/les-studios-font-vivre-des-personnes.mdx');
    assert.match(text, /^claimant: Mairie$/mu);
    assert.match(text, /^topics:\n {2}- jobs\n {2}- letters$/mu);
    assert.deepEqual(problems(), [
      'content/claims/les-studios-font-vivre-des-personnes.mdx:20 uncited-source The text never cites “guild-2024”. Cite it, or take it off the list.',
    ]);
  });

  it('describes a new document and a new source', async () => {
    const asker = scripted({
      ...facts,
      Claim: 'Xylophone !',
      'The document': '',
      Title: ['as offered', 'Un article', 'Une carte'],
      Publisher: ['The Daily', 'Roads Office'],
      Author: '',
      Date: '2025-03-16',
      Url: ['', 'https://roads.example.org/'],
      Language: 'as offered',
      'A short name for the document': 'as offered',
      'A source': 'new',
      Published: '2024',
      Archived: '',
      'No archive': 'Le site refuse les copies.',
      Kind: 'primary',
      Consulted: 'original',
      Lang: 'as offered',
      'A short name for the source': 'as offered',
      'One more source?': '',
    });
    await run(['--text', 'La carte le dit [@roads-office-2024].'], asker);
    assert.equal(read('entities/mairie.yml'), 'name: Mairie\nkind: government\n');
    assert.deepEqual(problems(), []);
    assert.equal(
      read('documents/un-article.yml'),
      'title: Un article\npublisher: The Daily\ndate: 2025-03-16\nlanguage: fr\n',
    );
    assert.match(read('claims/xylophone.mdx'), /^ {2}- document: un-article$/mu);
  });

  it('adds an appearance when the claim is one that the site has', async () => {
    const asker = scripted({
      Claim: 'The studios provide a living for 2.3 million people!',
      'Is it one of these?': 'jobs',
      'The document': 'article',
      Quote: 'a living',
      Position: '7',
    });
    const told = await run([], asker);
    assert.match(told, /^Changed: content\/claims\/jobs\.mdx\n\nIt passes the check\./);
    assert.match(read('claims/jobs.mdx'), / {2}- document: article\n {4}quote: a living\n {4}position: 7\n/);
  });

  it('does not ask what the flags say', async () => {
    const asker = scripted({
      ...{ Title: 'as offered', Position: '', 'How sure': '', 'One more source?': '' },
    });
    await run(complete, asker);
    assert.deepEqual(problems(), []);
  });

  it('writes nothing when its editor leaves', async () => {
    const names = [...readdirSync(join(content, 'claims')), ...readdirSync(join(content, 'documents'))];
    for (const at of ['Claim', 'Title', 'The document', 'A source', 'One more source?']) {
      const asker = scripted({
        ...facts,
        ...{
          Claim: 'Xylophone !',
          'The document': 'article',
          'A source': 'known guild-2024',
          'One more source?': '',
        },
        [at]: 'leave',
      });
      await assert.rejects(run([], asker), Cancelled);
    }
    assert.deepEqual(
      [...readdirSync(join(content, 'claims')), ...readdirSync(join(content, 'documents'))],
      names,
    );
  });
});

describe('npm run new -- --translate', () => {
  it('writes the words to translate, each under the original, and nothing but words is missing', async () => {
    await run(['--translate', 'old-letter', '--lang', 'en']);
    const text = read('claims/letter.en.mdx');
    assert.match(
      text,
      /^# fr: La lettre est envoyée\ntitle:\n# fr: La guilde a écrit au président\.\nclaim:\n/mu,
    );
    assert.match(text, /^revisions:\n {2}# fr: La lettre a été retrouvée\.\n {2}2026-02-01:\n/mu);
    assert.match(text, /^ {2}letter-2025:\n {4}# fr: Le site refuse les copies\.\n {4}noArchive:\n/mu);
    assert.match(text, /^facts: "?[0-9a-f]{8}"?\n---\n\nLa lettre est publiée \[@letter-2025\]\.\n/mu);
    assert.deepEqual(new Set(problems().map((problem) => problem.split(' ')[1])), new Set(['missing-value']));
    writeFileSync(
      join(content, 'claims/letter.en.mdx'),
      text.replaceAll(/^( *)([\w-]+):$(?!\n\1 )/gmu, '$1$2: Words'),
    );
    assert.deepEqual(problems(), []);
  });
});
