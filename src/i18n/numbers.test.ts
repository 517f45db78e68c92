import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import { fr } from './fr.ts';
import { formatAmount, formatNumber, formatPercent, formatRange } from './numbers.ts';

const spaced = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');

it('a rounded difference is elided in French', () => {
  assert.equal(fr.figureDiffers(fr.about('2 %')), 'Écart d’environ 2 %');
  assert.equal(fr.figureDiffers('5 $'), 'Écart de 5 $');
});

describe('a number for reading', () => {
  const read: readonly (readonly [number | string, string, string])[] = [
    [2_300_000, 'en', '2,300,000'],
    [2_300_000, 'fr', '2 300 000'],
    [230_000_000_000, 'en', '230 billion'],
    [230_000_000_000, 'fr', '230 milliards'],
    [1_170_000_000_000, 'en', '1.17 trillion'],
    [12_345_678, 'en', '12,345,678'],
    [12_349_999, 'en', '12,349,999'],
    [0.0004, 'en', '0.0004'],
    [0.0009, 'fr', '0,0009'],
    [1.005, 'en', '1.005'],
    [0, 'en', '0'],
    [-0, 'en', '0'],
    ['9007199254740993', 'en', '9,007,199,254,740,993'],
    ['0.12345678901234567891', 'en', '0.12345678901234567891'],
    [5e-324, 'en', '5E-324'],
  ];
  for (const [value, language, text] of read)
    it(`${value} is “${text}” in ${language}`, () =>
      assert.equal(spaced(formatNumber(value, language)), text));

  it('never reads like another number', () => {
    const random = new Random(13);
    const digits = (count: number) => Array.from({ length: count }, () => random.below(10)).join('');
    for (const language of ['en', 'fr', 'en-us', 'fr-ca', 'de', 'ja', 'hi', 'fa', 'pl']) {
      const seen = new Map<string, string>();
      for (let round = 0; round < 400; round += 1) {
        const whole = `${1 + random.below(9)}${digits(random.below(18))}`;
        const nought = '0'.repeat(random.below(12));
        const part = digits(random.below(6)).replace(/0+$/u, '');
        const value = `${whole}${nought}${part === '' ? '' : `.${part}`}`;
        const text = formatNumber(value, language);
        assert.equal(seen.get(text) ?? value, value, `${language}: ${text}`);
        seen.set(text, value);
      }
    }
  });
});

describe('an amount with its unit', () => {
  const read: readonly (readonly [number, string, string, string])[] = [
    [12, '$', 'en', '$12'],
    [12, '$', 'fr', '12 $'],
    [-5, '£', 'en', '-£5'],
    [1500, '$', 'en-us', '$1,500'],
    [1500.5, '$', 'en-us', '$1,500.50'],
    [1500, '$', 'fr-ca', '1 500 $'],
    [0.005, '$', 'en', '$0.005'],
    [230_000_000_000, '$', 'en', '$230bn'],
    [5, 'EUR', 'en', '€5'],
    [5, 'USD', 'fr', '5 $US'],
    [5, 'A$', 'en', 'A$5'],
    [5, '%', 'en', '5%'],
    [5, '%', 'fr-ca', '5 %'],
    [12, 'days', 'en', '12 days'],
    [1, 'days', 'en', '1 day'],
    [12, 'days', 'fr', '12 jours'],
    [12, 'day', 'fr', '12 jours'],
    [90, 'km/h', 'fr', '90 km/h'],
    [12, 'm', 'en', '12 m'],
    [2_300_000_000, 'km', 'fr', '2 300 000 000 km'],
    [12, 'kr', 'en', '12 kr'],
    [12, 'votes', 'fr', '12 votes'],
    [12, 'L', 'en', '12 L'],
  ];
  for (const [value, unit, language, text] of read)
    it(`${value} ${unit} is “${text}” in ${language}`, () =>
      assert.equal(spaced(formatAmount(value, unit, 'en', language)), text));

  it('is read in the language it was written in', () =>
    assert.equal(spaced(formatAmount(2, 'jours', 'fr', 'en')), '2 days'));
});

describe('a range', () => {
  const read: readonly (readonly [
    readonly [number | string, number | string],
    string | undefined,
    string,
    string,
  ])[] = [
    [[3e9, 6e9], '$', 'fr', '3–6 Md $'],
    [[3e9, 6e9], '$', 'en', '$3–6bn'],
    [[2500000, 2700000], undefined, 'en', '2,500,000–2,700,000'],
    [[-3, 4], 'votes', 'en', '-3 – 4 votes'],
    [[5, 5], 'days', 'en', '5 days'],
    [
      ['12345678901234567890', '12345678901234567891'],
      '%',
      'en',
      '12,345,678,901,234,567,890%–12,345,678,901,234,567,891%',
    ],
  ];
  for (const [ends, unit, language, text] of read)
    it(`from ${ends.join(' to ')} ${unit ?? ''} is “${text}” in ${language}`, () =>
      assert.equal(spaced(formatRange(ends, unit, 'en', language)), text));
});

describe('a percentage', () => {
  it('stands as the region writes it', () => {
    assert.equal(formatPercent(5, 'en-us'), '5%');
    assert.match(formatPercent(5, 'fr-ca'), /^5\s%$/u);
    assert.match(formatPercent('0.04', 'fr'), /^0,04\s%$/u);
  });
});
