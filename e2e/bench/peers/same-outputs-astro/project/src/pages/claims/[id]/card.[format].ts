import { cardPng, cardSvg } from '../../../lib/card';
import { type Claim, claimPaths } from '../../../lib/site';

/** Both files of a claim one after the other, so that its picture is laid out once. */
export async function getStaticPaths() {
  return (await claimPaths()).flatMap(({ params, props }) =>
    ['png', 'svg'].map((format) => ({ params: { ...params, format }, props })),
  );
}

export async function GET({
  params,
  props: { claim },
}: {
  params: { format: string };
  props: { claim: Claim };
}) {
  return new Response(params.format === 'svg' ? await cardSvg(claim) : new Uint8Array(await cardPng(claim)));
}
