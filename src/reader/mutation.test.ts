import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Random } from '#fixtures/random';
import type { Problem } from '#schema/problem';
import { readFile } from './read-file.ts';

const good = `---
title: Deux millions d’emplois
claim: Les studios font vivre 2,3 millions de personnes.
claimant: Guilde des studios
made: 2025-03-15
appearances: [{document: article}]
verdict: mixed
summary: "Le recensement compte: 2,32 millions."
published: 2026-02-10
sources:
  - id: guild-2024
    title: Annual report
    url: https://guild.example.org/2024
figures:
  - {id: employed, label: emplois, claimed: 2300000, found: 2320000, source: guild-2024, tolerance: 5%}
---

# Titre

Un *texte* [@guild-2024, p. 3], voir [[letter|la lettre]].[^1]

<Quote source="guild-2024" />

<Note>

| a | b |
|---|---|
| [x](https://example.org) | 2 |

</Note>

[^1]: Une note.
`;

const pieces = [
  ...[
    '\n',
    ' ',
    '\t',
    ':',
    '- ',
    '---\n',
    '"',
    "'",
    '[',
    ']',
    '[@',
    '[[',
    ']]',
    '|',
    '{',
    '}',
    '<',
    '>',
    '/>',
  ],
  ...[
    '<Note>',
    '</Note>',
    '<script>',
    '&',
    '*a',
    '&b',
    '#',
    '`',
    '```\n',
    '\\',
    '\u202E',
    '\uE000',
    '\uE001',
    '\uD800',
  ],
  ...[
    '!!js/function',
    '%',
    '@',
    '?',
    '~',
    '[^1]',
    '![',
    '](',
    '\r',
    '\u0000',
    '\uFEFF',
    '<<: *a',
    '1e999',
    '> ',
    'é',
  ],
];

function mutate(text: string, random: Random): string {
  const at = random.below(text.length);
  const length = random.below(12);
  const piece = random.pick(pieces);
  const kind = random.below(4);
  if (kind === 0) return text.slice(0, at) + text.slice(at + length);
  if (kind === 1) return text.slice(0, at) + piece + text.slice(at);
  if (kind === 2) return text.slice(0, at) + piece + text.slice(at + length);
  return (
    text.slice(0, at) + text.slice(random.below(text.length), random.below(text.length)) + text.slice(at)
  );
}

it('reads 2,000 mutations of a good file without throwing, with every position inside the file', () => {
  const random = new Random(20261122);
  for (let round = 0; round < 2000; round += 1) {
    let text = good;
    for (let count = random.below(4); count >= 0; count -= 1) text = mutate(text, random);
    let problems: readonly Problem[];
    try {
      const role = { kind: 'claim', id: 'jobs', language: 'fr' } as const;
      problems = readFile({ path: 'content/claims/jobs.mdx', text }, role, () => ({
        heading: 'Notes',
        back: '↩',
      })).problems;
    } catch (error) {
      assert.fail(`${String(error)}\n${JSON.stringify(text)}`);
    }
    for (const problem of problems) assertInside(problem, text);
  }
});

function assertInside({ line, column, message }: Problem, text: string): void {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  const content = lines[line - 1];
  assert.ok(content !== undefined, `line ${line} of ${lines.length}: ${message}\n${JSON.stringify(text)}`);
  assert.ok(
    column >= 1 && column <= content.length + 1,
    `column ${column} of ${content.length}: ${message}\n${JSON.stringify(text)}`,
  );
  assert.match(message, /[.?]$/u);
}
