import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readContent } from '#reader/content';
import type { TextFile } from '#reader/file';
import { exampleSite } from '#fixtures/example-site';
import { rules } from '../rules.ts';
import { fixContent } from './fix-content.ts';
import { fixers } from './fixes.ts';

const jobs = 'content/claims/jobs.mdx';

/** The files with all that is mechanical mended. */
function mend(files: readonly TextFile[]): TextFile[] {
  const content = readContent('content', files, () => ({ heading: 'Notes', back: '↩' }));
  const mended = new Map(fixContent(content, files).map(({ path, text }) => [path, text]));
  return files.map((file) => ({ ...file, text: mended.get(file.path) ?? file.text }));
}

function withText(path: string, change: (text: string) => string): TextFile[] {
  return exampleSite.map((file) => (file.path === path ? { path, text: change(file.text) } : file));
}

function textOf(files: readonly TextFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

describe('the example site', () => {
  it('has nothing to mend', () => assert.deepEqual(mend(exampleSite), exampleSite));
});

describe('the fixers', () => {
  it('name rules that exist', () => {
    const codes = new Set(rules.map(({ code }) => code));
    for (const { mends, name } of fixers)
      for (const code of mends) assert.ok(codes.has(code), `${name}: ${code}`);
  });
});

for (const { name, examples } of fixers) {
  describe(name, () => {
    for (const { file, bad, good, instead = good } of examples) {
      it(`${JSON.stringify(bad)} → ${JSON.stringify(good)}`, () => {
        assert.equal(
          textOf(exampleSite, file).split(instead).length,
          2,
          `“${instead}” stands once in ${file}`,
        );
        const mended = mend(withText(file, (text) => text.replace(instead, () => bad)));
        assert.deepEqual(
          mended,
          withText(file, (text) => text.replace(instead, () => good)),
        );
      });
    }
  });
}

describe('a file that is mended', () => {
  it('keeps its byte order mark and its line ends, and all else byte for byte', () => {
    const wrong = (text: string) => text.replace('made: 2025-03-15', 'made:   15 mars 2025   # heard');
    const right = (text: string) => text.replace('made: 2025-03-15', 'made:   2025-03-15   # heard');
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const mended = mend(withText(jobs, (text) => windows(wrong(text))));
    assert.equal(textOf(mended, jobs), windows(right(textOf(exampleSite, jobs))));
  });

  it('keeps blank lines where they stand, and comments with their keys', () => {
    const [first = '', second = ''] = ['# why\nmade: 2025-03-15 # heard', 'claimant: Guilde des studios'];
    const wrong = `${first}\n\n${second}\n`;
    const text = textOf(exampleSite, jobs).replace(`${second}\nmade: 2025-03-15\n`, () => wrong);
    const mended = textOf(mend(withText(jobs, () => text)), jobs);
    assert.ok(mended.includes(`${second}\n\n${first}\nappearances:`), mended);
  });

  it('has the same order with line ends of Windows', () => {
    const wrong = textOf(exampleSite, jobs).replace(
      '  - id: guild-2024\n    title: Annual report\n',
      '  - title: Annual report\n    id: guild-2024\n',
    );
    const mended = mend(withText(jobs, () => wrong.replaceAll('\n', '\r\n')));
    assert.equal(textOf(mended, jobs), textOf(exampleSite, jobs).replaceAll('\n', '\r\n'));
  });
});

describe('a file is left alone', () => {
  const cases: readonly (readonly [string, (text: string) => string])[] = [
    [
      'when it has lost letters',
      (text) => text.replace('made: 2025-03-15', 'made: 15 mars 2025 # re\uFFFDu'),
    ],
    [
      'when its keys cannot be read',
      (text) => text.replace('made: 2025-03-15', 'made: 15 mars 2025\nmade: 2025'),
    ],
    [
      'when its fence is missing',
      (text) => text.replace(/^---\n/u, '').replace('2025-03-15', '15 mars 2025'),
    ],
    ['when its date can mean two days', (text) => text.replace('2025-03-15', '03/04/2025')],
    [
      'when a date is a month where a day is wanted',
      (text) => text.replace('published: 2026-02-10', 'published: mars 2026'),
    ],
    [
      'when it names a page as it was saved',
      (text) =>
        text.replace(
          '/2026/https://guild.example.org/2024',
          '/2026/https://guild.example.org/2024?utm_source=x',
        ),
    ],
    ['when only a stranger’s site has http', (text) => text.replace('https://census', 'http://census')],
    [
      'when curly quotation marks may be meant',
      (text) =>
        text
          .replace('title: Deux millions', 'title: “Deux” millions')
          .replace('publisher: Census Office', 'publisher: “Census Office”'),
    ],
    [
      'when an unknown key is among the others',
      (text) =>
        text
          .replace('title: Deux millions d’emplois\nclaim:', 'claim:')
          .replace('claimant:', 'titel: Deux\nclaimant:'),
    ],
    [
      'when an alias needs its anchor before it',
      (text) =>
        text.replace(
          'claimant: Guilde des studios\nmade: 2025-03-15',
          'made: &day 2025-03-15\nclaimant: *day',
        ),
    ],
  ];
  for (const [when, change] of cases) {
    it(when, () => {
      const files = withText(jobs, change);
      assert.notDeepEqual(files, exampleSite);
      assert.deepEqual(mend(files), files);
    });
  }
});
