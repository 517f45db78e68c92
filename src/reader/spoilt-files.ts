/** A claim file with much of what such a file may hold; tests spoil it. */
export const goodClaim = `---
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

/** What has a meaning in YAML or in Markdown, or in an editor’s slip of the hand. */
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

/** mulberry32: the same mutations on every machine. */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A text with a piece left out, put in, replaced or repeated. */
export function spoil(text: string, random: (below: number) => number): string {
  const at = random(text.length);
  const length = random(12);
  const piece = pieces[random(pieces.length)] ?? '';
  const kind = random(4);
  if (kind === 0) return text.slice(0, at) + text.slice(at + length);
  if (kind === 1) return text.slice(0, at) + piece + text.slice(at);
  if (kind === 2) return text.slice(0, at) + piece + text.slice(at + length);
  return text.slice(0, at) + text.slice(random(text.length), random(text.length)) + text.slice(at);
}
