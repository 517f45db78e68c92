import { proposedId, type Romanise } from '#model/name-id';
import type { TextFile } from '#reader/file';
import { document as documentSchema, entityKinds } from '#schema/document';
import { idPattern } from '#schema/text';
import { writeClaimFile, writeYamlFile } from '#writer/claim-file';
import { writeEntityFile } from '#writer/entity-file';
import { claimFields, documentFields } from './fields.ts';
import { type FormState, formValues } from './form-state.ts';
import { type KnownEntity, newClaimants } from './new-claimants.ts';

/** What a form holds. */
export interface Draft {
  /** The id of the claim; when it is empty, the title gives one. */
  readonly id: string;
  readonly values: FormState;
  /** The reasoning, in claim Markdown. */
  readonly body: string;
  /** The document it appears in, when the site does not know it yet. */
  readonly document: FormState;
  /** What claimants are that the site does not know, by name; empty where it is not said yet. */
  readonly kinds?: Readonly<Record<string, string>>;
}

/** The files that a form says. */
export interface DraftFiles {
  readonly claim: TextFile;
  readonly document?: TextFile;
  /** One for each new claimant of whom it is said what they are. */
  readonly entities: readonly TextFile[];
}

/** Where the files go, and which are there. */
export interface DraftPlace {
  /** Name of the content folder. */
  readonly folder: string;
  readonly documents: readonly string[];
  readonly entities?: readonly KnownEntity[];
  /** Claims whose ids no title may give again. */
  readonly claims?: readonly string[];
  /** Makes ids of other scripts readable. */
  readonly romanise?: Romanise;
}

/**
 * The claim file that a form says, and those of what is new with it: of the document it appears in when that is
 * described, and of claimants when it is said what they are.
 */
export function draftFiles(place: DraftPlace, draft: Draft): DraftFiles {
  const { folder, documents } = place;
  const described = formValues(documentFields(), draft.document);
  const values = formValues(claimFields(), draft.values);
  const entities = entityFiles(place, draft);
  if (Object.keys(described).length === 0) return { claim: claimFile(place, draft, values), entities };
  const named = namesIn(values).find((name) => idPattern.test(name) && !documents.includes(name));
  const id = named ?? idOf(place, documents, textOf(described['title']), 'new-document');
  return {
    claim: claimFile(place, draft, withDocument(values, id)),
    document: {
      path: `${folder}/documents/${id}.yml`,
      text: writeYamlFile(described, Object.keys(documentSchema.shape)),
    },
    entities,
  };
}

/** The files that a draft says, in the order in which they go: first what the claim names. */
export function filesIn({ claim, document, entities }: DraftFiles): readonly TextFile[] {
  return [...entities, ...(document === undefined ? [] : [document]), claim];
}

function entityFiles(
  { folder, entities = [], romanise }: DraftPlace,
  { values, kinds = {} }: Draft,
): TextFile[] {
  return newClaimants(textOf(values['claimant']), entities, romanise).flatMap(({ name, id }) => {
    const kind = Object.hasOwn(kinds, name) ? entityKinds.find((known) => known === kinds[name]) : undefined;
    return kind === undefined
      ? []
      : [{ path: `${folder}/entities/${id}.yml`, text: writeEntityFile(name, kind) }];
  });
}

function claimFile(place: DraftPlace, { id, body }: Draft, values: Record<string, unknown>): TextFile {
  const name =
    id.trim() === '' ? idOf(place, place.claims ?? [], textOf(values['title']), 'new-claim') : id.trim();
  return {
    path: `${place.folder}/claims/${name}.mdx`,
    text: writeClaimFile({ kind: 'claim', values, body }),
  };
}

/** An id from a title, which no other file has. */
function idOf({ romanise }: DraftPlace, taken: readonly string[], title: string, otherwise: string): string {
  return title === '' ? otherwise : proposedId(title, (id) => taken.includes(id), romanise);
}

/** An appearance that names no document means the new one. */
function withDocument(values: Record<string, unknown>, document: string): Record<string, unknown> {
  const appearances = listOf(values['appearances']);
  const filled = (appearances.length === 0 ? [{}] : appearances).map((appearance) => ({
    document,
    ...appearance,
  }));
  return { ...values, appearances: filled };
}

function namesIn(values: Record<string, unknown>): string[] {
  return listOf(values['appearances']).map((appearance) => textOf(appearance['document']));
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
