/** One request of a page, and what came back. */
export interface Exchange {
  readonly address: string;
  readonly method: string;
  /** When it began, in universal time: `2026-11-22T09:30:00.123Z`. */
  readonly at: string;
  readonly requestHeaders: readonly Header[];
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
  /** As the browser read it: no longer compressed. */
  readonly body: Uint8Array;
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** The media type that an answer names, in small letters and without parameters. */
export function mediaType(headers: readonly Header[]): string {
  const named = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  return named.split(';')[0]?.trim().toLowerCase() ?? '';
}
