import { hasPictures } from '../../../lib/outputs';
import { addressOf, type Claim, claimPaths, origin, siteName } from '../../../lib/site';

export const getStaticPaths = claimPaths;

export function GET({ props: { claim } }: { props: { claim: Claim } }) {
  const { id, data } = claim;
  const url = addressOf(id);
  return Response.json({
    type: 'rich',
    version: '1.0',
    title: `${data.title}: ${data.verdict}`,
    provider_name: siteName,
    provider_url: origin,
    cache_age: 86_400,
    html: `<blockquote>${data.claim} <a href="${url}">${data.title}</a></blockquote><iframe src="${origin}/embed/${id}/" width="100%" height="349"></iframe>`,
    width: 600,
    height: 349,
    ...(hasPictures && { thumbnail_url: `${url}card.png`, thumbnail_width: 1200, thumbnail_height: 630 }),
  });
}
