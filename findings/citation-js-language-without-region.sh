#!/bin/bash
# citation-js 0.9.0 with its CSL plugin: `lang: 'fr'` makes English citations, without a word.
#
# Expected: French, as `fr-FR` does: both are BCP 47, CSL styles name their language as `fr`, and pages say `lang="fr"`. Or an
# error, as an unknown locale deserves.
# Seen: a language without its region falls back to en-US in silence. `de` and `es` do the same; only `fr-FR`, `de-DE` and
# `es-ES` are there. What a reader copies from a French page is dated “March”.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact @citation-js/core@0.9.0 @citation-js/plugin-csl@0.9.0
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';

const item = { id: 'a', type: 'article-newspaper', title: 'Titre', issued: { 'date-parts': [[2025, 3, 15]] } };
const months = { en: 'March', fr: 'March', de: 'March', es: 'March', 'fr-FR': 'mars', 'de-DE': 'März', 'es-ES': 'marzo' };
for (const [lang, month] of Object.entries(months)) {
  const text = new Cite([item]).format('bibliography', { format: 'text', template: 'apa', lang }).trim();
  console.log(`${lang}: ${text}`);
  assert.ok(text.includes(month), `${lang} has another month now`);
}
END
node try.mjs
