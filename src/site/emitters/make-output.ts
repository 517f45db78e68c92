import type { Place } from '#model/paths';
import type { OutputKind, PageKind, TextOutput } from '../output.ts';
import type { Part, Reads } from '../reads.ts';

/** What every page of a kind says of itself: its file is `index.html` in the folder of its address. */
export function pageAt({ base }: Place, address: string, kind: PageKind) {
  return { path: `${address.slice(base.length + 1)}index.html`, kind, draw: 'page' } as const;
}

/** A file whose view is its text. */
export function dataFile(
  { base }: Place,
  path: string,
  kind: OutputKind,
  view: () => string,
  dependsOn: readonly Part[] = [],
): TextOutput {
  return {
    path: path.slice(base.length + 1),
    kind,
    draw: 'text',
    view,
    ...(dependsOn.length === 0 ? {} : { dependsOn }),
  };
}

/** JSON as the files of the site have it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** The views of a long list, each in its turn: all are made when the first is asked for, and kept until the next list. */
export function viewsOfList<View>(
  reads: Reads,
  key: string,
  length: number,
  make: () => readonly View[],
): readonly (() => View)[] {
  return viewsMadeLate(reads, key, length, () => make().map((view) => () => view));
}

/** The same of a list whose pages are made one by one: what they share is made for the first. */
export function viewsMadeLate<View>(
  reads: Reads,
  key: string,
  length: number,
  makers: () => readonly (() => View)[],
): readonly (() => View)[] {
  return Array.from({ length }, (_, index) => () => {
    const make = reads.shared('list', key, makers)[index];
    if (make === undefined) throw new TypeError(`the list ${key} has no page ${index + 1}`);
    return make();
  });
}
