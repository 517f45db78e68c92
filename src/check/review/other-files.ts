import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { newHosts } from './new-domains.ts';
import type { ChangedPath, FileReview, ReviewInput } from './review.ts';

/** The content files that are no claims, with the keys that changed in them. */
export function otherFiles(input: ReviewInput, paths: readonly ChangedPath[]): FileReview[] {
  const inside = input.folder === '' ? 0 : input.folder.length + 1;
  return paths.map((changed) => {
    const path = `${input.folderName}/${changed.path.slice(inside)}`;
    const [from, to] = [fileIn(input.before, path), fileIn(input.now, path)];
    const isChanged = changed.change === 'changed' && from !== undefined && to !== undefined;
    const details =
      changed.path === `${inside === 0 ? '' : `${input.folder}/`}exceptions.yml`
        ? newExceptions(input)
        : isChanged
          ? [...changedKeys(from.raw, to.raw, []), ...changedText(from, to)]
          : [];
    return { ...changed, details: details.slice(0, most), newDomains: newHosts(input.before, [to]) };
  });
}

/** What the check is asked to let pass from now on: whoever merges it answers for it. */
function newExceptions({ before, now }: ReviewInput): string[] {
  const known = new Set(before.exceptions?.value?.map((exception) => JSON.stringify(exception)));
  return (now.exceptions?.value ?? [])
    .filter((exception) => !known.has(JSON.stringify(exception)))
    .map(({ code, claim, until }) => `allows ${code} in ${claim} until ${until}`);
}

/** How many keys are named: a file that changed all over is better read. */
const most = 12;

function fileIn(content: Content, path: string): ReadFile | undefined {
  const { site, documents, entities, events, ledger, captures, exceptions } = content;
  return (
    [site, events, ledger, captures, exceptions, ...documents, ...entities] as (ReadFile | undefined)[]
  ).find((file) => file?.path === path);
}

/** The places where two YAML values differ, as `verdicts.mixed.label.fr`: items of a list are named by their id. */
function changedKeys(from: unknown, to: unknown, place: readonly string[]): string[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  const [old, own] = [entriesOf(from), entriesOf(to)];
  if (old === undefined || own === undefined) return [place.join('.')];
  return [...new Set([...old.keys(), ...own.keys()])].flatMap((key) =>
    changedKeys(old.get(key), own.get(key), [...place, key]),
  );
}

/** The full text of a document, which is no key. */
function changedText(from: ReadFile, to: ReadFile): string[] {
  const [old, own] = [from, to].map(({ documentText }) => JSON.stringify(documentText));
  return old === own ? [] : ['the full text'];
}

function entriesOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(
    value.map((item: unknown, index) => {
      const id = (item as { id?: unknown } | null)?.id;
      return [typeof id === 'string' ? id : String(index + 1), item];
    }),
  );
}
