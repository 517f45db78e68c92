import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite } from '#fixtures/example-site';
import { describeKey } from '#reader/describe-schema';
import { schemaOf } from '#reader/read-file';

describe('a number that the schema refuses', () => {
  for (const value of ['11', '0', '-1', '1.5', '1e9'])
    it(`as the value of a verdict, ${value}, is told with the numbers that are allowed`, () => {
      const files = exampleSite.map(({ path, text }) => ({
        path,
        text: path.endsWith('site.yml') ? text.replace(/value: \d+/u, `value: ${value}`) : text,
      }));
      const [problem] = checkFiles(files).filter(({ code }) => code === 'wrong-value');
      assert.equal(problem?.expected, 'a whole number from 1 to 10');
      assert.match(problem.message, /Write a whole number from 1 to 10\.$/u);
    });

  it('is told its bounds, whatever they are', () => {
    const expected = (schema: z.ZodType) => describeKey(z.strictObject({ key: schema }), ['key']).expected;
    assert.equal(expected(z.number()), 'a number without spaces');
    assert.equal(expected(z.number().int()), 'a whole number without spaces');
    assert.equal(expected(z.number().positive()), 'a number above 0');
    assert.equal(expected(z.number().min(1)), 'a number of at least 1');
    assert.equal(expected(z.number().gt(0).lt(1)), 'a number above 0 and below 1');
    assert.equal(expected(z.number().int().max(5)), 'a whole number of at most 5');
    assert.equal(expected(z.number().int().min(100).max(999).optional()), 'a whole number from 100 to 999');
  });
});

describe('a number that is longer than a binary fraction', () => {
  const figure = (claimed: string, found: string) =>
    checkFiles(
      exampleSite.map(({ path, text }) => ({
        path,
        text: path.endsWith('claims/jobs.mdx')
          ? text
              .replace('claimed: 2300000', `claimed: ${claimed}`)
              .replace('found: 2320000', `found: ${found}`)
              .replace('tolerance: 5%', 'tolerance: 0%')
          : text,
      })),
    ).map(({ code }) => code);

  it('is compared with every digit that was written', () => {
    assert.deepEqual(figure('9007199254740993', '9007199254740993'), []);
    assert.deepEqual(figure('9007199254740993', '9007199254740992'), ['verdict-against-figures']);
    assert.deepEqual(figure('0.10000000000000000001', '0.1'), ['verdict-against-figures']);
  });

  it('may stand in quotation marks, as the form writes it', () =>
    assert.deepEqual(figure('"9007199254740993"', '9007199254740993'), []));

  it('is a number for the schema of claims', () =>
    assert.equal(
      describeKey(schemaOf('claim'), ['figures', 0, 'claimed']).expected,
      'a number without spaces',
    ));
});
