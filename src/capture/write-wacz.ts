import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { CDXIndexer, WARCRecord, WARCSerializer } from 'warcio';
import type { Exchange, Header } from './exchange.ts';

/** The page that an archive is of. */
export interface ArchivedPage {
  /** Its address, after all redirects. */
  readonly address: string;
  readonly title: string;
  /** When it was opened: `2026-11-22T09:30:00Z`. */
  readonly at: string;
  readonly software: string;
}

const archiveName = 'archive/data.warc.gz';

/**
 * A web archive of one page: WACZ 1.1.1 around a WARC 1.1 file, each record compressed on its own. The WARC is stored in the
 * package as it is, so that a reader may fetch single records.
 */
export async function writeWacz(page: ArchivedPage, exchanges: readonly Exchange[]): Promise<Uint8Array> {
  const warc = await writeWarc(page, exchanges);
  const index = await indexOf(warc);
  const list = [
    { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' },
    { id: digest(strToU8(page.address)).slice(0, 16), url: page.address, title: page.title, ts: page.at },
  ];
  const files: Readonly<Record<string, Uint8Array>> = {
    [archiveName]: warc,
    'indexes/index.cdx': strToU8(index),
    'pages/pages.jsonl': strToU8(`${list.map((line) => JSON.stringify(line)).join('\n')}\n`),
  };
  const resources = Object.entries(files).map(([path, bytes]) => ({
    name: path.split('/').at(-1),
    path,
    hash: `sha256:${digest(bytes)}`,
    bytes: bytes.length,
  }));
  const described = strToU8(
    `${JSON.stringify(
      {
        profile: 'data-package',
        wacz_version: '1.1.1',
        title: page.title,
        mainPageUrl: page.address,
        mainPageDate: page.at,
        created: page.at,
        software: page.software,
        resources,
      },
      undefined,
      2,
    )}\n`,
  );
  const signed = strToU8(
    `${JSON.stringify({ path: 'datapackage.json', hash: `sha256:${digest(described)}` }, undefined, 2)}\n`,
  );
  return zip({ 'datapackage.json': described, 'datapackage-digest.json': signed, ...files }, page.at);
}

function zip(files: Readonly<Record<string, Uint8Array>>, at: string): Uint8Array {
  const mtime = new Date(at);
  const stored: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, [bytes, { level: 0, mtime }]]),
  );
  return zipSync(stored);
}

async function writeWarc(page: ArchivedPage, exchanges: readonly Exchange[]): Promise<Uint8Array> {
  const info = WARCRecord.createWARCInfo(
    { filename: 'data.warc.gz', date: page.at, warcVersion: 'WARC/1.1' },
    { software: page.software, format: 'WARC File Format 1.1', isPartOf: page.address },
  );
  const parts = [await serialize(info)];
  for (const exchange of exchanges) {
    parts.push(await serialize(responseOf(exchange)), await serialize(requestOf(exchange)));
  }
  return Buffer.concat(parts);
}

async function serialize(record: WARCRecord): Promise<Uint8Array> {
  return await WARCSerializer.serialize(record, { gzip: true });
}

function responseOf({ address, at, status, statusText, headers, body }: Exchange): WARCRecord {
  return WARCRecord.create(
    {
      url: address,
      date: at,
      type: 'response',
      warcVersion: 'WARC/1.1',
      statusline: `HTTP/1.1 ${status} ${statusText}`.trim(),
      httpHeaders: pairs(storedHeaders(headers, body.length)),
      keepHeadersCase: true,
    },
    [body],
  );
}

function requestOf({ address, at, method, requestHeaders }: Exchange): WARCRecord {
  const { pathname, search } = new URL(address);
  return WARCRecord.create(
    {
      url: address,
      date: at,
      type: 'request',
      warcVersion: 'WARC/1.1',
      statusline: `${method} ${pathname}${search} HTTP/1.1`,
      httpHeaders: pairs(requestHeaders.filter(({ name }) => !name.startsWith(':'))),
      keepHeadersCase: true,
    },
    [],
  );
}

/** The body is kept as the browser read it: what its headers say of the way it travelled is kept under another name. */
function storedHeaders(headers: readonly Header[], length: number): readonly Header[] {
  const travelled = new Set(['content-encoding', 'transfer-encoding', 'content-length']);
  return [
    ...headers.map(({ name, value }) =>
      travelled.has(name.toLowerCase()) ? { name: `x-orig-${name.toLowerCase()}`, value } : { name, value },
    ),
    { name: 'content-length', value: String(length) },
  ];
}

function pairs(headers: readonly Header[]): [string, string][] {
  return headers.map(({ name, value }) => [name, value.replaceAll(/[\r\n]+/gu, ' ')]);
}

async function indexOf(warc: Uint8Array): Promise<string> {
  const lines: string[] = [];
  for await (const line of new CDXIndexer({ format: 'cdxj' }).iterIndex([
    { filename: 'data.warc.gz', reader: chunks(warc) },
  ]))
    lines.push(cdxLine(line));
  return lines
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}

function cdxLine({ urlkey, timestamp, ...rest }: Record<string, unknown>): string {
  return `${String(urlkey)} ${String(timestamp)} ${JSON.stringify(rest)}`;
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** The SHA-256 of bytes, in hexadecimal. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
