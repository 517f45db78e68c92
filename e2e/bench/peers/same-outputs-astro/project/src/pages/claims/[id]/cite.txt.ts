import { addressOf, type Claim, claimPaths, siteName } from '../../../lib/site';

export const getStaticPaths = claimPaths;

export function GET({ props: { claim } }: { props: { claim: Claim } }) {
  const { id, data } = claim;
  const lines = ['APA', 'Harvard', 'Vancouver'].map(
    (style) => `${style}: ${siteName} (${data.published}). ${data.title}. ${addressOf(id)}\n`,
  );
  return new Response(lines.join('\n'));
}
