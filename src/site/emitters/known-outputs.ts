import { type BucketKind, bucketCounts, bucketName } from '#form/known/buckets';
import { bucketsOf, divideContent } from '#form/known/divide';
import { fitsWhole, knownContent } from '#form/known-content';
import { sharedFile } from '#outputs/file-paths';
import type { Output } from '../output.ts';
import { contentPart, type SiteInput } from '../site-input.ts';
import { dataFile, jsonText } from './make-output.ts';

/** What the form for a new claim must know of the site: one file, or, of a large site, a file and buckets to look up. */
export function* knownOutputs({ place, content, graph, reads }: SiteInput): Generator<Output> {
  const file = (name: string, view: () => string) =>
    dataFile(place, sharedFile(place, `contribute/${name}`), 'data', view, [contentPart]);
  if (fitsWhole(content)) {
    yield file('known.json', () => jsonText(knownContent(content)));
    return;
  }
  const { claims, translations, documents, entities } = content;
  const counts = bucketCounts({
    claims: claims.length,
    translations: translations.length,
    sources: graph.sources.size,
    documents: documents.length,
    entities: entities.length,
  });
  const divided = () => reads.shared('known', '', () => divideContent(knownContent(content), counts));
  yield file('known.json', () => jsonText(divided().head));
  for (const kind of Object.keys(counts) as BucketKind[]) {
    const buckets = () =>
      reads.shared('known buckets', kind, () =>
        bucketsOf(divided().entries[kind] as ReadonlyMap<string, unknown>, counts[kind]),
      );
    for (let number = 0; number < counts[kind]; number += 1) {
      yield file(`known/${bucketName(kind, number)}`, () => jsonText(buckets()[number]));
    }
  }
}
