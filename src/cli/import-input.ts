import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { findReviews, type FoundReview } from '#importer/find-reviews';
import { readHtmlPage } from '#importer/html-page';
import type { Guess } from '#importer/json-guesses';
import { readJson } from '#importer/json-text';
import { readLarge } from './import-large.ts';

/** What a file gives, piece by piece: reviews, or the reason why there are none. */
export type InputPiece =
  | {
      readonly kind: 'reviews';
      readonly found: readonly FoundReview[];
      readonly mended: boolean;
      readonly place: string;
    }
  | { readonly kind: 'nothing'; readonly reason: string; readonly place: string };

/** The reviews of a file: JSON, JSON-LD, JSON Lines (a line at a time) or an HTML page. */
export async function* readInput(path: string): AsyncGenerator<InputPiece> {
  const head = readHead(path);
  if (isLines(path, head)) {
    yield* readLines(path);
    return;
  }
  const { size } = statSync(path);
  let isRead = false;
  if (size > streamedFrom && /^\uFEFF?\s*[[{]/u.test(head)) {
    for await (const piece of readLarge(path)) {
      isRead = true;
      yield piece;
    }
  }
  if (isRead) return;
  yield size > longestWhole
    ? { kind: 'nothing', reason: tooLarge, place: path }
    : readWhole(path, decode(readFileSync(path)));
}

/** Data of so many bytes is a collection of reviews: it is read item by item. */
const streamedFrom = 8 * 1024 * 1024;
/** What must be read whole, as a page or a graph must, is held several times over. */
const longestWhole = 256 * 1024 * 1024;
const tooLarge =
  'more than 256 MiB, and no list of reviews that can be read one by one: divide it into smaller files';

async function* readLines(path: string): AsyncGenerator<InputPiece> {
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    if (line.replace(/^\uFEFF/u, '').trim() !== '') yield readBlock(line, `${path}:${number}`);
  }
}

/** Lines end with a line feed. Node’s own reader of lines ends them at U+2028 too, which JSON texts may hold. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function readWhole(path: string, text: string): InputPiece {
  return /^\uFEFF?\s*</u.test(text) ? readPage(path, text) : readBlock(text, path);
}

function readBlock(text: string, place: string): InputPiece {
  const json = readJson(text);
  if (json === undefined) return { kind: 'nothing', reason: 'neither JSON nor HTML', place };
  return piece(withGuesses(findReviews(json.value, {}), json.guesses), json.mended, place);
}

/** The blocks of one page are one graph: an item in one can be named in another. */
function readPage(path: string, html: string): InputPiece {
  const { blocks, facts } = readHtmlPage(html);
  const read = blocks.map(readJson);
  const values = read.flatMap((json) => (json === undefined ? [] : [json.value].flat()));
  if (values.length === 0) return { kind: 'nothing', reason: 'an HTML page without JSON-LD', place: path };
  return piece(
    withGuesses(
      findReviews(values, facts),
      read.flatMap((json) => json?.guesses ?? []),
    ),
    read.some((json) => json?.mended === true),
    path,
  );
}

function withGuesses(found: readonly FoundReview[], guesses: readonly Guess[]): readonly FoundReview[] {
  return guesses.length === 0 ? found : found.map((review) => ({ ...review, guesses }));
}

function piece(found: readonly FoundReview[], mended: boolean, place: string): InputPiece {
  return found.length === 0
    ? { kind: 'nothing', reason: 'no ClaimReview in it', place }
    : { kind: 'reviews', found, mended, place };
}

/** Each line of JSON Lines is a whole value; the first one tells. */
function isLines(path: string, head: string): boolean {
  if (/\.(?:jsonl|ndjson)$/iu.test(path)) return true;
  const [first = '', second = ''] = head
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return /^\s*\{/u.test(second) && isJson(first);
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

function readHead(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(256 * 1024);
    return decode(bytes.subarray(0, readSync(file, bytes)));
  } finally {
    closeSync(file);
  }
}

/** UTF-8, UTF-16 with its mark, or what was the habit before: Windows-1252. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
