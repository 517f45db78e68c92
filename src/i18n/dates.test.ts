import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { directionOf, formatDay } from './dates.ts';

test('The direction of a language is that of its script, also of those that nobody listed', () => {
  for (const language of ['prs', 'ar', 'he', 'fa-af', 'ur', 'ks', 'pa-arab', 'nqo', 'rhg', 'dv', 'ff-adlm'])
    assert.equal(directionOf(language), 'rtl', language);
  for (const language of [
    'fr',
    'ja',
    'ku',
    'ar-latn',
    'mn-mong',
    'pa',
    'und',
    'xx-unknownscript',
    'not a tag',
  ])
    assert.equal(directionOf(language), 'ltr', language);
});

test('Where a browser does not tell directions, its scripts do', (context) => {
  context.mock.property(Intl.Locale.prototype as { getTextInfo?: unknown }, 'getTextInfo', undefined);
  assert.equal(directionOf('arz'), 'rtl');
  assert.equal(directionOf('sr-cyrl'), 'ltr');
});

const spaced = (text: string) => text.replaceAll(/[\u00A0\u2009\u202F]/gu, ' ');

describe('a date in words', () => {
  const read: readonly (readonly [string, string, string])[] = [
    ['2025-03-15', '15 March 2025', '15 mars 2025'],
    ['2025-03-01', '1 March 2025', '1er mars 2025'],
    ['2025-03', 'March 2025', 'mars 2025'],
    ['2025', '2025', '2025'],
    ['0999', '999', '999'],
    ['0047', '47', '47'],
    ['0047-03-15', '15 March 47', '15 mars 47'],
    ['-0043-03-15', '15 March 44 BC', '15 mars 44 av. J.-C.'],
    ['-0043', '44 BC', '44 av. J.-C.'],
    ['0000', '1 BC', '1 av. J.-C.'],
    ['2025-21', 'spring 2025', 'printemps 2025'],
    ['2025-24', 'winter 2025', 'hiver 2025'],
    ['193X', '1930s', 'années 1930'],
    ['19XX', '1900 – 1999', '1900 – 1999'],
    ['2025-XX', '2025', '2025'],
    ['2025-03-XX', 'March 2025', 'mars 2025'],
    ['2025~', 'about 2025', 'vers 2025'],
    ['2025-03-15~', 'about 15 March 2025', 'vers le 15 mars 2025'],
    ['2025-03?', 'March 2025 (uncertain)', 'mars 2025 (incertain)'],
    ['2025%', 'about 2025 (uncertain)', 'vers 2025 (incertain)'],
    ['2025-03-10/2025-03-14', '10 – 14 March 2025', '10–14 mars 2025'],
    ['2025-03/2025-05', 'March – May 2025', 'mars – mai 2025'],
    ['1939/1945', '1939 – 1945', '1939–1945'],
    ['2025~/2026?', 'about 2025 – 2026 (uncertain)', 'vers 2025 – 2026 (incertain)'],
    ['2025-03/..', 'since March 2025', 'depuis mars 2025'],
    ['../2025-03-15', 'until 15 March 2025', 'jusqu’au 15 mars 2025'],
    ['../2025', 'until 2025', 'jusqu’à 2025'],
    ['2025/', '2025 – end unknown', '2025 – fin inconnue'],
    ['/2025', 'beginning unknown – 2025', 'début inconnu – 2025'],
    ['2025-03-15T20:30+01:00', '15 March 2025 at 20:30 (UTC+1)', '15 mars 2025 à 20:30 (UTC+1)'],
    ['2025-03-15T20:30:05Z', '15 March 2025 at 20:30:05 (UTC)', '15 mars 2025 à 20:30:05 (UTC)'],
    ['2025-03-15T00:15-03:30', '15 March 2025 at 0:15 (UTC−3:30)', '15 mars 2025 à 0:15 (UTC−3:30)'],
    ['unknown', 'date unknown', 'date inconnue'],
  ];
  for (const [day, english, french] of read)
    it(`${day} is “${english}”, « ${french} »`, () =>
      assert.deepEqual([spaced(formatDay(day, 'en')), spaced(formatDay(day, 'fr'))], [english, french]));

  it('follows one calendar, whatever the language', () => {
    for (const language of ['fa', 'th', 'ar-sa', 'ja', 'he', 'en', 'ps', 'am']) {
      const digits = (text: string) =>
        text.replaceAll(/\p{Nd}/gu, (digit) => {
          const point = digit.codePointAt(0) ?? 0;
          // The digits of a script stand in a row from nought to nine.
          let zero = point;
          while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero -= 1;
          return String(point - zero);
        });
      for (const day of ['2025-03-15', '2025-03', '2025', '2025~', '2025-03-10/2025-03-14'])
        assert.match(digits(formatDay(day, language)), /2025/u, `${day} in ${language}`);
    }
  });
});
