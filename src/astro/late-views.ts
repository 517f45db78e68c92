/**
 * What a page shows, made when it is drawn: the views of all pages at once would be most of the memory of a build, and
 * the collector of garbage would walk through them again and again.
 */
export interface LateView<View> {
  /** Stands for the digest of the view until Astro asks for it. */
  readonly token: string;
  /** The view, which is let go then. */
  readonly take: () => View;
}

/** Draws a page from its view, but for what Astro puts into its head and at its end. */
export type Pen = (view: unknown) => Promise<string>;

/** What the pages of a build and those who have them drawn know of each other. */
export interface Shelf {
  readonly makers: Map<string, () => unknown>;
  /** The view whose digest was asked for last: the next that is drawn. */
  open: { readonly token: string; readonly view: unknown } | undefined;
  /** What the page that was drawn last offers for those after it. */
  offered: Pen | undefined;
}

/** Astro bundles the pages, so a build has this module twice: for the pages and for the command. They share this. */
const memory = Symbol.for('contrechamp.late-views');
const shared = globalThis as { [memory]?: Shelf };

/** The shelf of this build, empty at first. */
export function theShelf(): Shelf {
  shared[memory] ??= { makers: new Map(), open: undefined, offered: undefined };
  return shared[memory];
}

/** To be called when all pages are drawn. */
export function clearShelf(): void {
  delete shared[memory];
}

/** Puts a view off until its page is drawn. `make` must give the same at every call. */
export function lateView<View>(make: () => View): LateView<View> {
  const shelf = theShelf();
  const token = String(shelf.makers.size);
  shelf.makers.set(token, make);
  const take = () => {
    const { open } = shelf;
    shelf.open = undefined;
    return open?.token === token ? (open.view as View) : make();
  };
  return { token, take };
}

/** Called by a page that is being drawn: so can others of its kind be, without all that Astro does for a request. */
export function offerPen(pen: Pen): void {
  theShelf().offered = pen;
}
