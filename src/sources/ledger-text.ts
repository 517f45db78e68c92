import { Document, isMap, isSeq, visit } from 'yaml';
import { type Ledger, ledgerEntry } from '#schema/ledger';
import { byText } from '#model/order';

/** Name of the ledger in the content folder. */
export const ledgerName = 'sources-ledger.yml';

const heading =
  ' Written by “npm run sources”: what was found when the sources were opened. Changes by hand are lost.';
const order = Object.keys(ledgerEntry.shape);

/** The text of a ledger: entries by id, keys in the order of the schema, lists of days on one line. */
export function ledgerText(entries: Ledger): string {
  const sorted = Object.entries(entries).sort(([left], [right]) => byText(left, right));
  const document = new Document(Object.fromEntries(sorted.map(([id, entry]) => [id, inOrder(entry)])), {
    version: '1.2',
  });
  document.commentBefore = heading;
  visit(document, {
    Pair: (_key, { key, value }) => {
      const name = String(key);
      if (isSeq(value) && (name === 'failed' || name === 'missed')) value.flow = true;
    },
  });
  if (isMap(document.contents) && sorted.length === 0) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function inOrder(entry: Ledger[string]): Record<string, unknown> {
  const known = Object.entries(entry).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known.sort(([left], [right]) => order.indexOf(left) - order.indexOf(right)));
}
