import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { headerFile, hosts } from './header-files.ts';
import { headerRules } from './header-rules.ts';
import { headersOf, readHeaderFile } from './read-headers.ts';

const rules = headerRules(
  { languages: ['fr', 'en'], base: '', card: { scripts: ['a()'], styles: ['b{}'] } },
  (text) => `sha256-${text}`,
);
const policyOf = (path: string) => headersOf(path, rules)['Content-Security-Policy'] ?? '';

describe('The headers of a site', () => {
  test('let anyone frame a card, and nobody a page', () => {
    // Even `*` would forbid pages without a network scheme: a saved file, a sandboxed preview, an app.
    for (const path of [
      '/embed/a-claim/',
      '/en/embed/a-claim/',
      '/embed/topics/jobs/',
      '/en/embed/site/latest/',
    ]) {
      assert.match(policyOf(path), /^default-src 'none'/u, path);
      assert.doesNotMatch(policyOf(path), /frame-ancestors/u, path);
    }
    for (const path of [
      '/',
      '/en/',
      '/embed/',
      '/claims/',
      '/claims/a/',
      '/en/claims/a/',
      '/404.html',
      '/search/',
    ])
      assert.match(policyOf(path), /frame-ancestors 'none'$/u, path);
  });

  test('allow inline only what stands in cards, by its digest', () => {
    assert.match(policyOf('/embed/a-claim/'), /script-src 'sha256-a\(\)'; style-src 'sha256-b\{\}'/u);
    for (const { headers } of rules)
      assert.doesNotMatch(headers['Content-Security-Policy'] ?? '', /unsafe-inline/u);
  });

  test('allow WebAssembly on the search page alone', () => {
    assert.match(policyOf('/en/search/'), /wasm-unsafe-eval/u);
    assert.equal(
      rules.filter(({ headers }) => /wasm/u.test(headers['Content-Security-Policy'] ?? '')).length,
      2,
    );
  });

  test('never give a path the same header twice', () => {
    const paths = [
      '/',
      '/claims/a/',
      '/embed/',
      '/embed/a/',
      '/embed/v1.js',
      '/_assets/x.js',
      '/en/embed/topics/a/',
    ];
    for (const path of paths)
      for (const [name, value] of Object.entries(headersOf(path, rules)))
        assert.ok(
          rules.some(({ headers }) => headers[name] === value),
          `${path} ${name}: ${value}`,
        );
  });

  test('keep hashed files for a year and cards for minutes', () => {
    assert.match(headersOf('/_assets/x.js', rules)['Cache-Control'] ?? '', /immutable/u);
    assert.equal(headersOf('/embed/v1.js', rules)['Cache-Control'], 'public, max-age=300');
    assert.equal(headersOf('/claims/a/', rules)['Cache-Control'], undefined);
  });

  test('read back from a _headers file as they were', () => {
    assert.deepEqual(readHeaderFile(headerFile('netlify', rules)), rules);
  });

  test('fit the limits of Cloudflare Pages: 100 rules, 2,000 characters a line', () => {
    assert.ok(rules.length <= 100);
    for (const host of hosts)
      for (const line of headerFile(host, rules).split('\n')) assert.ok(line.length < 2000, line);
  });

  test('follow the path the site lives under', () => {
    const below = headerRules(
      { languages: ['fr'], base: '/project', card: { scripts: [], styles: [] } },
      String,
    );
    assert.match(
      headersOf('/project/claims/a/', below)['Content-Security-Policy'] ?? '',
      /frame-ancestors 'none'/u,
    );
    assert.deepEqual(headersOf('/claims/a/', below), {});
  });
});
