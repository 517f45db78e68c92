import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, manyClaims, town } from '#fixtures/town-site';
import { claimEntry } from './feed-entry.ts';
import { llmsText } from './plain-files.ts';
import { sourcesHtml } from './sources-html.ts';

const root = 'https://facts.example.org';

describe('an entry', () => {
  const sources = [
    {
      id: 'minutes',
      title: 'Minutes',
      publisher: 'Archive',
      role: 'supports',
      published: '1932',
      url: 'https://example.org/',
    },
    {
      id: 'letter',
      title: 'A <letter>',
      publisher: 'Mayor',
      role: 'refutes',
      lang: 'fr',
      quote: 'Voilà.',
      translation: 'There.',
    },
  ];
  const body =
    '## Head\n\n### Below\n\nWords [@letter] and [[b]].\n\n<Quote source="letter" />\n\n<Note>\n\nNoted.\n\n</Note>\n\n<Figure id="n" />';
  const figures = [{ id: 'n', label: 'metres', claimed: 2, found: 2, source: 'minutes' }];
  const context = town({ claims: { a: { sources, body, figures, topics: ['history', 'unknown'] }, b: {} } });
  const entry = claimEntry(context, claimIn(context, 'a'));

  it('has the reasoning with its headings below the title, every address whole', () => {
    assert.match(entry.content, /<h3>Head<\/h3>.*<h4>Below<\/h4>/su);
    assert.match(entry.content, new RegExp(`href="${root}/claims/a/#source-letter"`, 'u'));
    assert.match(entry.content, new RegExp(`href="${root}/claims/b/"`, 'u'));
    assert.match(
      entry.content,
      /<blockquote><p lang="fr">«\u00A0Voilà\.\u00A0»<\/p><\/blockquote><p>Our translation: There\.<\/p><p>Mayor<\/p>/u,
    );
    assert.match(entry.content, /<p><strong>Note<\/strong><\/p><p>Noted\.<\/p>/u);
    assert.match(
      entry.content,
      /<p><strong>metres<\/strong>: Claimed: 2; Found: 2\. The two figures are the same\.<\/p>/u,
    );
  });

  it('lists the sources by their numbers, each with an address', () => {
    assert.equal(
      sourcesHtml(context, claimIn(context, 'a')),
      `<h2>The sources</h2><ol><li><a href="${root}/sources/letter/">A &lt;letter&gt;</a>, Mayor, contradicts</li>` +
        '<li><a href="https://example.org/">Minutes</a>, Archive, 1932, supports</li></ol>',
    );
  });

  it('names its verdict, its topics and who signs it', () => {
    assert.equal(entry.summary, 'True. Checked: a.');
    assert.deepEqual(entry.topics, [{ id: 'history', label: 'History' }]);
    assert.deepEqual(entry.authors, ['Test desk']);
    const signed = town({ claims: { a: { authors: ['Ann'] } } });
    assert.deepEqual(claimEntry(signed, claimIn(signed, 'a')).authors, ['Ann']);
    assert.throws(() => claimEntry({ ...context, language: 'fr' }, claimIn(context, 'a')), /no words in fr/u);
  });
});

describe('llms.txt', () => {
  it('lists the newest two hundred claims with their verdicts', () => {
    const text = llmsText(
      town({ claims: { b: { title: 'A [b]\n  c' }, a: { published: '2026-02-01', verdict: 'false' } } }),
    );
    assert.match(
      text,
      /## Claims\n\n- \[About a\]\(https:\/\/facts\.example\.org\/claims\/a\/\): False\. Checked: a\.\n- \[A \\\[b\\\] c\]\(\S+\): True\. Checked: b\.\n- \[All claims\]\(https:\/\/facts\.example\.org\/claims\/\)\n/u,
    );
    const listed = (count: number) =>
      llmsText(town({ claims: manyClaims(count) })).split('/claims/c').length - 1;
    assert.deepEqual([listed(200), listed(201)], [200, 200]);
    const french = llmsText(town({ claims: { a: {} } }, { language: 'fr' }));
    assert.match(french, /\[About a\]/u);
  });
});
