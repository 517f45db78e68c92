import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf } from './dates.ts';

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
