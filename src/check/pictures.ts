import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import { asList, asRecord } from './facts.ts';

/** An entry of a list “media”, as it is written, right or wrong. */
export interface PictureUse {
  readonly file: ReadFile;
  readonly path: ValuePath;
  readonly keys: Readonly<Record<string, unknown>>;
}

const memo = new WeakMap<Content, readonly PictureUse[]>();

/** All pictures that claims, documents and entities tell of, in the order of the files. */
export function picturesOf(content: Content): readonly PictureUse[] {
  const known = memo.get(content);
  if (known !== undefined) return known;
  const files = [...content.claims, ...content.documents, ...content.entities] as ReadFile[];
  const uses = files.flatMap(picturesIn);
  memo.set(content, uses);
  return uses;
}

/** The pictures that one file tells of. */
export function picturesIn(file: ReadFile): PictureUse[] {
  return asList(asRecord(file.raw)['media']).map((item, index) => ({
    file,
    path: ['media', index],
    keys: asRecord(item),
  }));
}
