declare module 'subset-font' {
  interface Axis {
    readonly min: number;
    readonly max: number;
    readonly default?: number;
  }

  /** Reduces a font to the characters of a text. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'woff2';
      readonly variationAxes?: Readonly<Record<string, number | Axis>>;
    },
  ): Promise<Buffer>;
}
