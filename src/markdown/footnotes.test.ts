import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileBody } from './compile.ts';

const footnotes = { heading: 'Notes', back: 'Back' };

const htmlOf = (text: string) =>
  compileBody(text, { language: 'en', footnotes, linesBefore: 0 })
    .body.blocks.flatMap((block) => (block.kind === 'prose' ? block.parts : []))
    .filter((part) => typeof part === 'string')
    .join('');

describe('A footnote', () => {
  it('has a letter, so that nobody takes it for a source, and a name', () => {
    const html = htmlOf('One[^x] two[^y].\n\n[^x]: First.\n[^y]: Second.');
    assert.deepEqual(
      [...html.matchAll(/aria-label="(Notes[^"]+)">([^<]+)</gu)].map(([, name, shown]) => [name, shown]),
      [
        ['Notes, a', 'a'],
        ['Notes, b', 'b'],
      ],
    );
    assert.match(html, /<ol type="a">/u);
  });

  it('has ways back that are told apart, by ear and by eye', () => {
    const html = htmlOf('One[^x] two[^y] three[^x].\n\n[^x]: First.\n[^y]: Second.');
    const ways = [...html.matchAll(/<a href="#foot-fnref[^>]*aria-label="([^"]+)"[^>]*>(.*?)<\/a>/gu)];
    assert.deepEqual(
      ways.map(([, name, shown]) => [name, shown]),
      [
        ['Back (a, 1)', '↩'],
        ['Back (a, 2)', '↩<sup>2</sup>'],
        ['Back (b)', '↩'],
      ],
    );
  });

  it('counts on after z as lists do', () => {
    const names = Array.from({ length: 28 }, (_, index) => `n${index}`);
    const html = htmlOf(
      `${names.map((name) => `w[^${name}]`).join(' ')}\n\n${names.map((name) => `[^${name}]: t`).join('\n')}`,
    );
    assert.match(html, />z<.*>aa<.*>ab</su);
  });
});
