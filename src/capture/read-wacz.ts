import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { WARCParser } from 'warcio';
import type { Exchange } from './exchange.ts';
import { digest } from './write-wacz.ts';

/** An archive that was read: its main page, and what answered to each address. */
export interface ReadArchive {
  readonly address: string;
  readonly exchanges: ReadonlyMap<string, Exchange>;
}

/** Why an archive is not what it says it is, each in a sentence without its full stop. */
export class BadArchive extends Error {}

/** More than any page that is kept has. */
const mostFiles = 100;
const longestFile = 250_000_000;
const knownName = /^(?:datapackage(?:-digest)?\.json|(?:archive|indexes|pages)\/[\w-]+(?:\.[\w-]+)*)$/u;

/**
 * Reads a web archive that may have been changed by anybody: nothing is written to the disk, no name leads anywhere, and sizes are
 * held against limits before anything is unpacked. Throws `BadArchive` with what is wrong.
 */
export async function readWacz(bytes: Uint8Array): Promise<ReadArchive> {
  const files = unpack(bytes);
  const described = jsonOf(files, 'datapackage.json');
  const signed =
    files['datapackage-digest.json'] === undefined ? undefined : jsonOf(files, 'datapackage-digest.json');
  const own = files['datapackage.json'] ?? new Uint8Array();
  if (signed !== undefined && signed['hash'] !== `sha256:${digest(own)}`)
    throw new BadArchive('its datapackage.json is not the one whose checksum it has');
  const address = described['mainPageUrl'];
  if (typeof address !== 'string' || !/^https?:/u.test(address) || !URL.canParse(address))
    throw new BadArchive('it does not say which page it is of');
  const resources = Array.isArray(described['resources']) ? (described['resources'] as unknown[]) : [];
  const named = new Set<string>();
  for (const resource of resources) {
    const { path, hash } = (resource ?? {}) as Record<string, unknown>;
    const file = typeof path === 'string' && Object.hasOwn(files, path) ? files[path] : undefined;
    if (file === undefined)
      throw new BadArchive(`it names “${String(path).slice(0, 80)}”, which it does not have`);
    if (hash !== `sha256:${digest(file)}`) throw new BadArchive(`“${String(path)}” in it was changed`);
    named.add(String(path));
  }
  const warcs = Object.keys(files).filter((name) => name.startsWith('archive/'));
  const unnamed = Object.keys(files).find((name) => !named.has(name) && !name.startsWith('datapackage'));
  if (unnamed !== undefined) throw new BadArchive(`“${unnamed}” in it has no checksum`);
  const exchanges = new Map<string, Exchange>();
  for (const name of warcs)
    for (const exchange of await readWarc(files[name])) {
      const key = exchange.address;
      // The first answer counts: what a page asked again may have been cut off.
      if (!exchanges.has(key)) exchanges.set(key, exchange);
    }
  return { address, exchanges };
}

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let count = 0;
  let total = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    count += 1;
    total += originalSize;
    if (!knownName.test(name))
      throw new BadArchive(`it has a file “${name.slice(0, 80)}”, which no archive of ours has`);
    if (count > mostFiles || total > longestFile)
      throw new BadArchive('it is larger than any archive of ours');
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    throw new BadArchive('it is no archive that can be unpacked', { cause: error });
  }
}

function jsonOf(files: Readonly<Record<string, Uint8Array>>, name: string): Record<string, unknown> {
  const file = files[name];
  if (file === undefined) throw new BadArchive(`it has no “${name}”`);
  try {
    const value: unknown = JSON.parse(strFromU8(file));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new BadArchive(`“${name}” in it cannot be read`);
}

async function readWarc(bytes: Uint8Array | undefined): Promise<Exchange[]> {
  const found: Exchange[] = [];
  if (bytes === undefined) return found;
  let room = longestFile;
  try {
    for await (const record of new WARCParser([bytes])) {
      if (record.warcType !== 'response') continue;
      const { httpHeaders, warcTargetURI: address, warcDate: at } = record;
      const body = await record.readFully(false);
      room -= body.length;
      if (room < 0) throw new BadArchive('it is larger than any archive of ours');
      if (httpHeaders === null || typeof address !== 'string' || !/^https?:/u.test(address)) continue;
      found.push({
        ...{ address, method: 'GET', at: at ?? '', requestHeaders: [], body },
        status: Number(httpHeaders.statusCode),
        statusText: httpHeaders.statusText ?? '',
        headers: [...httpHeaders.headers].map(([name, value]) => ({ name, value })),
      });
    }
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    throw new BadArchive('its records cannot be read', { cause: error });
  }
  return found;
}
