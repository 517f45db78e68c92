import { addressOf, type Claim, claimPaths, siteName } from '../../../lib/site';

export const getStaticPaths = claimPaths;

export function GET({ props: { claim } }: { props: { claim: Claim } }) {
  const { id, data } = claim;
  return new Response(`@online{${id},
  title = {${data.title}},
  organization = {${siteName}},
  date = {${data.published}},
  url = {${addressOf(id)}}
}
`);
}
