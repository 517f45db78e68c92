import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFiles, projectFolder, projectText } from './folder.ts';

const text = z.string().trim().min(1);
const question = z.strictObject({
  type: z.enum(['input', 'textarea']),
  id: z.string().regex(/^[a-z]+$/u),
  attributes: z.strictObject({ label: text, description: text.optional(), placeholder: text.optional() }),
  validations: z.strictObject({ required: z.boolean() }).optional(),
});
const remark = z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) });

/** The part of GitHub’s syntax for issue forms that ours use. https://docs.github.com/communities (issue forms) */
const issueForm = z.strictObject({
  name: text,
  description: text.max(200),
  title: text,
  body: z.array(z.discriminatedUnion('type', [question, remark])).min(2),
});

const folder = '.github/ISSUE_TEMPLATE';
const forms = projectFiles(folder, '.yml').filter((path) => !path.endsWith('/config.yml'));

/** A form as it stands in its file; throws Zod’s error when it is none. */
function readForm(path: string): z.output<typeof issueForm> {
  return issueForm.parse(parse(projectText(path)));
}

function questionsOf(path: string): z.output<typeof question>[] {
  return readForm(path).body.filter((part) => part.type !== 'markdown');
}

describe('the issue forms', () => {
  it('are three, in the syntax that the forge knows, each question with a name of its own', () => {
    assert.deepEqual(
      forms.map((path) => path.slice(folder.length + 1)),
      ['report-an-error.yml', 'right-of-reply.yml', 'suggest-a-claim.yml'],
    );
    for (const path of forms) {
      const ids = questionsOf(path).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, path);
    }
    assert.throws(() =>
      issueForm.parse({ name: 'A', description: 'B', title: 'C', body: [{ type: 'input' }] }),
    );
  });

  it('can be filled in by a link: every name that their first line promises is a question', () => {
    for (const path of forms) {
      const [example = ''] = projectText(path).match(/\?template=\S+/u) ?? [];
      const address = new URLSearchParams(example);
      assert.equal(address.get('template'), path.slice(folder.length + 1));
      const ids = new Set(questionsOf(path).map(({ id }) => id));
      const promised = [...address.keys()].filter((key) => key !== 'template' && key !== 'title');
      assert.ok(promised.includes('claim'));
      assert.deepEqual(
        promised.filter((key) => !ids.has(key)),
        [],
        path,
      );
    }
  });

  it('speak French and English', () => {
    for (const path of forms) {
      const { name, description } = readForm(path);
      for (const words of [name, description]) assert.match(words, /\S \/ \S/u, path);
    }
  });

  it('leave a plain issue possible, for pages that fill in title and text', () => {
    assert.deepEqual(parse(projectText(`${folder}/config.yml`)), { blank_issues_enabled: true });
  });
});

describe('CODEOWNERS', () => {
  const lines = projectText('.github/CODEOWNERS').split('\n');
  // Behind “# ” while they wait for an account.
  const guarded = lines.flatMap((line) => /^(?:# )?(\/\S+) @\S/u.exec(line)?.[1] ?? []);

  it('guards paths that exist', () => {
    const optional = ['/content/exceptions.yml'];
    assert.deepEqual(
      guarded.filter((path) => !existsSync(join(projectFolder, path)) && !optional.includes(path)),
      [],
    );
    for (const path of ['/content/pages/', '/src/', '/.github/', '/package-lock.json']) {
      assert.ok(guarded.includes(path), path);
    }
  });

  it('names nobody who may not exist', () => {
    const active = lines.filter((line) => line !== '' && !line.startsWith('#'));
    assert.deepEqual(
      active.filter((line) => /@(?:OWNER|your-account)\b/u.test(line)),
      [],
    );
  });

  it('is put to use by the command it gives', () => {
    const put = lines.map((line) => line.replace(/^# (\/.*) @OWNER$/u, '$1 @your-account'));
    assert.equal(put.filter((line) => line.startsWith('/')).length, guarded.length);
  });
});
