import { addressOf, type Claim, claimPaths, sourceMap } from '../../../lib/site';

export const getStaticPaths = claimPaths;

export async function GET({ props: { claim } }: { props: { claim: Claim } }) {
  const described = await sourceMap();
  const { sources, ...data } = claim.data;
  const uses = sources.map((use) => ({ ...described.get(use.id), ...use }));
  return Response.json({ id: claim.id, url: addressOf(claim.id), ...data, sources: uses });
}
