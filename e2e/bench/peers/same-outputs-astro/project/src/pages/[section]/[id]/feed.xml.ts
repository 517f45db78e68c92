import { feedOf } from '../../../lib/feed';
import { type Claim, groupsOf } from '../../../lib/site';

export async function getStaticPaths() {
  const paths = ['topics', 'verdicts', 'claimants'].map(async (section) =>
    [...(await groupsOf(section))].map(([id, claims]) => ({ params: { section, id }, props: { claims } })),
  );
  return (await Promise.all(paths)).flat();
}

export function GET({ params, props }: { params: { id: string }; props: { claims: Claim[] } }) {
  return feedOf(params.id, props.claims);
}
