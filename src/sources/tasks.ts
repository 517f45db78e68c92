import type { LedgerEntry } from '#schema/ledger';
import type { Target } from './plan.ts';

/** What an editor can do about a source, and the line to type. */
export interface Task {
  readonly source: string;
  readonly title: string;
  readonly url: string;
  /** Content files it concerns, the one that describes the source first. */
  readonly files: readonly string[];
  readonly kind: TaskKind;
  /** One or two plain sentences. */
  readonly message: string;
  /** The corrected line, as the editor would type it. */
  readonly fix?: string;
}

/** Most pressing first. */
export const taskKinds = ['gone', 'drifted', 'moved', 'blocked', 'failing', 'skipped', 'copy'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** What the entry of a source asks of an editor; nothing when all is well. `folder` is the content folder’s name. */
export function tasksOf(target: Target, entry: LedgerEntry, folder: string): Task[] {
  const { id: source, url } = target;
  const { title } = target.source;
  const base = { source, title, url, files: filesOf(target, folder) };
  const found: Omit<Task, keyof typeof base>[] = [
    ...stateTasks(target, entry),
    ...(entry.drifted ?? []).map(({ quote, missed }) => driftTask(quote, missed, entry)),
  ];
  const namesCopy = found.some(({ fix }) => fix?.startsWith('archived: ') === true);
  if (target.source.archived === undefined && entry.archived !== undefined && !namesCopy) {
    const message = 'There is an archived copy that the claim does not name yet.';
    found.push({ kind: 'copy', message, fix: `archived: ${entry.archived}` });
  }
  return found.map((task) => ({ ...base, ...task }));
}

function filesOf({ source }: Target, folder: string): string[] {
  const described = source.describedBy === undefined ? [] : [source.describedBy];
  const claims = [...new Set([...described, ...source.claims])].map((id) => `${folder}/claims/${id}.mdx`);
  return source.events.length > 0 ? [...claims, `${folder}/events.yml`] : claims;
}

function stateTasks(
  { source }: Target,
  entry: LedgerEntry,
): Omit<Task, 'source' | 'title' | 'url' | 'files'>[] {
  const { state, since = '', movedTo, archived } = entry;
  const why = reasonInWords(entry);
  switch (state) {
    case 'alive':
      return [];
    case 'moved':
      return [
        {
          kind: 'moved',
          message: 'It redirects for good to another address. Open it, and name the new one.',
          fix: `url: ${movedTo}`,
        },
      ];
    case 'gone': {
      const lost = `It is gone since ${since}: ${why}.`;
      if (source.archived !== undefined) {
        return [
          { kind: 'gone', message: `${lost} The pages lead with the archived copy; nothing else is needed.` },
        ];
      }
      return archived === undefined
        ? [
            {
              kind: 'gone',
              message: `${lost} No archived copy was found: look for one, or for another source.`,
            },
          ]
        : [{ kind: 'gone', message: `${lost} Name its archived copy.`, fix: `archived: ${archived}` }];
    }
    case 'failing':
      return [
        { kind: 'failing', message: `It fails since ${since}: ${why}. It is tried again at the next run.` },
      ];
    case 'blocked':
      return [{ kind: 'blocked', message: `Machines are not let in: ${why}. Open it yourself to see.` }];
    case 'skipped':
      return [{ kind: 'skipped', message: `It was not opened: ${why}.` }];
  }
}

function driftTask(
  quote: string,
  missed: readonly string[],
  { archived }: LedgerEntry,
): Omit<Task, 'source' | 'title' | 'url' | 'files'> {
  const message = `The quotation “${quote}” was not on the page on ${missed.join(', ')}. Read the page again: correct the quotation, or name a copy that has it.`;
  return { kind: 'drifted', message, ...(archived === undefined ? {} : { fix: `archived: ${archived}` }) };
}

/** Why an address is not simply alive, in words that end a sentence. */
export function reasonInWords({ reason, status }: Pick<LedgerEntry, 'reason' | 'status'>): string {
  switch (reason) {
    case 'not-found':
      return `the server says that there is no such page (${status})`;
    case 'says-not-found':
      return 'the page says of itself that nothing was found';
    case 'front-page':
      return 'the address now leads to the front page of the site';
    case 'no-such-host':
      return 'there is no server of that name';
    case 'server-error':
      return `the server is in trouble (${status})`;
    case 'timeout':
      return 'there was no answer in time';
    case 'no-connection':
      return 'the connection failed';
    case 'certificate':
      return 'its certificate is not valid';
    case 'odd-answer':
      return 'the answer makes no sense';
    case 'refused':
      return `the server refuses (${status})`;
    case 'challenge':
      return 'a page asks whether the visitor is human';
    case 'too-many-requests':
      return 'the server asked to be left alone for a while (429)';
    case 'redirect-circle':
      return 'it redirects in a circle';
    case 'too-many-redirects':
      return 'it redirects more than ten times';
    case 'robots':
      return 'robots.txt asks machines to stay away';
    case 'private-address':
      return 'it leads to an address that is not public';
    case 'odd-address':
      return 'it leads to an address or a port that is not opened';
    case undefined:
      return 'no reason was noted';
  }
}
