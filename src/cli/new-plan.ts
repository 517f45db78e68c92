import { shortenAtWord } from '#importer/shorten';
import { freeName } from '#importer/slugs';
import { proposedId } from '#model/name-id';
import { romanise } from '#model/romanise';
import { longestTitle, claimantOfLine } from '#schema/claim';
import { writeDocumentFile } from '#writer/document-file';
import { writeEntityFile } from '#writer/entity-file';
import type { NewAppearance } from './new-appearance.ts';
import type { AddedAppearance, Answers } from './new-answers.ts';
import type { SiteChoices } from './new-choices.ts';
import { scaffoldClaim } from './new-claim.ts';
import { appearanceFields, fieldOf, typedValue } from './new-fields.ts';
import { WrongUsage } from './wrong-usage.ts';

/** A file to be made; `path` is relative to the content folder. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a new claim: the claim’s own, and those of a document and of claimants that are new with it. */
export function planClaim(
  answers: Answers,
  site: SiteChoices,
  today: string,
  media: readonly unknown[] = [],
): PlannedFile[] {
  const { claim, authors, reviewedBy = [], replies = [], mediaReview, topics, sources, text } = answers;
  const title = claim['title'] ?? shortenAtWord(claim['claim'] ?? '', longestTitle);
  const appearance = appearanceOf(answers, site);
  const asWritten = (name: string) => site.authorNames.get(name) ?? name;
  const values = {
    ...claim,
    ...(claim['claimant'] === undefined ? {} : { claimant: claimantOfLine(claim['claimant']) }),
    title,
    authors: authors.map(asWritten),
    ...(reviewedBy.length === 0 ? {} : { reviewedBy: reviewedBy.map(asWritten) }),
    ...(replies.length === 0 ? {} : { replies }),
    ...(mediaReview === undefined ? {} : { mediaReview }),
    topics,
    appearances: [appearance],
    ...(media.length === 0 ? {} : { media }),
  };
  const described = new Set(site.sources.map(({ value }) => value));
  const file = scaffoldClaim({ values, sources, text, described, today });
  return [
    ...planDocument(answers, appearance.document),
    ...planEntities(answers, site),
    { path: `claims/${claimId(answers, title, site)}.mdx`, text: file },
  ];
}

/** The files of claimants that are new, of which it is known what they are. */
function planEntities({ kinds = {} }: Answers, site: SiteChoices): PlannedFile[] {
  return Object.entries(kinds).flatMap(([name, kind]) => {
    const id = site.newEntity(name);
    return id === undefined ? [] : [{ path: `entities/${id}.yml`, text: writeEntityFile(name, kind) }];
  });
}

/** The file of a document that is new; none when the site has it. */
export function planDocument({ document }: Pick<Answers, 'document'>, id: string): PlannedFile[] {
  return document === undefined ? [] : [{ path: `documents/${id}.yml`, text: writeDocumentFile(document) }];
}

/** Where the claim appears, as the file says it. A new document is named after its title when nobody names it. */
export function appearanceOf(
  { appearance, document }: Pick<AddedAppearance, 'appearance' | 'document'>,
  site: SiteChoices,
): NewAppearance {
  const { quote, quoted, speaker, prefix, suffix, at, position } = appearance;
  const named =
    appearance['document'] ??
    freeName([nameFrom(document?.['title'] ?? '')], (name) => site.documentNames.has(name));
  return {
    document: named,
    ...(quote === undefined ? {} : { quote }),
    ...(quoted === undefined ? {} : { quoted }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(at === undefined ? {} : { at }),
    ...(position === undefined
      ? {}
      : { position: Number(typedValue(fieldOf(appearanceFields, 'position'), position)) }),
  };
}

function claimId({ id }: Answers, title: string, site: SiteChoices): string {
  const taken = id === undefined ? undefined : site.claimNames.get(id);
  if (taken !== undefined)
    throw new WrongUsage(
      `There is a claim “${taken}” already${taken === id ? '' : `, which was once “${id}”`}. Choose another --id.`,
    );
  return id ?? freeName([nameFrom(title)], (name) => site.claimNames.has(name));
}

function nameFrom(title: string): string {
  return proposedId(title, () => false, romanise);
}
