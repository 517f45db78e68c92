import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/**
 * Makes the site’s font files from those of the npm packages: the letters of European languages in Latin script,
 * the weights in use, one optical size. The results are kept in ./fonts; run this again after an
 * update of a package: `node src/styles/subset-fonts.ts`.
 */
const letters = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķŁłŃńŅņŇňŐőŒœŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŸŹźŻżŽžȘșȚț',
  '–—‘’‚“”„†‡•…‰‹›⁄€™−≈≤≥←→↩\u202F\u2009\u2011',
].join('');

const require = createRequire(import.meta.url);

interface Subset {
  readonly from: string;
  readonly to: string;
  readonly axes: Parameters<typeof subsetFont>[2];
}

const subsets: readonly Subset[] = [
  {
    from: 'newsreader/files/newsreader-latin-opsz-normal.woff2',
    to: 'newsreader-roman.woff2',
    axes: { targetFormat: 'woff2', variationAxes: { opsz: 24, wght: { min: 400, max: 600, default: 400 } } },
  },
  {
    from: 'newsreader/files/newsreader-latin-opsz-italic.woff2',
    to: 'newsreader-italic.woff2',
    axes: { targetFormat: 'woff2', variationAxes: { opsz: 18, wght: 400 } },
  },
  {
    from: 'commissioner/files/commissioner-latin-wght-normal.woff2',
    to: 'commissioner.woff2',
    axes: { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700, default: 400 } } },
  },
];

for (const { from, to, axes } of subsets) {
  const original = await readFile(require.resolve(`@fontsource-variable/${from}`));
  const target = new URL(`./fonts/${to}`, import.meta.url);
  const result = await subsetFont(original, letters, axes);
  await writeFile(target, result);
  console.log(`${to}: ${(result.length / 1024).toFixed(1)} KiB`);
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
