import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite } from '#fixtures/example-site';
import { rules } from './rules.ts';

const reason = 'reason: The archive refuses this address.';
const lacking = '    noArchive: Le site refuse les copies.\n    kind: primary\n    consulted: original';

/** The example site whose claim “jobs” lacks an archived copy, with these exceptions. */
function codesWith(exceptions: string, today = '2026-06-01'): string[] {
  const files = exampleSite.map((file) =>
    file.path === 'content/claims/jobs.mdx'
      ? { ...file, text: file.text.replace(lacking, lacking.slice(lacking.indexOf('\n') + 1)) }
      : file,
  );
  return checkFiles([...files, { path: 'content/exceptions.yml', text: exceptions }], today).map(
    ({ code, file, line }) => `${code} ${file}:${line}`,
  );
}

const missing = 'missing-archive content/claims/jobs.mdx:28';

describe('exceptions.yml', () => {
  it('covers a known problem until its last day, and no longer', () => {
    const exception = `- {code: missing-archive, claim: jobs, ${reason}, until: 2026-06-30}\n`;
    assert.deepEqual(codesWith(exception, '2026-06-30'), []);
    assert.deepEqual(codesWith(exception, '2026-07-01'), [
      missing,
      'expired-exception content/exceptions.yml:1',
    ]);
  });

  it('covers nothing else', () => {
    assert.deepEqual(codesWith(''), [missing]);
    assert.deepEqual(codesWith(`- {code: missing-archive, claim: letter, ${reason}, until: 2026-06-30}\n`), [
      missing,
      'unneeded-exception content/exceptions.yml:1',
    ]);
    assert.deepEqual(codesWith(`- {code: uncited-source, claim: jobs, ${reason}, until: 2026-06-30}\n`), [
      missing,
      'unneeded-exception content/exceptions.yml:1',
    ]);
  });

  it('needs no second exception for the same problem', () => {
    const twice = `- {code: missing-archive, claim: jobs, ${reason}, until: 2026-06-30}\n`.repeat(2);
    assert.deepEqual(codesWith(twice), ['unneeded-exception content/exceptions.yml:2']);
  });

  it('covers the translations of a claim too', () => {
    const files = exampleSite.map((file) =>
      file.path === 'content/claims/jobs.en.mdx'
        ? { ...file, text: file.text.replace(' [@census-2023]', '') }
        : file,
    );
    const text = `- {code: uncited-source, claim: jobs, ${reason}, until: 2026-06-30}\n`;
    assert.deepEqual(checkFiles([...files, { path: 'content/exceptions.yml', text }]), []);
  });

  it('is told what is wrong in itself, with its place', () => {
    const text = `- {code: missing-archive, claim: jobs, until: soon}\n`;
    assert.deepEqual(codesWith(text), [
      missing,
      'missing-value content/exceptions.yml:1',
      'wrong-value content/exceptions.yml:1',
    ]);
  });

  it('is not told to be unneeded while the claim cannot be read whole', () => {
    const files = exampleSite.map((file) =>
      file.path === 'content/claims/jobs.mdx'
        ? { ...file, text: file.text.replace('title: Deux', 'titel: Deux') }
        : file,
    );
    const text = `- {code: missing-archive, claim: jobs, ${reason}, until: 2026-06-30}\n`;
    const codes = checkFiles([...files, { path: 'content/exceptions.yml', text }]).map(({ code }) => code);
    assert.deepEqual(codes, ['unknown-key']);
  });

  it('may name only problems that leave a page readable', () => {
    const allowed = rules.filter((rule) => rule.exceptions === 'allowed');
    assert.ok(allowed.length > 0);
    // What the reader tells makes a file unreadable or unsafe.
    for (const { code, check } of allowed) assert.ok(check !== undefined, code);
  });
});
