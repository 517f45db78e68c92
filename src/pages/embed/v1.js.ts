import { hostAsset } from '#outputs/embed/assets';

/** The script that turns pasted quotations into cards. Its address is for ever; what it promises too. */
export function GET(): Response {
  return new Response(hostAsset, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
