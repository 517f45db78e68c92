#!/bin/bash
# citation-js 0.9.0 with its BibTeX plugin: a season and “about” are lost in BibLaTeX, and so the date becomes exact.
#
# Expected: CSL-JSON says `season: 2` and `circa: true`, and BibLaTeX has both in its date field (ISO 8601-2: 2024-22 is the
# summer of 2024, a tilde says “about”). The APA output of the same library prints both.
# Seen: `date = {2024}` without a warning, while a range is kept as 2024/2025. Whoever imports the file cites a year for certain
# that the author gave as about, and takes the season for unknown.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact @citation-js/core@0.9.0 @citation-js/plugin-csl@0.9.0 \
  @citation-js/plugin-bibtex@0.9.0
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

const dateOf = (issued) => {
  const text = new Cite([{ id: 'a', type: 'webpage', title: 'T', issued }]).format('biblatex');
  return /date = \{(.*)\}/.exec(text)?.[1];
};
const season = { 'date-parts': [[2024]], season: 2 };
const about = { 'date-parts': [[2024]], circa: true };
const range = { 'date-parts': [[2024], [2025]] };
const apa = new Cite([{ id: 'a', type: 'webpage', title: 'T', issued: { ...season, circa: true } }])
  .format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' })
  .trim();
console.log(`APA: ${apa}`);
console.log(`BibLaTeX: season ${dateOf(season)}, about ${dateOf(about)}, range ${dateOf(range)}`);
assert.match(apa, /ca\. 2024, Summer/);
assert.equal(dateOf(season), '2024', 'the season is there now');
assert.equal(dateOf(about), '2024', 'that it is about 2024 is said now');
assert.equal(dateOf(range), '2024/2025');
END
node try.mjs
