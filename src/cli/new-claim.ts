import { claim } from '#schema/claim';
import { demandsOf, isMedium, isOnWeb } from '#schema/media';
import { source } from '#schema/source';
import { writeClaimFile } from '#writer/claim-file';
import { requiredKeys } from './new-fields.ts';

/** A claim as far as it is known; keys that are missing are left for the editor. */
export interface DraftClaim {
  readonly values: Readonly<Record<string, unknown>>;
  readonly sources: readonly Readonly<Record<string, unknown>>[];
  /** The reasoning, in claim Markdown; empty when it is still to be written. */
  readonly text: string;
  /** Ids of sources that the site describes already. */
  readonly described: ReadonlySet<string>;
  readonly today: string;
}

/**
 * The text of a new claim file. What nobody gave stands as a key without a value, under a remark that says what to
 * write: the check then names each such line until it is written.
 */
export function scaffoldClaim({ values, sources, text, described, today }: DraftClaim): string {
  const remarks: Record<string, string> = {};
  const blank = (place: string, hint: string): null => {
    remarks[place] = `Write here: ${hint}`;
    return null;
  };
  const written: Record<string, unknown> = { status: 'published', published: today, ...values };
  for (const key of requiredKeys(claim.shape)) {
    if (key !== 'sources' && written[key] === undefined) written[key] = blank(key, hintOf(claim.shape, key));
  }
  const given = sources.length === 0 ? [{}] : sources;
  written['sources'] = given.map((keys, index) =>
    completeSource(keys, { described, today, place: `sources.${index}`, blank }),
  );
  if (text.trim() === '') {
    remarks['sources'] =
      'Write the reasoning below the second line of three hyphens. Cite each source where it bears on a sentence: [@id].';
  }
  return writeClaimFile({ kind: 'claim', values: written, body: text, remarks });
}

interface Surroundings {
  readonly described: ReadonlySet<string>;
  readonly today: string;
  readonly place: string;
  readonly blank: (place: string, hint: string) => null;
}

/** A source that the site describes needs its id alone; a new one all of its description. */
function completeSource(
  keys: Readonly<Record<string, unknown>>,
  { described, today, place, blank }: Surroundings,
): Record<string, unknown> {
  const complete: Record<string, unknown> = { ...keys };
  if (typeof keys['id'] === 'string' && described.has(keys['id'])) return complete;
  complete['id'] ??= blank(`${place}.id`, hintOf(source.shape, 'id'));
  const medium = isMedium(keys['medium']) ? keys['medium'] : 'web';
  for (const demand of demandsOf(medium, keys['confidential'] !== undefined)) {
    if (demand.some((key) => complete[key] !== undefined)) continue;
    const [key] = demand;
    const others = demand.length === 1 ? '' : ` Or one of these keys instead: ${demand.slice(1).join(', ')}.`;
    complete[key] =
      key === 'accessed' ? today : blank(`${place}.${key}`, `${hintOf(source.shape, key)}${others}`);
  }
  if (isOnWeb(medium) && complete['archived'] === undefined && complete['noArchive'] === undefined) {
    complete['archived'] = blank(
      `${place}.archived`,
      'Address of an archived copy. Where there is none: noArchive: and the reason, instead of this key.',
    );
  }
  complete['role'] ??= blank(`${place}.role`, hintOf(source.shape, 'role'));
  return complete;
}

/** What the schema says of a key, as it stands above the empty line. */
function hintOf(shape: typeof claim.shape | typeof source.shape, key: string): string {
  return (shape as Readonly<Record<string, { description?: string | undefined }>>)[key]?.description ?? key;
}
