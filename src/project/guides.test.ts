import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { rules } from '#check/rules';
import { wordsFor } from '#i18n/words';
import { readContent } from '#reader/content';
import { splitFrontMatter } from '#reader/front-matter';
import { jsonSchemaOf, type SchemaName, schemaNames } from '#schema/json-schema';
import { projectFolder, projectText } from './folder.ts';
import { readGuide } from './guide.ts';
import { choicesOf, keysOf, strangersIn } from './schema-words.ts';
import { readSnippets } from './snippet.ts';

const english = readGuide('CONTRIBUTING.md');
const french = readGuide('CONTRIBUTING.fr.md');
const guides = [english, french];

const { scripts } = JSON.parse(projectText('package.json')) as { scripts: Record<string, string> };
const prefixes = Object.values(readSnippets()).flatMap(({ prefix }) => prefix);

const schemas = schemaNames.map(jsonSchemaOf);
const known = new Set([
  ...schemas.flatMap((schema) => [...keysOf(schema), ...choicesOf(schema)]),
  ...rules.map(({ code }) => code),
  ...prefixes,
]);

/** The whole file that a block shows part of: told by the keys it has. */
function schemaFor(values: unknown): SchemaName {
  if (Array.isArray(values)) return 'code' in (values[0] as object) ? 'exceptions' : 'events';
  const keys = Object.keys(values as object);
  if (keys.includes('licence')) return 'full-document';
  if (keys.includes('language')) return 'document';
  if (keys.includes('sameAs')) return 'entity';
  return keys.includes('title') && !keys.includes('verdict') ? 'translation' : 'claim';
}

function valuesOf({ language, text }: { readonly language: string; readonly text: string }): unknown {
  if (language === 'yaml') return parse(text);
  const parts = splitFrontMatter(text.trimEnd());
  assert.ok(typeof parts === 'object', text);
  return parse(parts.yaml);
}

/** Without its own words, in whatever language they are. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

describe('the guides for editors', () => {
  it('lead to each other and are told in the same sections', () => {
    assert.match(projectText(english.path), /\]\(CONTRIBUTING\.fr\.md\)/u);
    assert.match(projectText(french.path), /\]\(CONTRIBUTING\.md\)/u);
    assert.deepEqual(french.levels, english.levels);
    assert.equal(english.levels.filter((level) => level === 1).length, 1);
  });

  it('show the same code', () => {
    const own = new Set(prefixes);
    const shared = ({ code }: typeof english) => [...new Set(code.filter((word) => !own.has(word)))].sort();
    assert.deepEqual(shared(french), shared(english));
    assert.deepEqual(
      french.blocks.map(({ language }) => language),
      english.blocks.map(({ language }) => language),
    );
    const examples = (guide: typeof english) =>
      guide.blocks
        .filter(({ language }) => language === 'yaml' || language === 'mdx')
        .map(valuesOf)
        .map(shapeOf);
    assert.deepEqual(examples(french), examples(english));
  });

  it('name commands that there are', () => {
    for (const { path, code, blocks } of guides) {
      const text = [...code, ...blocks.map((block) => block.text)].join('\n');
      const named = [...text.matchAll(/npm run ([a-z0-9]+)/gu)].map(([, name = '']) => name);
      assert.ok(named.length > 10);
      assert.deepEqual(
        named.filter((name) => scripts[name] === undefined),
        [],
        path,
      );
    }
  });

  it('name keys, choices and codes that the schema and the rules know', () => {
    for (const { path, code } of guides) {
      const single = code.filter((word) => /^[\p{L}-]+$/u.test(word));
      assert.ok(single.length > 30);
      assert.deepEqual(
        single.filter((word) => !known.has(word)),
        [],
        path,
      );
    }
  });

  it('name every key of a claim, a document and an entity', () => {
    for (const guide of guides) {
      const shown = guide.blocks
        .filter(({ language }) => language !== 'sh')
        .map(({ text }) => text)
        .join('\n');
      const told = (key: string) => new RegExp(`\\b${key}:`, 'u').test(shown);
      const needed = schemaNames.filter((name) => name !== 'site').map(jsonSchemaOf);
      assert.deepEqual(
        [...new Set(needed.flatMap(keysOf))].filter((key) => !told(key)),
        [],
        guide.path,
      );
      assert.deepEqual(
        [...new Set(needed.flatMap(choicesOf))].filter((choice) => !shown.includes(choice)),
        [],
        guide.path,
      );
    }
  });

  it('give examples with keys that are known, in files that read well', () => {
    for (const { path, blocks } of guides) {
      for (const block of blocks.filter(({ language }) => language === 'yaml' || language === 'mdx')) {
        const values = valuesOf(block);
        assert.deepEqual(strangersIn(values, jsonSchemaOf(schemaFor(values)), path), []);
        if (schemaFor(values) === 'exceptions')
          assert.ok(known.has(String((values as { code: string }[])[0]?.code)), path);
      }
      const whole =
        blocks.find(({ language, text }) => language === 'mdx' && text.includes('verdict:'))?.text ?? '';
      // A web address cannot end in “…”, which the example needs to stay short.
      const file = {
        path: 'content/claims/my-claim.mdx',
        text: whole.replace('web.archive.org/…', 'web.archive.org/x'),
      };
      const { claims } = readContent('content', [file], (language) => wordsFor(language).footnotes);
      assert.deepEqual(
        claims.flatMap(({ problems }) => problems.map(({ message }) => message)),
        [],
        path,
      );
    }
  });

  it('show a report as the check prints it', () => {
    const real = projectText('e2e/fixtures/broken/report.txt');
    for (const { blocks } of guides) {
      const shown = blocks.find(({ language }) => language === 'text')?.text ?? '';
      assert.ok(shown !== '' && real.includes(shown), shown);
    }
  });

  it('have small pictures, with words for those who do not see them', () => {
    for (const { path, pictures } of guides) {
      assert.ok(pictures.length > 1);
      for (const picture of pictures) {
        const file = join(projectFolder, picture.path);
        assert.ok(existsSync(file), `${path}: ${picture.path}`);
        assert.ok(statSync(file).size <= 120 * 1024, picture.path);
        assert.ok(picture.words.length > 60, `${path}: ${picture.path}`);
      }
    }
  });
});
