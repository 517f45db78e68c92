import { addressOf, allClaims } from '../lib/site';

export async function GET() {
  const claims = (await allClaims()).map(({ id, data: { sources, ...data } }) => ({
    id,
    url: addressOf(id),
    ...data,
  }));
  return Response.json(claims);
}
