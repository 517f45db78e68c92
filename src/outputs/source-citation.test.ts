import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { parse } from '@retorquere/bibtex-parser';
import { offlineSources } from '#fixtures/offline-sources';
import { town } from '#fixtures/town-site';
import { media } from '#schema/media';
import { source } from '#schema/source';
import { citationStyles } from './citation-style-names.ts';
import { sourceBibtex, sourceCsl } from './source-bibliography.ts';
import { sourceEntry } from './source-entry.ts';
import { sourceCitationText } from './source-styles.ts';

const context = (language: string) =>
  town({ claims: { a: { sources: offlineSources } }, translations: { 'a.fr': {} } }, { language });
const english = context('en');
const entryOf = (id: string, at = english) => {
  const node = at.graph.sources.get(id);
  assert.ok(node, id);
  return sourceEntry(at, node);
};
const stylesOf = (id: string, at = english) =>
  sourceCitationText(entryOf(id, at))
    .split('\n\n')
    .map((part) => part.trim().split('\n')[1] ?? '');

describe('a source that is no page', () => {
  it('has an example of each kind, which the schema takes', () => {
    assert.deepEqual(
      offlineSources.map(({ medium }) => medium),
      media.filter((medium) => medium !== 'web'),
    );
    for (const example of offlineSources) assert.ok(source.safeParse(example).success, example.id);
  });

  for (const [id, expected] of [
    [
      'engineer',
      [
        'Ann Able. (2026, January 2). On the new bridge [Interview]. Town hall. Recording, with the desk.',
        'Ann Able (2026) On the new bridge [Interview], Town hall, 2 January 2026. Recording, with the desk.',
        'Ann Able. On the new bridge [Interview]. Town hall; 2026 Jan 2. Recording, with the desk.',
        'ANN ABLE. On the new bridge [Interview]. Town hall, 2 January 2026. Recording, with the desk.',
        'Ann Able. “On the new bridge.” Interview, 2 Jan. 2026, Town hall, Recording, with the desk.',
        'Ann Able. “On the new bridge.” Interview. Town hall, January 2, 2026. Recording, with the desk.',
      ],
    ],
    [
      'history',
      [
        'Dee Dale. (1998). A History of Bridges. York. Smith and Sons, Ltd. ISBN 978-0-306-40615-7.',
        'Dee Dale (1998) A History of Bridges. York: Smith and Sons, Ltd. ISBN 978-0-306-40615-7.',
        'Dee Dale. A History of Bridges. York: Smith and Sons, Ltd; 1998. ISBN 978-0-306-40615-7.',
        'DEE DALE. A History of Bridges. York: Smith and Sons, Ltd, 1998. ISBN 978-0-306-40615-7.',
        'Dee Dale. A History of Bridges. Smith and Sons, Ltd, 1998, York, ISBN 978-0-306-40615-7.',
        'Dee Dale. A History of Bridges. York: Smith and Sons, Ltd, 1998. ISBN 978-0-306-40615-7.',
      ],
    ],
    [
      'complaint',
      [
        'Cy Clark. (1931, May). Complaint about the noise [Letter to Town council]. City archive, C 12/7.',
        'Cy Clark (1931) Complaint about the noise [Letter to Town council], May 1931. City archive, C 12/7.',
        'Cy Clark. Complaint about the noise [Letter to Town council]. 1931 May. City archive, C 12/7.',
        'CY CLARK. Complaint about the noise [Letter to Town council]. May 1931. City archive, C 12/7.',
        'Cy Clark. “Complaint about the noise.” Letter, to Town council, May 1931, City archive, C 12/7.',
        'Cy Clark. “Complaint about the noise.” Letter to Town council. May 1931. City archive, C 12/7.',
      ],
    ],
    [
      'report',
      [
        'Internal report on the cables [Confidential document]. (n.d.). Copy, with the desk.',
        'Internal report on the cables [Confidential document] (n.d.). Copy, with the desk.',
        'Internal report on the cables [Confidential document]. n.d. Copy, with the desk.',
        'Internal report on the cables [Confidential document]. n.d. Copy, with the desk.',
        '“Internal report on the cables.” Confidential document, Copy, with the desk.',
        '“Internal report on the cables.” Confidential document. n.d. Copy, with the desk.',
      ],
    ],
  ] as const)
    it(`is cited in six styles: ${id}`, () => assert.deepEqual(stylesOf(id), expected));

  it('is cited in the words of the page’s language', () => {
    assert.equal(
      stylesOf('clerk', context('fr'))[3],
      'BO BAKER. On the date of the vote [Appel téléphonique]. 3 janvier 2026. Notes, à la rédaction.',
    );
    assert.match(stylesOf('census')[0] ?? '', /\(2024\).*\[Data set\]\. https:\/\/doi\.org\/10\.1000\/182$/u);
  });

  it('says in every style who, what and when, with what it can be asked for by', () => {
    for (const { id, title } of offlineSources) {
      const entry = entryOf(id);
      const found = entry.isbn ?? entry.reference ?? entry.kept ?? entry.doi ?? entry.container ?? title;
      for (const [index, text] of stylesOf(id).entries()) {
        const name = `${citationStyles[index]} ${id}: ${text}`;
        const year = entry.day?.slice(0, 4) ?? '';
        for (const words of [title, year, found]) assert.ok(text.includes(words), `${name}: ${words}`);
        assert.ok(text.toLowerCase().includes((entry.author ?? '').toLowerCase()), name);
        assert.doesNotMatch(text, /\.\.|\?\.|,,| ,|undefined|\s$/u, name);
      }
    }
  });
});

test('other programs read the BibLaTeX of each source, with its bodies whole', () => {
  for (const { id, title } of offlineSources) {
    const { entries, errors } = parse(sourceBibtex(entryOf(id)), { sentenceCase: false });
    assert.deepEqual(errors, [], id);
    const [entry] = entries;
    assert.ok(String(entry?.fields.title).includes(title), id);
    if (id === 'history') assert.deepEqual(entry?.fields.publisher, ['Smith and Sons, Ltd']);
  }
});

test('other programs read the CSL of each source', () => {
  for (const { id, title } of offlineSources) {
    const [item] = sourceCsl(entryOf(id));
    const text = String(
      new Cite(item).format('bibliography', { template: 'apa', format: 'text', lang: 'en-US' }),
    );
    assert.ok(text.includes(title), text);
  }
});
