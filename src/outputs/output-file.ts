/** A file of data: where it stands, with the base of the site, and how to come by its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: () => string;
}
