import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { claimIn, town } from '#fixtures/town-site';
import { figureColumns, figuresTable } from './figures-table.ts';

const figure = {
  ...{ id: 'length', label: 'metres', claimed: -2, found: '9007199254740993', source: 'minutes', unit: 'm' },
  ...{ foundLabel: '=1+1', tolerance: '0%', counts: { claimed: 'planks', found: 'stones' } },
};
const series = {
  ...{ id: 'years', label: '=heights', claimed: 'said' },
  values: [
    { id: 'said', label: 'said', value: 2.5, counts: 'stones' },
    {
      id: 'read',
      label: 'read, "twice"',
      low: -3,
      high: 4,
      date: '2024~',
      counts: 'stones',
      source: 'minutes',
    },
  ],
};

function rowsOf(language: string): readonly Record<string, string>[] {
  const context = town(
    {
      claims: { bridge: { figures: [figure], series: [series] } },
      translations: {
        'bridge.fr': { series: { years: { label: 'hauteurs', values: { said: { counts: 'pierres' } } } } },
      },
    },
    { language },
  );
  return parse(figuresTable(context, claimIn(context, 'bridge')), { columns: true, bom: true });
}

describe('The figures of a claim as a table', () => {
  it('are read back as they stand in the claim', () => {
    const [claimed, found, said, read] = rowsOf('en');
    assert.deepEqual(Object.keys(claimed ?? {}), [...figureColumns]);
    assert.deepEqual(
      [claimed?.['value'], claimed?.['claimed'], claimed?.['counts']],
      ['-2', 'yes', 'planks'],
    );
    assert.deepEqual(
      [found?.['value'], found?.['counts'], found?.['unit'], found?.['source']],
      [figure.found, 'stones', 'm', 'minutes'],
    );
    assert.deepEqual([said?.['value'], said?.['claimed'], said?.['source']], ['2.5', 'yes', '']);
    const { id, label, low, high, date, counts, source } = series.values[1] ?? {};
    assert.deepEqual(
      ['value_id', 'value_label', 'low', 'high', 'date', 'counts', 'source'].map((column) => read?.[column]),
      [id, label, `${low}`, `${high}`, date, counts, source],
    );
    assert.equal(read?.['value'], '');
    assert.equal(read?.['source_url'], found?.['source_url']);
  });

  it('have the words of the language, what is counted for each value', () => {
    const [, , said, read] = rowsOf('fr');
    assert.deepEqual(
      [said?.['chart_label'], said?.['counts'], read?.['counts']],
      ['hauteurs', 'pierres', 'pierres'],
    );
  });

  it('hold no text that a spreadsheet would take for a formula', () => {
    const [, found, said] = rowsOf('en');
    assert.deepEqual([found?.['value_label'], said?.['chart_label']], ["'=1+1", "'=heights"]);
  });
});
