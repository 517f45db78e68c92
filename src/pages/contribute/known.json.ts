import { knownToBrowsers } from '../../content.ts';

/** What the form for a new claim must know of the site. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await knownToBrowsers()), {
    headers: { 'content-type': 'application/json' },
  });
}
