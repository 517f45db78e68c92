import { hash } from 'node:crypto';
import { type BucketKind, bucketCounts, bucketName } from '#form/known/buckets';
import { bucketsOf, divideOutline, filesBucket, type OutlineKind, wholeFiles } from '#form/known/divide';
import { outlineOf } from '#form/known/outline';
import { fitsWhole, knownContent } from '#form/known-content';
import { sharedFile } from '#outputs/file-paths';
import type { Output } from '../output.ts';
import { contentPart, givenPart, outlinePart, type SiteInput } from '../site-input.ts';
import { dataFile, jsonText } from './make-output.ts';

/**
 * What the form for a new claim must know of the site: one file, or, of a large site, a file and buckets to look up.
 * Buckets are made of the outline of the site alone, and those of whole files of the claims that they hold: an edit of
 * one text makes one of them anew.
 */
export function* knownOutputs({ place, content, graph, reads }: SiteInput): Generator<Output> {
  const path = (name: string) => sharedFile(place, `contribute/${name}`);
  if (fitsWhole(content)) {
    const whole = () => jsonText(knownContent(content));
    yield dataFile(place, path('known.json'), 'data', whole, [contentPart]);
    return;
  }
  const { claims, translations, documents } = content;
  const counts = bucketCounts({
    claims: claims.length,
    translations: translations.length,
    sources: graph.sources.size,
    documents: documents.length,
    entities: graph.entities.size,
  });
  const parts = [outlinePart, givenPart(hash('sha1', JSON.stringify(counts)))];
  const file = (name: string, view: () => unknown) =>
    dataFile(place, path(name), 'data', () => jsonText(view()), parts);
  const divided = () =>
    reads.shared('known', '', () => divideOutline(outlineOf(knownContent(content)), counts));
  const buckets = <Value>(kind: BucketKind, entries: () => ReadonlyMap<string, Value>) =>
    Array.from({ length: counts[kind] }, (_, number) => () => {
      const all = reads.shared('known buckets', kind, () => bucketsOf(entries(), counts[kind]));
      return all[number] ?? {};
    });
  yield file('known.json', () => divided().head());
  for (const kind of Object.keys(counts) as BucketKind[]) {
    if (kind === 'files') continue;
    const all = buckets(kind, () => divided().entries[kind as OutlineKind]() as ReadonlyMap<string, unknown>);
    for (const [number, view] of all.entries()) yield file(`known/${bucketName(kind, number)}`, view);
  }
  const filesOf = (name: string) => {
    reads.note(name);
    const whole = reads.shared('known files', '', () => wholeFiles(knownContent(content)));
    return whole.get(name) ?? [];
  };
  for (const [number, users] of buckets('files', () => divided().users()).entries())
    yield file(`known/${bucketName('files', number)}`, () => filesBucket(users(), filesOf));
}
