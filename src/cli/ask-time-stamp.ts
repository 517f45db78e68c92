import { checkTimeStamp, timeStampQuery, timeStampTypes } from '#capture/time-stamp';

const patience = 20_000;
/** More than any time stamp has, with all certificates. */
const mostBytes = 100_000;

/**
 * Asks an authority to stamp bytes of this SHA-256. Throws `BadTimeStamp` when the answer is none of them, and what `fetch`
 * throws when there is no answer.
 */
export async function askTimeStamp(authority: string, sha256: string): Promise<Uint8Array> {
  const response = await fetch(authority, {
    method: 'POST',
    headers: { 'content-type': timeStampTypes.query, accept: timeStampTypes.reply },
    body: Buffer.from(timeStampQuery(sha256)),
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`the authority answered ${response.status}`);
  const reply = new Uint8Array(await response.arrayBuffer());
  if (reply.length > mostBytes) throw new Error('the answer is too long for a time stamp');
  checkTimeStamp(reply, sha256);
  return reply;
}
