import type { CapturedFile } from '#model/captured';
import { capturePath } from '#model/paths';
import type { Output } from '../output.ts';
import { givenPart, type SiteInput } from '../site-input.ts';

/** What is published of the captures, one file for all languages. */
export function* captureOutputs({ graph, place, content }: SiteInput): Generator<Output> {
  for (const { captured } of graph.sources.values()) {
    if (captured === undefined) continue;
    const { pictures, pdf, wacz } = captured;
    const files: readonly CapturedFile[] = [...pictures, ...[pdf ?? []].flat(), ...[wacz ?? []].flat()];
    // Two passages may have the same picture.
    const paths = new Map(files.map((file) => [capturePath(place, file), file]));
    for (const [path, { name, sha256 }] of paths) {
      yield {
        path: path.slice(place.base.length + 1),
        kind: 'capture',
        draw: 'text',
        view: () => {
          const file = content.kept?.get(name);
          if (file === undefined) throw new TypeError(`${name} was not kept`);
          return file.read();
        },
        dependsOn: [givenPart(sha256)],
      };
    }
  }
}
