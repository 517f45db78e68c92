import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Problem } from '#schema/problem';
import { reportFixed } from './fixed.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportMarkdown } from './markdown.ts';
import { reportText } from './text.ts';

const file = 'content/claims/jobs.mdx';
const text = '---\ntitle: Jobs\nverdcit: misleading\nquoted: exact\n---\n';
const misspelt: Problem = {
  code: 'unknown-key',
  severity: 'error',
  file,
  line: 3,
  column: 1,
  found: 'verdcit',
  expected: 'title, verdict',
  message: 'There is no key “verdcit” here. Did you mean “verdict”?',
  fix: 'verdict: misleading',
};
const hostile: Problem = {
  code: 'wrong-value',
  severity: 'warning',
  file,
  line: 4,
  column: 9,
  found: '`@all`\u001B[31m',
  expected: 'exact',
  message: '“quoted” cannot be “<b>@all</b>, 100%: [x](https://e.org)”.',
};
const texts = new Map([[file, text]]);

describe('the text report', () => {
  it('shows each problem in its lines', () => {
    assert.equal(
      reportText([misspelt], { texts }),
      `content/claims/jobs.mdx:3:1  error  unknown-key
  2 | title: Jobs
> 3 | verdcit: misleading
    | ^
  4 | quoted: exact
  There is no key “verdcit” here. Did you mean “verdict”?
  found     verdcit
  expected  title, verdict
  fix       verdict: misleading

1 error in 1 file. npm run check -- --explain CODE tells more about a code.
`,
    );
  });
  it('gives a terminal no orders', () => {
    const report = reportText([hostile], { texts: new Map([[file, 'a\nb\nc\nquoted: \u001B[31m']]) });
    assert.ok(!report.includes('\u001B'));
    assert.ok(report.includes('found     `@all`�[31m'));
  });
  it('shows the piece of a long line that matters', () => {
    const long = new Map([[file, `a\nb\n${'x'.repeat(300)}@${'y'.repeat(300)}`]]);
    const lines = reportText([{ ...misspelt, column: 301 }], { texts: long }).split('\n');
    const [shown = '', caret = ''] = [lines[2], lines[3]];
    assert.ok(shown.length < 110);
    assert.equal(shown[caret.indexOf('^')], '@');
  });
  it('has colour only if told', () => {
    assert.ok(!reportText([misspelt]).includes('\u001B['));
    assert.ok(reportText([misspelt], { colour: true }).includes('\u001B[31merror\u001B[0m'));
  });
  it('counts', () => {
    const other = { ...hostile, file: 'content/site.yml' };
    assert.match(reportText([misspelt, misspelt, other]), /3 problems \(2 errors, 1 warning\) in 2 files\./);
  });
});

describe('the JSON report', () => {
  it('has the keys of the contract', () => {
    assert.deepEqual(JSON.parse(reportJson([misspelt, hostile])), { problems: [misspelt, hostile] });
    const keys = Object.keys(
      (JSON.parse(reportJson([misspelt])) as { problems: object[] }).problems[0] ?? {},
    );
    const contract = ['code', 'severity', 'file', 'line', 'column', 'found', 'expected', 'message', 'fix'];
    assert.deepEqual(keys, contract);
    assert.equal(reportJson([]), '{\n  "problems": []\n}\n');
  });
});

describe('the GitHub report', () => {
  it('annotates lines, errors first, and escapes', () => {
    assert.equal(
      reportGithub([hostile, misspelt]),
      `::error file=content/claims/jobs.mdx,line=3,col=1,title=unknown-key::There is no key “verdcit” here. Did you mean “verdict”?%0AFix: verdict: misleading
::warning file=content/claims/jobs.mdx,line=4,col=9,title=wrong-value::“quoted” cannot be “<b>@all</b>, 100%25: [x](https://e.org)”.%0AExpected: exact
::notice title=Content check::2 problems (1 error, 1 warning) in 1 file.
`,
    );
    assert.match(reportGithub([{ ...misspelt, file: 'a,b:c\n.mdx' }]), /file=a%2Cb%3Ac%0A\.mdx,line/);
  });
  it('shows ten and counts the rest', () => {
    const lines = reportGithub(Array.from({ length: 25 }, () => misspelt)).split('\n');
    assert.equal(lines.filter((line) => line.startsWith('::error')).length, 10);
    assert.equal(
      lines[10],
      '::notice title=Content check::25 errors in 1 file. Here are the first 10; npm run check shows all.',
    );
  });
  it('says nothing of nothing', () => assert.equal(reportGithub([]), ''));
});

describe('the Markdown report', () => {
  it('is a comment', () => {
    assert.equal(
      reportMarkdown([misspelt, hostile]),
      `**2 problems (1 error, 1 warning) in 1 file**

#### \`content/claims/jobs.mdx\`

- ❌ **Line 3**, column 1: There is no key “verdcit” here. Did you mean “verdict”? (\`unknown-key\`)

  Found \`verdcit\`

  Fix:

  \`\`\`
  verdict: misleading
  \`\`\`
- ⚠️ **Line 4**, column 9: “quoted” cannot be “&lt;b&gt;@&#8203;all&lt;/b&gt;, 100%: \\[x\\]\\(https:&#8203;//e.org\\)”. (\`wrong-value\`)

  Found \`\` \`@all\`�[31m \`\`

  Expected \`exact\`

\`npm run check -- --explain CODE\` tells more about a code.
`,
    );
  });
  it('fits a comment of GitHub', () => {
    const report = reportMarkdown(Array.from({ length: 2000 }, () => misspelt));
    assert.ok(report.length < 65_536);
    assert.match(report, /…and more: `npm run check` shows all\.\n\n`npm run check -- --explain CODE`/);
  });
  it('tells when all is well', () => assert.equal(reportMarkdown([]), '✓ No problem in the content.\n'));
});

describe('the list of what was mended', () => {
  const mended = { path: file, before: text, text: text.replace('Jobs', 'Two jobs'), fixes: ['dates'] };
  it('shows the changed lines with their numbers', () => {
    assert.equal(
      reportFixed([mended]),
      `Mended content/claims/jobs.mdx: dates
  1   ---
  2 - title: Jobs
  2 + title: Two jobs
  3   verdcit: misleading

1 file mended.
`,
    );
    assert.equal(reportFixed([]), 'Nothing to mend.\n');
  });
  it('has colour only if told, and gives a terminal no orders', () => {
    assert.ok(reportFixed([mended], true).includes('\u001B[32m2 + title: Two jobs\u001B[0m'));
    assert.ok(!reportFixed([{ ...mended, text: `${text}\u001B[31m` }]).includes('\u001B'));
  });
});
