import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeset } from '#markdown/typography';
import type { Context } from '#model/views/context';
import { searchView } from '#model/views/search';
import { fixtureContexts, withClaims } from '#fixtures/fixture-site';

const contexts = fixtureContexts('content');
const contextIn = (language: string) => {
  const found = contexts.find((context) => context.language === language);
  assert.ok(found !== undefined);
  return found;
};

/** The context without the claims that do not fit. */
function keeping(context: Context, languages: readonly string[], share: number): Context {
  const claims = [...context.graph.claims.values()];
  const kept = claims.slice(0, Math.ceil(claims.length * share));
  return { ...context, graph: withClaims(context.graph, kept, languages) };
}

test('it says what there is to narrow down by, and nothing where there is nothing', () => {
  const french = contextIn('fr');
  const ways = 'Affiner par verdict, confiance, auteur, sujet, document, année';
  assert.equal(searchView(french).filters, `${ways} ou langue`);
  assert.equal(
    searchView(contextIn('en')).filters,
    'Narrow down by verdict, confidence, claimant, topic, document, year or language',
  );
  assert.equal(
    searchView(keeping(french, ['fr'], 1)).filters,
    'Affiner par verdict, confiance, auteur, sujet, document ou année',
  );
  assert.equal(searchView(keeping(french, ['fr'], 0)).filters, undefined);
});

test('in French, “all” has the gender of what is chosen', () => {
  const { all, facets } = contextIn('fr').words.search;
  assert.deepEqual(Object.keys(all), [...Object.keys(facets), 'language']);
  assert.deepEqual([all.verdict, all.year, all.language], ['Tous', 'Toutes', 'Toutes']);
});

test('the sentences that the browser fills are typeset before they leave', () => {
  const french = contextIn('fr');
  const { search } = french.words;
  const status = { ...search.status, none: 'Rien pour « {question} » : {words} !' };
  const plain = { ...french, words: { ...french.words, search: { ...search, status } } };
  assert.equal(searchView(plain).status.none, 'Rien pour «\u00A0{question}\u00A0»\u00A0: {words}\u202F!');
  const sentences = JSON.stringify(searchView(french).status);
  assert.equal(typeset(sentences, 'fr'), sentences);
});
