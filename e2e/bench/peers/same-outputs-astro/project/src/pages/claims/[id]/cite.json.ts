import { addressOf, type Claim, claimPaths, siteName } from '../../../lib/site';

export const getStaticPaths = claimPaths;

export function GET({ props: { claim } }: { props: { claim: Claim } }) {
  const { id, data } = claim;
  return Response.json({
    id,
    type: 'webpage',
    title: data.title,
    'container-title': siteName,
    URL: addressOf(id),
    issued: { 'date-parts': [data.published.split('-').map(Number)] },
  });
}
