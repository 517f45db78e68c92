import type { Body } from '#markdown/body';
import type { DocumentText } from '#markdown/document-text';
import type { Captures } from '#schema/captures';
import type { Claim } from '#schema/claim';
import type { Document, Entity } from '#schema/document';
import type { Event } from '#schema/event';
import type { Ledger } from '#schema/ledger';
import type { Exception } from '#schema/exception';
import type { Problem } from '#schema/problem';
import type { Site } from '#schema/site';
import type { Translation } from '#schema/translation';

/** A file as it came from the disk, an editor or a test. */
export interface TextFile {
  /** Path with forward slashes, relative to the parent of the content folder: `content/claims/x.mdx`. */
  readonly path: string;
  readonly text: string;
}

/** What each kind of content file says when it is right. */
export interface Values {
  readonly site: Site;
  readonly claim: Claim;
  readonly translation: Translation;
  readonly document: Document;
  readonly entity: Entity;
  readonly events: readonly Event[];
  readonly ledger: Ledger;
  readonly captures: Captures;
  readonly exceptions: readonly Exception[];
}

export type Kind = keyof Values;

/** One content file, read: what it says, or why that cannot be told. */
export interface ReadFile<K extends Kind = Kind> {
  readonly path: string;
  readonly kind: K;
  /** The id its name gives it: `jobs` for `claims/jobs.mdx` and `claims/jobs.en.mdx`; empty for the files of the site as a whole. */
  readonly id: string;
  /** The language its words are in. */
  readonly language: string;
  /** The whole text, with line feeds only: what positions count in. */
  readonly text: string;
  /** The values, when the file has no problem in them. */
  readonly value?: Values[K];
  /** What the YAML says, right or wrong; for rules that must not blame others for this file’s mistakes. */
  readonly raw?: unknown;
  /** The reasoning of a claim or translation. */
  readonly body?: Body;
  /** The full text of a document, where its file holds it. */
  readonly documentText?: DocumentText;
  /** Problems of this file alone. */
  readonly problems: readonly Problem[];
}
