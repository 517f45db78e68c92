import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleSite } from '#fixtures/example-site';
import { Random } from '#fixtures/random';
import { readFile } from '#reader/read-file';
import type { ReadFile } from '#reader/file';
import { findReviews } from './find-reviews.ts';
import { Importer, type Outcome } from './importer.ts';
import { readJson } from './json-text.ts';
import { knownContent } from './known-content.ts';

const words = () => ({ heading: 'Notes', back: 'Back' });
const siteText = exampleSite.find(({ path }) => path.endsWith('site.yml'))?.text ?? '';
const siteFile = readFile(
  { path: 'content/site.yml', text: siteText },
  { kind: 'site', id: '', language: 'fr' },
  words,
) as ReadFile<'site'>;
const site = siteFile.value;
assert.ok(site);

const importer = () => new Importer({ site, today: '2026-06-01', known: knownContent([]) });

function outcomes(text: string): Outcome[] {
  const json = readJson(text);
  const one = importer();
  return findReviews(json?.value, {}).map((found) => one.add({ ...found, guesses: json?.guesses ?? [] }));
}

/** The files of the reviews in some data, each read again; whatever the importer writes can be read. */
function written(data: unknown): { path: string; text: string }[] {
  const files = outcomes(typeof data === 'string' ? data : JSON.stringify(data)).flatMap((outcome) =>
    'files' in outcome ? outcome.files : [],
  );
  for (const file of files) {
    const kind = file.path.startsWith('claims/') ? 'claim' : 'document';
    assert.deepEqual(readFile(file, { kind, id: 'x', language: 'fr' }, words).problems, [], file.text);
  }
  return files;
}

const claimText = (data: unknown) => written(data).find(({ path }) => path.startsWith('claims/'))?.text ?? '';

const review = {
  '@type': 'ClaimReview',
  url: 'https://desk.example.org/checks/river',
  claimReviewed: 'The river is clean.',
  author: { '@type': 'Organization', name: 'Example Desk' },
  reviewRating: { alternateName: 'False' },
  datePublished: '2024-05-03',
};

describe('An answer of Google’s fact-check search', () => {
  const claim = {
    text: 'The river is clean.',
    claimant: 'Ada Brook',
    claimDate: '2024-05-01T00:00:00Z',
    claimReview: [
      {
        publisher: { name: 'Example Desk', site: 'desk.example.org' },
        url: 'https://desk.example.org/checks/river',
        title: 'It is not',
        reviewDate: '2024-05-03T00:00:00Z',
        textualRating: 'False',
        languageCode: 'en',
      },
      {
        publisher: { site: 'other.example.org' },
        url: 'https://other.example.org/river',
        textualRating: 'Wrong',
      },
    ],
  };

  it('is read: each review of each claim', () => {
    const files = written({ claims: [claim, { text: 'Nobody reviewed this.' }], nextPageToken: 'x' });
    const [first = '', second = '', ...others] = files
      .filter(({ path }) => path.startsWith('claims/'))
      .map(({ text }) => text);
    assert.deepEqual(others, []);
    assert.match(first, /claimant: Ada Brook\nmade: 2024-05-01\n/u);
    assert.match(
      first,
      /title: It is not\n {4}publisher: Example Desk\n {4}url: https:\/\/desk\.example\.org\/checks\/river\n {4}published: 2024-05-03\n/u,
    );
    assert.match(second, /publisher: other\.example\.org/u);
  });
});

describe('A review without a title of its own', () => {
  it('is named by its address: the claim is not what its desk wrote above it', () => {
    const text = claimText({ ...review, name: 'The river is clean.' });
    assert.match(text, /title: "\[desk\.example\.org\/checks\/river\]"\n {4}publisher: Example Desk/u);
  });
});

describe('Two posts of one address', () => {
  it('are told apart by what stands behind the question mark', () => {
    const titles = written({
      ...review,
      itemReviewed: {
        appearance: ['https://a.example.org/photo.php?id=1', 'https://a.example.org/photo.php?id=2'],
      },
    }).flatMap(({ path, text }) => (path.startsWith('documents/') ? [text.split('\n')[0]] : []));
    assert.deepEqual(titles, [
      'title: "[a.example.org/photo.php?id=1]"',
      'title: "[a.example.org/photo.php?id=2]"',
    ]);
  });
});

describe('Several items that were reviewed', () => {
  it('are kept together: places, claimants, and words of their own', () => {
    const text = claimText({
      ...review,
      itemReviewed: [
        {
          '@type': 'Claim',
          text: 'The river is clean.',
          author: { name: 'Ada Brook' },
          appearance: 'https://a.example.org/1',
        },
        {
          '@type': 'Claim',
          text: 'Fish are back.',
          author: { name: 'Bo Reed' },
          appearance: { url: 'https://b.example.org/2' },
        },
      ],
    });
    assert.match(text, /- document: a-example-org-\w+\n {2}- document: b-example-org-/u);
    assert.match(text, /claimant:\n {2}- Ada Brook\n {2}- Bo Reed/u);
    assert.match(text, /Fish are back\./u);
  });
});

describe('The address of a copy', () => {
  it('becomes that of the page, and the copy its archived one', () => {
    const copy = 'https://web.archive.org/web/20240504000000/https://desk.example.org/checks/river?x=1';
    assert.match(
      claimText({ ...review, url: copy }),
      new RegExp(
        `url: https://desk.example.org/checks/river\\?x=1\\n[\\s\\S]*archived: ${copy.replace('?', '\\?')}\\n`,
        'u',
      ),
    );
  });
  it('that does not name its page is skipped, or left for another', () => {
    assert.deepEqual(
      outcomes(JSON.stringify({ ...review, url: 'https://archive.ph/AbCdE' })).map(({ kind }) => kind),
      ['skipped'],
    );
    const text = claimText({ ...review, url: 'https://archive.ph/AbCdE', mainEntityOfPage: review.url });
    assert.match(text, /url: https:\/\/desk\.example\.org\/checks\/river\n/u);
  });
});

describe('A text that was guessed', () => {
  it('makes a draft that asks, with what stood there and how it was read', () => {
    const data =
      "{'@type':'ClaimReview','url':'https://desk.example.org/ia','claimReviewed':'L'IA coûte d'après eux 2,3 millions','author':{'name':'Example Desk'},'reviewRating':{'alternateName':'Faux'},'datePublished':'2024-03-03'}";
    const text = claimText(data);
    assert.match(text, /\nclaim: L'IA coûte d'après eux 2,3 millions\n/u);
    assert.match(
      text,
      /# .*'L'IA coûte d'après eux 2,3 millions' \| which was read as: L'IA coûte d'après eux 2,3 millions \|/u,
    );
    assert.match(text, /\nstatus: draft\n/u);
  });
});

describe('What the check would refuse', () => {
  const long = 'word '.repeat(2500);
  const cases: Record<string, object> = {
    'a licence that is no address': { license: 'foo:bar' },
    'a licence that runs as code': { license: 'javascript:alert(1)' },
    'a licence of many words': { license: long },
    'a claim of ten thousand letters': { claimReviewed: long },
    'a rating that is an essay': { reviewRating: { alternateName: long } },
    'a text of a hundred thousand letters': { reviewBody: 'x '.repeat(60_000) },
    'an address that decodes to a lost letter': {
      itemReviewed: { '@type': 'Claim', appearance: 'https://a.example.org/%EF%BF%BD/x' },
    },
    'an address that decodes to marks of direction': {
      itemReviewed: { '@type': 'Claim', appearance: 'https://a.example.org/a%E2%80%AEb%00' },
    },
    'half a character at the end of a name': { author: { name: `${'x'.repeat(159)}🙂` } },
    'many claimants': {
      itemReviewed: {
        '@type': 'Claim',
        author: Array.from({ length: 500 }, (_, index) => ({ name: `Person ${index}` })),
      },
    },
    'marks of our own in a claim': { claimReviewed: '[[x]] [@y] <Quote/> {z} ``` # [^1] ~~a~~ **b**c' },
    'a text in private letters': { claimReviewed: 'a\uE000b\uE002 and more\uD800' },
  };
  for (const [what, keys] of Object.entries(cases)) {
    it(`is not written: ${what}`, () => {
      assert.equal(
        written({ ...review, ...keys }).filter(({ path }) => path.startsWith('claims/')).length,
        1,
      );
    });
  }

  it('is not written, whatever stands in any key', () => {
    const random = new Random(7);
    const pick = <Value>(list: readonly Value[]): Value =>
      list[Math.floor(random.next() * list.length)] as Value;
    const odd = [
      ...[
        '',
        ' ',
        '\u202Ea',
        '\uFFFD',
        'x'.repeat(700),
        long,
        '<b>x</b>',
        '&amp;#8238;a',
        '[[a',
        '"',
        "'",
        '---',
        '# x',
        '- y',
      ],
      ...[
        'a: b',
        '*a',
        '&b',
        '!c',
        '%41',
        '{d}',
        '[e]',
        '@f',
        '`g`',
        '|',
        '>',
        'null',
        'true',
        '2024',
        '12:30',
        '~',
        '日本\n語',
        '0x1F',
      ],
      ...[
        'https://x',
        'http://[::1]/',
        'https://a.example.org/|{}',
        'https://a.example.org/%zz',
        '\0',
        '🙂'.repeat(100),
        'ـ',
        '\t\ta',
        '…',
      ],
    ];
    const value = (): unknown =>
      random.next() < 0.7
        ? pick(odd)
        : random.next() < 0.5
          ? [pick(odd), pick(odd)]
          : { name: pick(odd), url: pick(odd), '@value': pick(odd) };
    const keys = [
      'claimReviewed',
      'author',
      'reviewRating',
      'datePublished',
      'name',
      'reviewBody',
      'license',
      'inLanguage',
      'publisher',
    ];
    for (let round = 0; round < 150; round += 1) {
      const item = {
        '@type': 'Claim',
        author: value(),
        appearance: value(),
        datePublished: value(),
        inLanguage: value(),
        name: value(),
      };
      written({
        ...review,
        url: `https://desk.example.org/${round}`,
        [pick(keys)]: value(),
        [pick(keys)]: value(),
        itemReviewed: item,
      });
    }
  });
});
