import type { Content } from '#reader/content';
import { splitFrontMatter } from '#reader/front-matter';
import type { ReadFile } from '#reader/file';
import { factsDigest } from '#model/facts-digest';
import type { Claim } from '#schema/claim';
import { revisionKeys } from '#schema/revision-key';
import { nearest } from '#schema/nearest';
import { writeClaimFile } from '#writer/claim-file';
import type { PlannedFile } from './new-plan.ts';
import { WrongUsage } from './wrong-usage.ts';

/** A key to translate, with the words of the original. */
interface Words {
  readonly place: readonly string[];
  readonly original: string;
}

/** The file of a translation. Throws `WrongUsage` when there is nothing to translate, or nothing to translate into. */
export function planTranslation(id: string, language: string | undefined, content: Content): PlannedFile {
  const { claims, languages, translations } = content;
  const others = languages.slice(1);
  const claim = claims.find((file) => file.id === id || file.value?.aliases.includes(id) === true);
  if (claim === undefined) {
    const suggestion = nearest(
      id,
      claims.map((file) => file.id),
    );
    throw new WrongUsage(
      `There is no claim “${id}”.${suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`}`,
    );
  }
  if (language === undefined)
    throw new WrongUsage(
      `--lang is missing: the language to translate into, ${others.join(' or ') || 'but site.yml names one language only'}.`,
    );
  if (language === languages[0])
    throw new WrongUsage(`“${language}” is the language of the original, claims/${claim.id}.mdx.`);
  if (!languages.includes(language))
    throw new WrongUsage(
      `The site has no language “${language}”: ${others.join(', ') || 'site.yml names one only'}.`,
    );
  if (translations.some((file) => file.id === claim.id && file.language === language)) {
    throw new WrongUsage(`claims/${claim.id}.${language}.mdx is there already.`);
  }
  const { value } = claim;
  if (value === undefined)
    throw new WrongUsage(`claims/${claim.id}.mdx has mistakes. Mend them first: npm run check`);
  const text = scaffoldTranslation({ ...claim, value }, language, languagesOfSources(content));
  return { path: `claims/${claim.id}.${language}.mdx`, text };
}

/** A source is described in one claim and named in others. */
function languagesOfSources({ claims }: Content): (id: string) => string | undefined {
  const languages = new Map(
    claims.flatMap(({ value }) =>
      (value?.sources ?? []).flatMap(({ id, lang }) => (lang === undefined ? [] : [[id, lang] as const])),
    ),
  );
  return (id) => languages.get(id);
}

/**
 * The text of a translation’s file: every word that the original has, as a remark above an empty line; the original’s
 * text below, to be written over; and the name of the facts it is made from.
 */
function scaffoldTranslation(
  original: ReadFile<'claim'> & { readonly value: Claim },
  language: string,
  languageOfSource: (id: string) => string | undefined,
): string {
  const values: Record<string, unknown> = {};
  const remarks: Record<string, string> = {};
  for (const { place, original: words } of wordsOf(
    original.value,
    (id) => languageOfSource(id) !== language,
  )) {
    putBlank(values, place);
    remarks[place.join('.')] = `${original.language}: ${words.replaceAll(/\s*\n\s*/gu, ' ')}`;
  }
  values['facts'] = factsDigest(original.value);
  remarks['facts'] = [
    `Write the words above in “${language}”, each on the empty line below its remark, and write over the text below,`,
    'which is still the original’s. Citations [@…], links [[…]], <Quote … /> and <Figure … /> stay as they are.',
    'The next line names the facts that this was made from; leave it.',
  ].join('\n');
  const split = splitFrontMatter(original.text);
  return writeClaimFile({
    kind: 'translation',
    values,
    body: typeof split === 'string' ? '' : split.body,
    remarks,
  });
}

/** A source that is in the language of the readers needs no translation of its quotation. */
function wordsOf(
  { title, claim, summary, undated, figures, series, media, relations, revisions, sources }: Claim,
  isForeign: (source: string) => boolean,
): Words[] {
  const word = (place: readonly string[], original: unknown): Words[] =>
    typeof original === 'string' ? [{ place, original }] : [];
  return [
    ...word(['title'], title),
    ...word(['claim'], claim),
    ...word(['summary'], summary),
    ...word(['undated'], undated),
    ...figures.flatMap(({ id, label, foundLabel, counts, comparison }) => [
      ...word(['figures', id, 'label'], label),
      ...word(['figures', id, 'foundLabel'], foundLabel),
      ...word(['figures', id, 'counts', 'claimed'], counts?.claimed),
      ...word(['figures', id, 'counts', 'found'], counts?.found),
      ...word(['figures', id, 'comparison'], comparison),
    ]),
    ...series.flatMap(({ id, label, comparison, values }) => [
      ...word(['series', id, 'label'], label),
      ...word(['series', id, 'comparison'], comparison),
      ...values.flatMap((value, index) => [
        ...word(['series', id, 'values', value.id, 'label'], value.label),
        // What several values count is worded once, at the first of them.
        ...(values.findIndex(({ counts }) => counts === value.counts) === index
          ? word(['series', id, 'values', value.id, 'counts'], value.counts)
          : []),
      ]),
    ]),
    ...media.flatMap(({ id, alt, caption, ground, sensitive }) => [
      ...word(['media', id, 'alt'], alt),
      ...word(['media', id, 'caption'], caption),
      ...word(['media', id, 'ground'], ground),
      ...word(['media', id, 'sensitive'], sensitive),
    ]),
    ...relations.flatMap(({ claim: other, reason }) => word(['relations', other], reason)),
    ...revisionKeys(revisions).flatMap((key, index) => word(['revisions', key], revisions[index]?.summary)),
    ...sources.flatMap(({ id, locator, noArchive, translation }) => [
      ...word(['sources', id, 'locator'], locator),
      ...word(['sources', id, 'noArchive'], noArchive),
      ...(isForeign(id) ? word(['sources', id, 'translation'], translation) : []),
    ]),
  ];
}

function putBlank(values: Record<string, unknown>, [key = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    values[key] = null;
    return;
  }
  const inner = (values[key] ?? {}) as Record<string, unknown>;
  values[key] = inner;
  putBlank(inner, rest);
}
