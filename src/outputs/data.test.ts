import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseTable } from 'csv-parse/sync';
import { claimData, claimsData } from './claim-data.ts';
import { outputSchemas, outputSchemaText } from './output-schemas.ts';
import { claimsTable, tableColumns } from './claims-table.ts';
import { claimOf, fixtureContexts, nastyTexts, saying } from '#fixtures/fixture-site';
import { addressLookupFiles } from './address-lookup.ts';
import { aboutData, correctionsData, methodologyData, statusData } from './trust-data.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true });
const validators = new Map(
  Object.keys(outputSchemas).map((name) => [
    name,
    ajv.compile(JSON.parse(outputSchemaText(name as keyof typeof outputSchemas))),
  ]),
);

function complaints(name: keyof typeof outputSchemas, value: unknown): unknown {
  const validate = validators.get(name);
  assert.ok(validate);
  return validate(JSON.parse(JSON.stringify(value))) ? [] : validate.errors;
}

for (const name of ['content', 'good', 'hostile'] as const) {
  test(`${name}: what is written is what the schemas say`, () => {
    for (const context of fixtureContexts(name, '2026-11-22')) {
      const claims = [...context.graph.claims.values()].filter(({ words }) => words[context.language]);
      assert.ok(claims.length > 0);
      for (const claim of claims) assert.deepEqual(complaints('claim-data', claimData(context, claim)), []);
      assert.deepEqual(complaints('claims-data', claimsData(context, { claims, total: claims.length })), []);
      assert.deepEqual(complaints('corrections-data', correctionsData(context)), []);
      assert.deepEqual(complaints('status-data', statusData(context)), []);
      assert.deepEqual(complaints('methodology-data', methodologyData(context)), []);
      assert.deepEqual(complaints('about-data', aboutData(context)), []);
      for (const data of addressLookupFiles(context).values()) assert.deepEqual(complaints('seen', data), []);
    }
  });
}

const [english] = fixtureContexts('good');
const bridge = claimOf(english, 'opened-in-1932');

test('the schemas refuse what is wrong', () => {
  const data = claimData(english, bridge);
  assert.notDeepEqual(complaints('claim-data', { ...data, made: 'last year' }), []);
  assert.notDeepEqual(complaints('claim-data', { ...data, verdicts: [] }), []);
});

test('claim.json says what the claim file says', () => {
  const data = claimData(english, bridge);
  assert.deepEqual(
    [data.id, data.lang, data.claim, data.made, data.published, data.updated],
    [
      'opened-in-1932',
      'en',
      'The bridge was opened in 1932 and is 503 metres long.',
      '2025-05-01',
      '2026-01-10',
      '2026-03-01',
    ],
  );
  assert.deepEqual(data.verdict, { id: 'true', label: 'True', rating: 3, best: 3, worst: 1 });
  assert.deepEqual(data.claimant, { id: 'town-hall', name: 'Town hall', kind: 'government' });
  assert.deepEqual(Object.keys(data.translations), ['en', 'fr']);
});

test('a table read back has every claim, and no cell that a spreadsheet would run', () => {
  for (const text of nastyTexts()) {
    const table = claimsTable(english, [saying(bridge, 'en', text)]);
    const [header, row = []] = parseTable(table, { bom: true }) as string[][];
    assert.deepEqual(header, [...tableColumns]);
    const cell = row[tableColumns.indexOf('claim')] ?? '';
    assert.doesNotMatch(cell, /^[=+\-@\t\r]/u);
    assert.equal(cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, ''), text);
  }
});
