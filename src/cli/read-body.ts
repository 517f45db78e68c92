import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** A body, as far as it was read. */
export interface ReadBody {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

/**
 * Reads the body of an answer, decompressed. It ends at `mostBytes`, of what is sent and of what comes out of it, so
 * that a small body cannot blow up; a connection that breaks leaves what came. Never throws.
 */
export async function readBody(response: IncomingMessage, mostBytes: number): Promise<ReadBody> {
  const encodings = (response.headers['content-encoding'] ?? '').toLowerCase().split(/[\s,]+/u);
  const decoders = encodings.filter((name) => name !== '' && name !== 'identity').map(decoderOf);
  // What cannot be decoded is no text; two layers are a trick.
  if (decoders.length > 1 || decoders.includes(undefined)) return { bytes: new Uint8Array(), whole: false };
  const [decoder] = decoders;
  if (decoder === undefined) return await collect(response, mostBytes);
  response.once('error', (error) => decoder.destroy(error));
  response.once('close', () => {
    if (!response.complete) decoder.destroy(new Error('the connection broke'));
  });
  response.pipe(decoder);
  const read = await collect(decoder, mostBytes);
  response.destroy();
  return read;
}

async function collect(stream: Readable, mostBytes: number): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  let length = 0;
  let whole = true;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk.subarray(0, mostBytes - length));
      length += chunk.length;
      if (length > mostBytes) {
        whole = false;
        break;
      }
    }
  } catch {
    whole = false;
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), whole };
}

/** Many servers end a compressed body without its last bytes; browsers take it as it is. */
function decoderOf(encoding: string): Transform | undefined {
  const finishFlush = constants.Z_SYNC_FLUSH;
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip({ finishFlush });
  if (encoding === 'deflate') return createInflate({ finishFlush });
  return encoding === 'br' ? createBrotliDecompress() : undefined;
}
