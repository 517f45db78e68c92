import type { Problem } from '#schema/problem';
import { languagePattern } from '#schema/text';
import type { MediaFile } from './media-file.ts';
import type { Kind, ReadFile, TextFile } from './file.ts';
import type { KeptFile } from './load-kept.ts';
import { type FileRole, type FootnoteWords, readFile } from './read-file.ts';

/** The whole content folder, read. Lists are in order of path. */
export interface Content {
  readonly site: ReadFile<'site'> | undefined;
  readonly claims: readonly ReadFile<'claim'>[];
  readonly translations: readonly ReadFile<'translation'>[];
  readonly documents: readonly ReadFile<'document'>[];
  readonly entities: readonly ReadFile<'entity'>[];
  readonly events: ReadFile<'events'> | undefined;
  /** What was found when the sources were opened. */
  readonly ledger: ReadFile<'ledger'> | undefined;
  /** What was kept of the sources. */
  readonly captures: ReadFile<'captures'> | undefined;
  /** What is known to be wrong and borne for a while; the check decides which of it still holds. */
  readonly exceptions: ReadFile<'exceptions'> | undefined;
  /** Editorial pages, as text: Astro renders them itself. */
  readonly pages: readonly TextFile[];
  /** The files of the folder media/; none where nobody looked. */
  readonly media?: readonly MediaFile[];
  /** The files that were kept of the sources, by name; none where nobody looked. */
  readonly kept?: ReadonlyMap<string, KeptFile>;
  /** Languages of the site, the default first; one that was assumed when site.yml is unreadable. */
  readonly languages: readonly string[];
  /** Problems of single files, and of files that are not content. */
  readonly problems: readonly Problem[];
}

/** Reads one file; a caller may wrap it in a cache. */
export type Read = (file: TextFile, role: FileRole, footnotes: FootnoteWords) => ReadFile;

/** The language that is assumed while site.yml cannot tell. */
const assumedLanguage = 'en';

/**
 * Reads all files of a content folder. `folder` is its name, the first part of every path.
 * Never throws for what the files say.
 */
export function readContent(
  folder: string,
  files: readonly TextFile[],
  footnotes: FootnoteWords,
  read: Read = readFile,
  media?: readonly MediaFile[],
  kept?: ReadonlyMap<string, KeptFile>,
): Content {
  const sorted = files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
  const siteFile = sorted.find((file) => file.path === `${folder}/site.yml`);
  const site =
    siteFile === undefined
      ? undefined
      : (read(siteFile, { kind: 'site', id: '', language: assumedLanguage }, footnotes) as ReadFile<'site'>);
  const languages = siteLanguages(site);
  const problems: Problem[] = site === undefined ? [missingSite(folder)] : [...site.problems];
  const results = sorted.flatMap((file) => {
    const role = roleOf(file.path.slice(folder.length + 1), languages);
    return role === undefined || role.kind === 'site' ? [] : [read(file, role, footnotes)];
  });
  problems.push(...results.flatMap((result) => result.problems));
  const of = <K extends Kind>(kind: K) => results.filter((file): file is ReadFile<K> => file.kind === kind);
  return {
    site,
    claims: of('claim'),
    translations: of('translation'),
    documents: of('document'),
    entities: of('entity'),
    events: of('events')[0],
    ledger: of('ledger')[0],
    captures: of('captures')[0],
    exceptions: of('exceptions')[0],
    pages: sorted.filter(({ path }) => /^pages\/[^/]+\.mdx$/u.test(path.slice(folder.length + 1))),
    ...(media === undefined ? {} : { media }),
    ...(kept === undefined ? {} : { kept }),
    languages,
    problems,
  };
}

/** What a path inside the content folder is; nothing when it is no file of ours (pages, pictures, notes). */
export function roleOf(path: string, languages: readonly string[]): FileRole | undefined {
  const language = languages[0] ?? assumedLanguage;
  if (path === 'site.yml') return { kind: 'site', id: '', language };
  if (path === 'events.yml') return { kind: 'events', id: '', language };
  if (path === 'sources-ledger.yml') return { kind: 'ledger', id: '', language };
  if (path === 'captures.yml') return { kind: 'captures', id: '', language };
  if (path === 'exceptions.yml') return { kind: 'exceptions', id: '', language };
  const claimName = /^claims\/([^/]+)\.mdx$/u.exec(path)?.[1];
  if (claimName !== undefined) return claimRole(claimName, language);
  const text = /^documents\/([^/]+)\.mdx$/u.exec(path)?.[1];
  if (text !== undefined) return { kind: 'document', id: text, language };
  const [, folder = '', id = ''] = /^(documents|entities)\/([^/]+)\.yml$/u.exec(path) ?? [];
  if (folder === '') return undefined;
  return { kind: folder === 'documents' ? 'document' : 'entity', id, language };
}

function claimRole(name: string, defaultLanguage: string): FileRole {
  const dot = name.lastIndexOf('.');
  const suffix = name.slice(dot + 1);
  if (dot === -1 || !languagePattern.test(suffix))
    return { kind: 'claim', id: name, language: defaultLanguage };
  return { kind: 'translation', id: name.slice(0, dot), language: suffix };
}

function siteLanguages(site: ReadFile<'site'> | undefined): readonly string[] {
  if (site?.value !== undefined) return site.value.languages;
  const raw = (site?.raw as { languages?: unknown } | undefined)?.languages;
  const usable = Array.isArray(raw) ? raw.filter((item): item is string => typeof item === 'string') : [];
  return usable.length > 0 ? usable : [assumedLanguage];
}

function missingSite(folder: string): Problem {
  return {
    code: 'missing-site',
    severity: 'error',
    file: `${folder}/site.yml`,
    line: 1,
    column: 1,
    found: 'no file',
    expected: 'site.yml with title, description, languages, publisher, licence and verdicts',
    message: 'The content folder has no site.yml.',
  };
}
