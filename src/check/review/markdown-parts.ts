import { fileAddress, type Repository } from '#model/repository';
import type { Problem } from '#schema/problem';
import { code, escapeForgeMarkdown } from '../reporters/forge-markdown.ts';
import type { Change } from './review.ts';

/** Where the words of a review may lead. */
export interface Links {
  /** Address of a built preview of the change, without a slash at its end. */
  readonly preview?: string;
  /** The repository of the site, and the commit whose files are shown. */
  readonly source?: { readonly repository: Repository; readonly commit: string };
}

/** The address of a page, as a link where there is a preview. */
export function pageWord(path: string, { preview }: Links): string {
  return preview === undefined ? code(path) : link(code(path), `${preview}${path}`);
}

/** The name of a file, as a link where there is a repository. */
export function fileWord(path: string, { source }: Links): string {
  if (source === undefined) return code(path);
  return link(code(path), fileAddress(source.repository, source.commit, path));
}

/** The destination stands between angle brackets and has no character that could end it. */
function link(words: string, address: string): string {
  const safe = address.replaceAll(
    /[<>()\\\s"'`[\]]/gu,
    (mark) => `%${(mark.codePointAt(0) ?? 32).toString(16).padStart(2, '0')}`,
  );
  return `[${words}](<${safe}>)`;
}

/** A value before and after: one line when both are short, else two. */
export function changeLines(label: string, { from, to }: Change, word = escapeForgeMarkdown): string[] {
  if (from === undefined) return [`- ${label}: ${word(to ?? '')}`];
  if (to === undefined) return [`- ${label}: was ${word(from)}, is gone`];
  if (from.length + to.length < 80) return [`- ${label}: ${word(from)} → ${word(to)}`];
  return [`- ${label}:`, `  - was: ${word(from)}`, `  - now: ${word(to)}`];
}

/** Problems as list items. */
export function problemLines(problems: readonly Problem[]): string[] {
  return problems.map(({ severity, code: name, file, line, message }) => {
    const sign = severity === 'error' ? '❌' : '⚠️';
    return `- ${sign} ${code(`${file}:${line}`)} ${escapeForgeMarkdown(message)} (${code(name)})`;
  });
}
