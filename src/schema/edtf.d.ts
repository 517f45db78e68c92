/** The part of the library that is used; it has no types of its own: https://github.com/inukshuk/edtf.js#readme */
declare module 'edtf' {
  interface Parsed {
    readonly type: string;
    readonly level: number;
    readonly values: readonly (Parsed | number | null)[];
  }
  /** Throws for what is no date of the level. */
  export function parse(text: string, constraints: { readonly level: 0 | 1 }): Parsed;
}
