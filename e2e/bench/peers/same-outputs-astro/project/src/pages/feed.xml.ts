import { feedOf } from '../lib/feed';
import { allClaims, siteName } from '../lib/site';

export async function GET() {
  return feedOf(siteName, await allClaims());
}
