import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readContent } from '#reader/content';
import type { TextFile } from '#reader/file';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite } from '#fixtures/example-site';
import { Random } from '#fixtures/random';
import { fixContent } from './fix-content.ts';
import { fixers } from './fixes.ts';

const pieces = [
  '\n',
  ' ',
  '\t',
  ': ',
  '- ',
  '# why\n',
  '"',
  '“',
  '”',
  '\u00A0',
  '?utm_a=1',
  '{',
  '}',
  '\r\n',
  '[@',
  '*a',
];

/** Something that a fixer mends, a line moved, a piece put in or a few letters taken out. */
function spoil(files: readonly TextFile[], random: Random): TextFile[] {
  const place = random.below(files.length);
  return files.map((file, index) => (index === place ? { ...file, text: spoilText(file, random) } : file));
}

function spoilText({ path, text }: TextFile, random: Random): string {
  const kind = random.below(6);
  const at = random.below(text.length);
  if (kind <= 1) {
    const examples = fixers.flatMap((fixer) => fixer.examples).filter(({ file }) => file === path);
    const example = examples[random.below(examples.length)];
    return example === undefined ? text : text.replace(example.instead ?? example.good, () => example.bad);
  }
  if (kind === 2) return text.slice(0, at) + text.slice(at + random.below(9));
  if (kind === 3) return text.slice(0, at) + random.pick(pieces) + text.slice(at);
  if (kind === 4) return text.replaceAll('\n', '\r\n');
  const lines = text.split('\n');
  const [line = ''] = lines.splice(random.below(lines.length), 1);
  lines.splice(random.below(lines.length), 0, line);
  return lines.join('\n');
}

function mend(files: readonly TextFile[]): TextFile[] {
  const content = readContent('content', files, () => ({ heading: 'Notes', back: '↩' }));
  const mended = new Map(fixContent(content, files).map(({ path, text }) => [path, text]));
  return files.map((file) => ({ ...file, text: mended.get(file.path) ?? file.text }));
}

it('mends 400 spoiled sites without throwing, in one go, and makes none worse', () => {
  const random = new Random(20261122);
  let changed = 0;
  for (let round = 0; round < 400; round += 1) {
    let files: TextFile[] = [...exampleSite];
    for (let count = random.below(4); count >= 0; count -= 1) files = spoil(files, random);
    const once = mend(files);
    const shown = () => JSON.stringify(files.filter(({ text }, index) => text !== exampleSite[index]?.text));
    assert.deepEqual(mend(once), once, shown());
    if (once.every(({ text }, index) => text === files[index]?.text)) continue;
    changed += 1;
    // A file that could not be read before can have more to tell once it can.
    const before = checkFiles(files);
    if (before.some(({ code }) => code === 'front-matter-syntax')) continue;
    const after = checkFiles(once);
    assert.ok(after.length <= before.length, `${shown()}\n${JSON.stringify(after)}`);
  }
  assert.ok(changed > 50, `${changed} sites had something to mend`);
});
