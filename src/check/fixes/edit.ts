/** A piece of a text and what stands in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with the edits made; all that they do not name stays as it is, byte for byte. They may not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: piece } of edits.toSorted((left, right) => left.start - right.start)) {
    if (start < done) throw new RangeError('Edits overlap.');
    result += text.slice(done, start) + piece;
    done = end;
  }
  return result + text.slice(done);
}

/** The edits that put the pieces of a text in another order; what stands between the pieces stays where it is. */
export function rearrange(
  text: string,
  pieces: readonly { readonly start: number; readonly end: number }[],
  order: readonly number[],
): Edit[] {
  return pieces.flatMap(({ start, end }, place) => {
    const moved = pieces[order[place] ?? place];
    return moved === undefined || moved.start === start
      ? []
      : [{ start, end, text: text.slice(moved.start, moved.end) }];
  });
}
