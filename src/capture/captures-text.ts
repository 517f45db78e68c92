import { byText } from '#model/order';
import { type CaptureEntry, captureEntry, type Captures } from '#schema/captures';
import { Document, isMap } from 'yaml';

/** Name of the records in the content folder, and of the folder beside it that holds what was kept. */
export const capturesName = 'captures.yml';
export const capturesFolder = 'captures';

const heading =
  ' Written by “npm run capture”: what was kept of the sources, with checksums. Changes by hand are lost.';
const order = Object.keys(captureEntry.shape);

/** The text of the records: by id, keys in the order of the schema. */
export function capturesText(entries: Captures): string {
  const sorted = Object.entries(entries).sort(([left], [right]) => byText(left, right));
  const document = new Document(Object.fromEntries(sorted.map(([id, entry]) => [id, inOrder(entry)])), {
    version: '1.2',
  });
  document.commentBefore = heading;
  if (isMap(document.contents) && sorted.length === 0) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function inOrder(entry: CaptureEntry): Record<string, unknown> {
  const known = Object.entries(entry).filter(
    ([key, value]) => value !== undefined && !(key === 'passages' && (value as unknown[]).length === 0),
  );
  return Object.fromEntries(known.sort(([left], [right]) => order.indexOf(left) - order.indexOf(right)));
}
