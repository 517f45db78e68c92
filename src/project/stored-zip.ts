import { crc32, deflateRawSync } from 'node:zlib';

/**
 * A zip archive of one file, deflated, as actions/upload-artifact writes it: sizes stand in the directory at the end.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3
 */
export function zipOf(name: string, content: Uint8Array): Buffer {
  const fileName = Buffer.from(name);
  const packed = deflateRawSync(content);
  const sizes = [crc32(content), packed.length, content.length];
  const local = fields(
    [4, 0x04034b50],
    [2, 20],
    [2, 8],
    [2, 8],
    [4, 0],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, fileName.length],
    [2, 0],
  );
  const descriptor = fields([4, 0x08074b50], ...sizes.map((size) => [4, size] as const));
  const entry = fields(
    [4, 0x02014b50],
    ...([20, 20, 8, 8] as const).map((value) => [2, value] as const),
    [4, 0],
    ...sizes.map((size) => [4, size] as const),
    [2, fileName.length],
    ...([0, 0, 0, 0] as const).map((value) => [2, value] as const),
    [4, 0],
    [4, 0],
  );
  const start = local.length + fileName.length + packed.length + descriptor.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, 1],
    [2, 1],
    [4, entry.length + fileName.length],
    [4, start],
    [2, 0],
  );
  return Buffer.concat([local, fileName, packed, descriptor, entry, fileName, end]);
}

function fields(...values: readonly (readonly [2 | 4, number])[]): Buffer {
  return Buffer.concat(
    values.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
