import { z } from 'zod';
import { webAddress } from '#schema/text';
import type { HostGate } from './host-gate.ts';
import { headersFor, type Manners } from './network.ts';

/** Where copies are asked for, unless the run says otherwise. */
export const defaultArchive = 'https://archive.org/wayback/available';

/** Source: https://archive.org/help/wayback_api.php, “Wayback Availability JSON API”. */
const availability = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({
        available: z.boolean(),
        url: webAddress(),
        timestamp: z.string().regex(/^\d{8,14}$/u),
        status: z.coerce.string().optional(),
      })
      .optional(),
  }),
});

/**
 * The newest archived copy of an address, or the one nearest to a day: of a page that is gone, later copies show what
 * came after it. Nothing when there is none or the archive does not answer as it should.
 */
export async function findCopy(
  url: string,
  nearDay: string | undefined,
  archive: string,
  { gate, manners }: { readonly gate: HostGate; readonly manners: Manners },
): Promise<string | undefined> {
  const question = new URL(archive);
  question.searchParams.set('url', url);
  if (nearDay !== undefined) question.searchParams.set('timestamp', nearDay.replaceAll('-', ''));
  const answer = await gate.fetch(question.href, {
    ...headersFor('own', manners),
    accept: 'application/json',
  });
  if (answer.kind === 'failure' || answer.status !== 200 || !answer.whole) return undefined;
  const closest = parseAvailability(new TextDecoder().decode(answer.body));
  if (closest === undefined || !closest.available || (closest.status ?? '200') !== '200') return undefined;
  return closest.url.replace(/^http:\/\/web\.archive\.org\//u, 'https://web.archive.org/');
}

function parseAvailability(text: string) {
  try {
    return availability.safeParse(JSON.parse(text)).data?.archived_snapshots.closest;
  } catch {
    return undefined;
  }
}
