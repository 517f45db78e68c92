import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { splitFrontMatter } from '#reader/front-matter';
import { claim } from '#schema/claim';
import { type JsonSchema, jsonSchemaOf, type SchemaName, schemaNames } from '#schema/json-schema';
import { schemaFolder, schemaText } from '../cli/schema.ts';
import { projectFiles, projectText } from './folder.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true });
ajv.addVocabulary(['markdownDescription']);
const validators = Object.fromEntries(
  schemaNames.map((name) => [name, ajv.compile(JSON.parse(projectText(`${schemaFolder}/${name}.json`)))]),
) as Readonly<Record<SchemaName, ValidateFunction>>;

function complaints(name: SchemaName, values: unknown): string[] {
  const validate = validators[name];
  return validate(values)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

function frontMatter(path: string): unknown {
  const parts = splitFrontMatter(projectText(path));
  assert.ok(typeof parts === 'object', path);
  return parse(parts.yaml);
}

const claimFiles = [
  'content/claims',
  'e2e/fixtures/good/content/claims',
  'e2e/fixtures/hostile/content/claims',
].flatMap((folder) => projectFiles(folder, '.mdx'));
const isTranslation = (path: string) => /\.[a-z]{2}\.mdx$/u.test(path);

/** Every shipped file, by the schema that it follows. */
const shipped: readonly (readonly [SchemaName, string, unknown])[] = [
  ...claimFiles.map(
    (path) => [isTranslation(path) ? 'translation' : 'claim', path, frontMatter(path)] as const,
  ),
  ...projectFiles('content/documents', '.yml').map(
    (path) => ['document', path, parse(projectText(path))] as const,
  ),
  ...projectFiles('content/entities', '.yml').map(
    (path) => ['entity', path, parse(projectText(path))] as const,
  ),
  ['events', 'content/events.yml', parse(projectText('content/events.yml'))],
  ['site', 'content/site.yml', parse(projectText('content/site.yml'))],
];

const good = frontMatter('e2e/fixtures/good/content/claims/cars-each-day.mdx') as Record<string, unknown>;
const [firstSource] = good['sources'] as Record<string, unknown>[];

describe('the JSON Schemas in public/schema', () => {
  it('are what npm run schema writes', () => {
    for (const name of schemaNames) {
      const path = `${schemaFolder}/${name}.json`;
      assert.equal(projectText(path), schemaText(name), `${path} is not up to date: run “npm run schema”.`);
    }
    assert.equal(projectFiles(schemaFolder, '').length, schemaNames.length);
  });

  it('take every file that is shipped', () => {
    assert.ok(shipped.length > 40, String(shipped.length));
    for (const [name, path, values] of shipped) assert.deepEqual(complaints(name, values), [], path);
  });

  it('take what YAML makes of a verdict and of a year', () => {
    assert.deepEqual(complaints('claim', { ...good, verdict: true, made: 2025 }), []);
    assert.deepEqual(complaints('claim', { ...good, made: '2025-03' }), []);
  });

  it('refuse what is wrong, and so does the reader’s schema', () => {
    const wrong: readonly Record<string, unknown>[] = [
      { ...good, verdct: 'true' },
      { ...good, verdict: 'Mostly true' },
      { ...good, verdict: 3 },
      { ...good, title: '' },
      { ...good, title: '   ' },
      { ...good, title: 'a'.repeat(121) },
      { ...good, summary: 'a'.repeat(301) },
      { ...good, made: '15/03/2025' },
      { ...good, made: '2025-13' },
      { ...good, made: 20250315 },
      { ...good, published: 2025 },
      { ...good, quoted: 'word for word' },
      { ...good, status: 'ready' },
      { ...good, sources: [] },
      { ...good, appearances: [{ quote: 'no document' }] },
      { ...good, topics: 'traffic' },
      { ...good, sources: [{ ...firstSource, url: 'javascript:alert(1)' }] },
      { ...good, sources: [{ ...firstSource, url: 'https://localhost/page' }] },
      { ...good, sources: [{ ...firstSource, role: 'proves' }] },
      { ...good, sources: [{ ...firstSource, locator: { English: 'page 3' } }] },
      { ...good, figures: [{ id: 'cars', label: 'cars', claimed: '12 000', found: 1, source: 'x' }] },
      {
        ...good,
        figures: [{ id: 'cars', label: 'cars', claimed: 1, found: 1, source: 'x', tolerance: '5' }],
      },
      { ...good, relations: [{ type: 'denies', claim: 'other' }] },
      { ...good, revisions: [{ date: '2026-12', kind: 'correction', summary: 'Mended.' }] },
      Object.fromEntries(Object.entries(good).filter(([key]) => key !== 'claimant')),
    ];
    for (const values of wrong) {
      const changed = JSON.stringify(values).slice(0, 300);
      assert.notDeepEqual(complaints('claim', values), [], changed);
      assert.equal(claim.safeParse(values).success, false, changed);
    }
    assert.notDeepEqual(
      complaints('translation', { title: 'A', claim: 'B', summary: 'C', verdict: 'true' }),
      [],
    );
    assert.notDeepEqual(complaints('document', { title: 'A', publisher: 'B' }), []);
    assert.notDeepEqual(complaints('entity', { name: 'A', kind: 'company' }), []);
    assert.notDeepEqual(complaints('site', { title: 'A' }), []);
    assert.notDeepEqual(complaints('events', [{ date: '2025', title: 'A', sources: [] }]), []);
  });

  it('describe every key, and take no other', () => {
    for (const name of schemaNames) assert.deepEqual(undescribed(name, jsonSchemaOf(name)), []);
  });
});

/** The keys without a description and the mappings that are open, anywhere in a schema. */
function undescribed(path: string, schema: JsonSchema): string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const inner = [schema['items'], ...((schema['anyOf'] ?? []) as unknown[]), schema['additionalProperties']];
  return [
    ...(schema['type'] === 'object' && schema['additionalProperties'] === undefined
      ? [`${path} is open`]
      : []),
    ...properties.flatMap(([key, value]) => [
      ...(typeof value['description'] === 'string' ? [] : [`${path}.${key}`]),
      ...undescribed(`${path}.${key}`, value),
    ]),
    ...inner.flatMap((part) => (typeof part === 'object' ? undescribed(path, part as JsonSchema) : [])),
  ];
}
