import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, town } from '#fixtures/town-site';
import { citationOf, cslJson, publisherBeside } from './citation.ts';
import { citationText } from './citation-styles.ts';

const root = 'https://facts.example.org';

describe('the citation of a claim', () => {
  const citation = (authors: readonly string[], own: object = {}) => {
    const context = town({ claims: { a: { authors, ...own } } });
    return citationOf(context, claimIn(context, 'a'));
  };
  const styles = (authors: readonly string[], own: object = {}) =>
    citationText(citation(authors, own))
      .split('\n\n')
      .map((part) => part.trim().split('\n')[1]);
  const address = `${root}/claims/a/`;
  const names = ['Ann Lee', 'Bob Ray', 'Cy Fox', 'Dee Orr', 'Ed Low', 'Flo Kim', 'Gus May'];

  it('is signed by the desk where nobody else does, which is then not named twice', () => {
    assert.deepEqual(citation([]).authors, ['Test desk']);
    assert.equal(publisherBeside(citation([])), undefined);
    assert.equal(publisherBeside(citation(['Ann Lee'])), 'Test desk');
    const [bare] = cslJson(citation([]));
    assert.equal('publisher' in bare, false);
    const [signed] = cslJson(citation(['Ann Lee']));
    assert.deepEqual('publisher' in signed && signed.publisher, 'Test desk');
    assert.deepEqual(styles([]), [
      `Test desk. (2026, January 10). About a. Town facts. ${address}`,
      `Test desk (2026) About a, Town facts. Available at: ${address}.`,
      `Test desk. Town facts [Internet]. 2026. About a. Available from: ${address}`,
      `TEST DESK. About a [online]. Town facts. 10 January 2026. Available from: ${address}`,
      `Test desk. “About a.” Town facts, 10 Jan. 2026, ${address}.`,
      `Test desk. “About a.” Town facts. January 10, 2026. ${address}.`,
    ]);
  });

  for (const [count, expected] of [
    [1, ['Ann Lee.', 'Ann Lee (', 'Ann Lee.', 'ANN LEE.', 'Ann Lee.', 'Ann Lee.']],
    [
      2,
      [
        'Ann Lee & Bob Ray.',
        'Ann Lee and Bob Ray (',
        'Ann Lee, Bob Ray.',
        'ANN LEE and BOB RAY.',
        'Ann Lee, and Bob Ray.',
        'Ann Lee and Bob Ray.',
      ],
    ],
    [
      3,
      [
        ...['Ann Lee, Bob Ray, & Cy Fox.', 'Ann Lee, Bob Ray, and Cy Fox (', 'Ann Lee, Bob Ray, Cy Fox.'],
        ...['ANN LEE, BOB RAY and CY FOX.', 'Ann Lee, et al.', 'Ann Lee, Bob Ray, and Cy Fox.'],
      ],
    ],
    [4, ['Ann Lee, Bob Ray, Cy Fox, & Dee Orr.', 'Ann Lee et al. (']],
    [
      6,
      [
        'Ann Lee, Bob Ray, Cy Fox, Dee Orr, Ed Low, & Flo Kim.',
        'Ann Lee et al. (',
        'Ann Lee, Bob Ray, Cy Fox, Dee Orr, Ed Low, Flo Kim.',
      ],
    ],
    [
      7,
      [
        'Ann Lee, Bob Ray, Cy Fox, Dee Orr, Ed Low, Flo Kim, & Gus May.',
        'Ann Lee et al. (',
        'Ann Lee, Bob Ray, Cy Fox, Dee Orr, Ed Low, Flo Kim, et al.',
      ],
    ],
  ] as const)
    it(`names ${count} as each style does`, () => {
      const written = styles(names.slice(0, count));
      for (const [index, begin] of expected.entries())
        assert.ok(written[index]?.startsWith(begin), written[index]);
    });

  it('names the publisher beside the authors, and ends no sentence twice', () => {
    assert.deepEqual(styles(['Ann Lee'], { title: 'Is it so?', published: '2026-09-05' }), [
      `Ann Lee. (2026, September 5). Is it so? Test desk. Town facts. ${address}`,
      `Ann Lee (2026) Is it so?, Town facts. Test desk. Available at: ${address}.`,
      `Ann Lee. Town facts [Internet]. Test desk; 2026. Is it so? Available from: ${address}`,
      `ANN LEE. Is it so? [online]. Town facts. Test desk. 5 September 2026. Available from: ${address}`,
      `Ann Lee. “Is it so?” Town facts, Test desk, 5 Sept. 2026, ${address}.`,
      `Ann Lee. “Is it so?” Town facts. Test desk. September 5, 2026. ${address}.`,
    ]);
    const month = (published: string) => /, 5 (\S+) 2026/u.exec(styles([], { published })[4] ?? '')?.[1];
    assert.deepEqual(['2026-05-05', '2026-06-05', '2026-03-05'].map(month), ['May', 'June', 'Mar.']);
  });
});
