import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inQuotationMarks } from './quotation-marks.ts';

describe('words that were said', () => {
  for (const [words, language, expected] of [
    ['Words', 'en', '“Words”'],
    ['Mots', 'fr', '«\u00A0Mots\u00A0»'],
    ['Mots', 'fr-BE', '«\u00A0Mots\u00A0»'],
    ['Mots', 'fr-CH', '«Mots»'],
    ['Worte', 'de', '„Worte“'],
    ['言葉', 'ja', '「言葉」'],
    ['词语', 'zh', '“词语”'],
    ['詞語', 'zh-Hant-HK', '「詞語」'],
    ['Слова', 'ru', '«Слова»'],
    ['Ord', 'sv', '”Ord”'],
    ['Słowa', 'pl', '„Słowa”'],
    ['palavras', 'pt-PT', '«palavras»'],
    ['palavras', 'pt-BR', '“palavras”'],
    ['words', 'x-nowhere', '“words”'],
  ] as const)
    it(`stand in the marks of ${language}: ${expected}`, () => {
      assert.equal(inQuotationMarks(words, language), expected);
    });

  for (const [words, language, expected] of [
    ['A “word” of it', 'en', '“A ‘word’ of it”'],
    ['Il dit « oui » et « non »', 'fr', '«\u00A0Il dit “oui” et “non”\u00A0»'],
    ['Il dit «oui»', 'fr', '«\u00A0Il dit “oui”\u00A0»'],
    ['Er sagt „ja“', 'de', '„Er sagt ‚ja‘“'],
    ['彼は「はい」と', 'ja', '「彼は『はい』と」'],
    ['het ’s nachts', 'nl', '‘het ’s nachts’'],
    ['it’s said', 'en', '“it’s said”'],
  ] as const)
    it(`that quote others have the inner marks of ${language}: ${expected}`, () => {
      assert.equal(inQuotationMarks(words, language), expected);
    });
});
