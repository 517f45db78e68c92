import { readFileSync } from 'node:fs';
import { originalPath, renditionPath, renditionsOf } from '#model/renditions';
import type { PictureFacts } from '#schema/picture';
import type { Output } from '../output.ts';
import { givenPart, type SiteInput } from '../site-input.ts';

/**
 * The files that are made of the pictures in media/, once for all languages: of those that a claim, a document or an
 * entity of the site shows. The file itself leaves the site only where somebody says so.
 */
export function* mediaOutputs({ graph, content, place }: SiteInput): Generator<Output> {
  const shown = picturesOf(graph);
  for (const { name, location } of content.media ?? []) {
    const uses = shown.get(name);
    const node = graph.media.get(name);
    if (uses === undefined || node === undefined) continue;
    const known = { kind: 'picture', dependsOn: [givenPart(node.digest)] } as const;
    for (const rendition of renditionsOf(name, node)) {
      const path = renditionPath(place, rendition).slice(place.base.length + 1);
      yield { ...known, path, draw: 'rendition', view: () => rendition, location };
    }
    if (uses.some(({ publishOriginal }) => publishOriginal === true)) {
      const path = originalPath(place, name, node).slice(place.base.length + 1);
      yield { ...known, path, draw: 'text', view: () => readFileSync(location) };
    }
  }
}

/** What is told of each picture that the site shows, by the name of its file. */
function picturesOf({ claims, documents, entities }: SiteInput['graph']): Map<string, PictureFacts[]> {
  const all: PictureFacts[] = [
    ...[...claims.values()].flatMap(({ media }) => media),
    ...[...documents.values()].flatMap(({ data }) => data.media),
    ...[...entities.values()].flatMap(({ media }) => media),
  ];
  return Map.groupBy(all, ({ file }) => file);
}
