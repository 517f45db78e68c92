/** A browser that the checks run in. What they ask of it is all that is here; each kind of browser has its way to do it. */
export interface Browser {
  /** Name and version: `firefox 140.12.0`. */
  readonly name: string;
  /** Opens the address in place of what is shown, and waits until it is loaded. */
  readonly visit: (address: string) => Promise<void>;
  /** Gives the page this width on the inside. */
  readonly resize: (width: number) => Promise<void>;
  /** What a function says of the page; it is run in the page, even where the page may run no script, and sees only its arguments. */
  readonly ask: <Answer, Given extends readonly unknown[]>(
    question: (...given: Given) => Answer | Promise<Answer>,
    ...given: Given
  ) => Promise<Answer>;
  /** A real click in the middle of the one element. */
  readonly click: (selector: string) => Promise<void>;
  /** Rests the pointer on the one element. */
  readonly point: (selector: string) => Promise<void>;
  /** Types words into the one field, and Enter after them. */
  readonly enter: (selector: string, words: string) => Promise<void>;
  /** A picture of what the window shows, as PNG. */
  readonly picture: () => Promise<Uint8Array>;
  /** The page on paper, as PDF; not where the browser’s driver prints nothing. */
  readonly print?: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** A kind of browser: what it needs on this machine, and how it is started. */
export interface BrowserKind {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  /** What it needs and is not here, with the command that installs it; nothing when all is here. */
  readonly lacks: () => Promise<string | undefined>;
  readonly launch: (look: { readonly dark: boolean }) => Promise<Browser>;
}

export const height = 900;

/** Asks again and again until the answer is yes; no after ten seconds. */
export async function soon(isSo: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    if (await isSo()) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}
