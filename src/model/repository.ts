import type { Forge, Site } from '#schema/site';

/** Where the content is kept, and how that place wants to be addressed. */
export interface Repository {
  /** Without a slash at the end. */
  readonly url: string;
  readonly forge: Forge;
  readonly branch: string;
}

/** Hosts whose kind everybody knows. */
const knownHosts: Readonly<Record<string, Forge>> = {
  'github.com': 'github',
  'gitlab.com': 'gitlab',
  'codeberg.org': 'forgejo',
};

/** The longest address that every forge of today accepts; GitHub refuses from about 8 KB on. */
export const longestAddress = 8000;

/** The repository of site.yml; none when it names none, or one of a kind that nobody can tell. */
export function repositoryOf({
  repository,
  forge,
  branch,
}: Pick<Site, 'repository' | 'forge' | 'branch'>): Repository | undefined {
  if (repository === undefined) return undefined;
  const kind = forge ?? knownHosts[new URL(repository).hostname];
  return kind === undefined ? undefined : { url: repository.replace(/\/+$/u, ''), forge: kind, branch };
}

/** Where the web editor of the forge opens a file that is there; `path` begins at the root of the repository. */
export function editAddress({ url, forge, branch }: Repository, path: string): string {
  const route = { github: 'edit', gitlab: '-/edit', forgejo: '_edit' }[forge];
  return `${url}/${route}/${encodePath(branch)}/${encodePath(path)}`;
}

/** Where the forge shows a file as it is in a commit; `path` begins at the root of the repository. */
export function fileAddress({ url, forge }: Repository, commit: string, path: string): string {
  const route = { github: 'blob', gitlab: '-/blob', forgejo: 'src/commit' }[forge];
  return `${url}/${route}/${commit}/${encodePath(path)}`;
}

/**
 * Where the web editor of the forge opens a new file with its name and, on GitHub and Forgejo, its text filled in.
 * GitLab takes the name alone: its merge of the request for the text is still awaited (gitlab-org/gitlab#337038).
 * The caller compares the length with `longestAddress`.
 */
export function newFileAddress({ url, forge, branch }: Repository, path: string, text: string): string {
  const slash = path.lastIndexOf('/');
  const folder = encodePath(path.slice(0, slash));
  const name = encodeURIComponent(path.slice(slash + 1));
  const value = encodeURIComponent(text);
  if (forge === 'gitlab') return `${url}/-/new/${encodePath(branch)}/${folder}?file_name=${name}`;
  const route = forge === 'github' ? 'new' : '_new';
  return `${url}/${route}/${encodePath(branch)}/${folder}?filename=${name}&value=${value}`;
}

/** A report of an error on a page, before anybody has written it. */
export interface Report {
  readonly title: string;
  /** The whole address of the page. */
  readonly page: string;
  /** Headings to write under, where the forge has no form of ours. */
  readonly text: string;
}

/** Where a report is opened with all that is known filled in: on GitHub in the form of .github/ISSUE_TEMPLATE. */
export function reportAddress({ url, forge }: Repository, { title, page, text }: Report): string {
  if (forge === 'github') {
    return `${url}/issues/new?${query({ template: 'report-an-error.yml', title, claim: page })}`;
  }
  if (forge === 'gitlab') {
    return `${url}/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': text })}`;
  }
  return `${url}/issues/new?${query({ title, body: text })}`;
}

function query(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
