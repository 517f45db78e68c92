import { allClaims } from '../lib/site';

const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;

export async function GET() {
  const lines = (await allClaims()).map(({ id, data }) =>
    [id, data.title, data.claim, data.claimant, data.made, data.verdict, data.topic, data.published]
      .map(cell)
      .join(','),
  );
  return new Response(lines.join('\r\n'));
}
