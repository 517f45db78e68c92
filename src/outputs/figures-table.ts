import { stringify } from 'csv-stringify/sync';
import type { ClaimNode } from '#model/graph';
import type { Context } from '#model/views/context';
import { type Amount, exactly } from '#schema/amount';
import { figureData, seriesData } from './figure-data.ts';

/** The columns of a claim’s `figures.csv`, in order. */
export const figureColumns = [
  'chart',
  'chart_label',
  'value_id',
  'value_label',
  'claimed',
  'value',
  'low',
  'high',
  'unit',
  'date',
  'counts',
  'source',
  'source_title',
  'source_publisher',
  'source_url',
] as const;

type Column = (typeof figureColumns)[number];
type Row = Readonly<Partial<Record<Column, string>>>;

const numbers = new Set<unknown>(['value', 'low', 'high'] satisfies Column[]);

/**
 * The numbers of a claim’s figures and series as a table for spreadsheets, one to a line: with a byte order mark, without
 * which accents are lost in Excel, and an apostrophe before every text that a spreadsheet would take for a formula.
 * Source: RFC 4180; OWASP, “CSV Injection”.
 */
export function figuresTable(context: Context, claim: ClaimNode): string {
  return stringify([...figureRows(context, claim), ...seriesRows(context, claim)], {
    columns: [...figureColumns],
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // A number below nought is no formula.
    cast: {
      string: (value, { column }) => (numbers.has(column) ? { value, escape_formulas: false } : value),
    },
  });
}

function figureRows(context: Context, claim: ClaimNode): Row[] {
  const words = claim.words[context.language]?.figures ?? {};
  return claim.figures.flatMap((figure): Row[] => {
    const {
      id,
      label,
      claimed,
      found,
      unit = '',
      foundLabel = '',
      counts,
      source,
    } = figureData(figure, words[figure.id]);
    const common = { chart: id, chart_label: label, unit };
    return [
      {
        ...common,
        ...{ value_id: 'claimed', claimed: 'yes', value: digits(claimed), counts: counts?.claimed ?? '' },
      },
      {
        ...common,
        ...{ value_id: 'found', value_label: foundLabel, claimed: 'no', value: digits(found) },
        ...{ counts: counts?.found ?? '', ...sourceCells(context, source) },
      },
    ];
  });
}

function seriesRows(context: Context, claim: ClaimNode): Row[] {
  const words = claim.words[context.language]?.series ?? {};
  return claim.series.flatMap((series) => {
    const { id, label, unit = '', claimed, values } = seriesData(series, words[series.id]);
    return values.map((value): Row => ({
      ...{ chart: id, chart_label: label, value_id: value.id, value_label: value.label, unit },
      claimed: value.id === claimed ? 'yes' : 'no',
      ...{ value: digits(value.value), low: digits(value.low), high: digits(value.high) },
      ...{ date: value.date ?? '', counts: value.counts ?? '' },
      ...(value.source === undefined ? {} : sourceCells(context, value.source)),
    }));
  });
}

function sourceCells(context: Context, id: string): Row {
  const source = context.graph.sources.get(id);
  if (source === undefined) return { source: id };
  const { title, publisher, url = '' } = source;
  return { source: id, source_title: title, source_publisher: publisher, source_url: url };
}

/** All digits of a number, with a point. */
function digits(value: Amount | undefined): string {
  return value === undefined ? '' : exactly(value).toFixed();
}
