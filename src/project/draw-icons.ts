import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../cli/browser.ts';
import { projectFolder } from './folder.ts';

/**
 * Makes the icons that take no SVG from the site’s mark, `public/icon.svg`: `node src/project/draw-icons.ts` after a change of
 * it. They are kept in `public`, so that no build has to draw them.
 */
const mark = readFileSync(join(projectFolder, 'public/icon.svg'), 'utf8');
const { path } = await findBrowser();
const browser = await chromium.launch({ executablePath: path });
const page = await browser.newPage();

async function draw(size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${mark}`);
  return await page.screenshot();
}

/** PNGs in one file, smallest first. Source: the ICO format as Windows Vista and later read it. */
function icoOf(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

const write = (name: string, content: Buffer) => writeFileSync(join(projectFolder, 'public', name), content);
write(
  'favicon.ico',
  icoOf([
    { size: 16, png: await draw(16) },
    { size: 32, png: await draw(32) },
  ]),
);
write('apple-touch-icon.png', await draw(180));
for (const size of [192, 512]) write(`icon-${size}.png`, await draw(size));
await browser.close();
