import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { roleOf } from '#reader/content';
import type { TextFile } from '#reader/file';
import { readFile } from '#reader/read-file';
import { parseYaml } from '#reader/yaml';
import { exampleSite } from '#fixtures/example-site';
import { formMistakes } from '#fixtures/mistakes/form';
import { textMistakes } from '#fixtures/mistakes/text';
import { valueMistakes } from '#fixtures/mistakes/values';
import { harmlessChanges, wholeMistakes } from '#fixtures/mistakes/whole';
import { rules } from './rules.ts';

const good = exampleSite.find(({ path }) => path === 'content/claims/jobs.mdx')?.text ?? '';
const words = { heading: 'Notes', back: '↩' };

/** All that editors are known to get wrong: the claim with each mistake, and every example of every rule. */
function spoiltFiles(): TextFile[] {
  const slips = [...formMistakes, ...valueMistakes, ...textMistakes].map(({ from, to }) =>
    good.replace(from, () => to),
  );
  const whole = [...wholeMistakes, ...harmlessChanges].map(({ change }) => change(good));
  const examples = rules.flatMap((rule) =>
    rule.examples.flatMap((example): TextFile[] => {
      if ('add' in example) return [{ path: example.file, text: example.add }];
      const file = exampleSite.find(({ path }) => path === example.file);
      if (!('good' in example) || file === undefined) return [];
      return [{ ...file, text: file.text.replace(example.good, () => example.bad) }];
    }),
  );
  const claims = [...slips, ...whole].map((text) => ({ path: 'content/claims/jobs.mdx', text }));
  return [...claims, ...examples];
}

/** The files of the real content and of the small sites that are built in tests. */
function storedFiles(): TextFile[] {
  return ['content', ...globSync('e2e/fixtures/*')].flatMap((root) =>
    globSync(`${root}/**/*.{mdx,yml}`).map((path) => ({
      path: `content${path.slice(root.length).replaceAll('\\', '/')}`,
      text: readFileSync(path, 'utf8'),
    })),
  );
}

it('every known mistake and every stored file is read the same with places and without', () => {
  const files = [...exampleSite, ...spoiltFiles(), ...storedFiles()];
  let compared = 0;
  for (const file of files) {
    const role = roleOf(file.path.replace(/^[^/]*\//u, ''), ['fr', 'en']);
    if (role === undefined) continue;
    compared += 1;
    assert.deepEqual(
      readFile(file, role, () => words),
      readFile(file, role, () => words, parseYaml),
      file.text,
    );
  }
  assert.ok(compared > 300, `${compared} files`);
});
