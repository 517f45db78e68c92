import type { Content } from '#reader/content';
import { type CaptureEntry, captureFiles } from '#schema/captures';
import type { ValuePath } from '#reader/yaml';

/** A file that a record names, with the place of its checksum in `captures.yml`. */
export interface NamedFile {
  readonly id: string;
  /** Where it stands in the folder of what was kept. */
  readonly name: string;
  readonly sha256: string;
  readonly place: ValuePath;
  /** Whether readers are shown it whatever else is published: the picture of a passage. */
  readonly isPicture: boolean;
}

/** The files that the records name. */
export function namedFiles({ captures }: Content): NamedFile[] {
  return Object.entries(captures?.value ?? {}).flatMap(([id, entry]) => [
    ...picturesOf(id, entry),
    ...(['pdf', 'wacz', 'stamp'] as const).flatMap((key) => {
      const file = entry[key];
      const place = [id, key, 'sha256'];
      return file === undefined
        ? []
        : [{ id, name: `${id}/${captureFiles[key]}`, sha256: file.sha256, place, isPicture: false }];
    }),
  ]);
}

function picturesOf(id: string, { passages }: CaptureEntry): NamedFile[] {
  return passages.flatMap(({ picture }, index) =>
    picture === undefined
      ? []
      : [
          {
            ...{ id, name: `${id}/${captureFiles.picture(index + 1)}`, sha256: picture.sha256 },
            place: [id, 'passages', index, 'picture', 'sha256'],
            isPicture: true,
          },
        ],
  );
}
