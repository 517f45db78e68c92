import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleSite } from '../fixtures/example-site.ts';
import { readContent } from './content.ts';

/** What is told of the example site when its site.yml has one line more. */
function told(line: string): (string | undefined)[][] {
  const files = exampleSite.map(({ path, text }) => ({
    path,
    text: path.endsWith('site.yml') ? `${text}${line}\n` : text,
  }));
  const { site } = readContent('content', files, () => ({ heading: '', back: '' }));
  return (site?.problems ?? []).map(({ code, message, fix }) => [code, message, fix]);
}

/** A line, and the code, the message and the corrected line that answer it. */
const mistakes: readonly (readonly [string, string, string, string | undefined])[] = [
  [
    'host: githubpages',
    'wrong-value',
    '“host” cannot be “githubpages”. Did you mean “github-pages”?',
    'host: github-pages',
  ],
  [
    'host: elsewhere',
    'wrong-value',
    '“host” cannot be “elsewhere”. Write one of: github-pages, netlify, cloudflare-pages.',
    undefined,
  ],
  [
    'outputs: {leaveOut: [picture]}',
    'wrong-value',
    '“leaveOut” cannot be “picture”. Did you mean “pictures”?',
    undefined,
  ],
  [
    'outputs: {leaveout: [pictures]}',
    'unknown-key',
    'There is no key “leaveout” here. Did you mean “leaveOut”?',
    'leaveOut:',
  ],
];

for (const [line, ...answer] of mistakes) {
  test(`“${line}” in site.yml is answered`, () => assert.deepEqual(told(line), [answer]));
}

test('a host and what is left out are read from site.yml', () => {
  for (const line of [
    'host: netlify',
    'outputs: {leaveOut: [pictures, snippets, small-sources]}',
    'outputs: {}',
  ])
    assert.deepEqual(told(line), [], line);
});
