import { JSONParser } from '@streamparser/json';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { findReviews, type PageFacts } from '#importer/find-reviews';
import type { InputPiece } from './import-input.ts';

/** The keys under which data feeds and answers of search interfaces list their reviews. */
const listKeys = ['dataFeedElement', 'itemListElement', 'claims'] as const;
/** What the whole says for all of its reviews. */
const factKeys = { license: 'licence', sdLicense: 'licence', inLanguage: 'language' } as const;

/**
 * The reviews of a large JSON file that is a list of them, or holds one, item by item: no more of the file than an item
 * is held at a time. An item that another one is named in by its `@id` is not looked for. Nothing comes of a file of
 * another shape.
 */
export async function* readLarge(path: string): AsyncGenerator<InputPiece> {
  const encoding = encodingOf(path);
  const isList = /^\uFEFF?\s*\[/u.test(await beginningOf(path, encoding));
  const facts = isList ? {} : await factsOf(path, encoding);
  let item = 0;
  let found = false;
  const paths = isList ? ['$.*'] : listKeys.map((key) => `$.${key}.*`);
  try {
    for await (const { value } of valuesAt(path, encoding, paths)) {
      item += 1;
      const reviews = findReviews(value, facts);
      if (reviews.length === 0) continue;
      found = true;
      yield { kind: 'reviews', found: reviews, mended: false, place: `${path}, item ${item}` };
    }
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    // What is broken before its first item is of no shape that is known here.
    if (item === 0) return;
    const place = `${path}, after item ${item}`;
    yield { kind: 'nothing', reason: 'broken JSON: what stands below was not read', place };
    return;
  }
  if (item > 0 && !found) yield { kind: 'nothing', reason: 'no ClaimReview in it', place: path };
}

class BrokenJson extends Error {}

interface Found {
  readonly key: string;
  readonly value: unknown;
}

/** What stands beside the list, before or behind it. */
async function factsOf(path: string, encoding: string): Promise<PageFacts> {
  const facts: Record<string, unknown> = {};
  try {
    const paths = Object.keys(factKeys).map((key) => `$.${key}`);
    for await (const { key, value } of valuesAt(path, encoding, paths))
      facts[factKeys[key as keyof typeof factKeys]] = value;
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
  }
  return facts;
}

/** The values at some places of a file, in order; throws `BrokenJson` where it is no JSON. */
async function* valuesAt(path: string, encoding: string, paths: string[]): AsyncGenerator<Found> {
  const parser = new JSONParser({ paths, keepStack: false });
  let read: Found[] = [];
  let isBroken = false;
  parser.onValue = ({ key, value }) => read.push({ key: String(key), value });
  parser.onError = () => {
    isBroken = true;
  };
  for await (const text of textOf(path, encoding)) {
    if (!parser.isEnded) parser.write(text);
    else if (text.trim() !== '') isBroken = true;
    yield* read;
    read = [];
    if (isBroken) throw new BrokenJson();
  }
  if (!parser.isEnded) throw new BrokenJson();
}

/** The text of a file in pieces, without a mark of its order of bytes. */
async function* textOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function beginningOf(path: string, encoding: string): Promise<string> {
  for await (const text of textOf(path, encoding)) return text;
  return '';
}

/** UTF-16 where a mark says so, UTF-8 where all bytes are that, else what was the habit before: Windows-1252. */
function encodingOf(path: string): string {
  const file = openSync(path, 'r');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const bytes = Buffer.alloc(256 * 1024);
  try {
    for (let start = 0; ;) {
      const read = readSync(file, bytes, 0, bytes.length, start);
      if (start === 0 && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
      if (start === 0 && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
      decoder.decode(bytes.subarray(0, read), { stream: read > 0 });
      if (read === 0) return 'utf-8';
      start += read;
    }
  } catch {
    return 'windows-1252';
  } finally {
    closeSync(file);
  }
}
