import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAnnotation } from '@dokieli/web-annotation';
import { gettysburg } from '#fixtures/gettysburg';
import { manyClaims, town, type Town } from '#fixtures/town-site';
import { annotationPage } from './annotations.ts';
import { annotationPageSchema } from './annotations-schema.ts';

const speech = {
  ...{ title: 'Address at Gettysburg', publisher: 'Library', language: 'en', date: '1863-11-19' },
  ...{ licence: { name: 'Public domain' }, recording: 'https://example.org/reading.mp3', body: gettysburg },
};
const at = (quote: string, own = {}) => ({ appearances: [{ document: 'speech', quote, ...own }] });

function annotations(claims: Town['claims'] = {}, page = 1, document = speech) {
  const context = town({ claims, documents: { speech: document } });
  const node = context.graph.documents.get('speech');
  assert.ok(node);
  return annotationPage(context, node, page);
}

describe('the annotations of a document', () => {
  const claims = {
    years: at('Four score and seven years ago'),
    battle: { ...at('a great battle-field', { at: '00:00:40-00:00:43' }), verdict: 'false' },
    here: at('dedicated here', { prefix: 'to be' }),
  };

  it('are what their schema says, in reading order, with the words around each passage', () => {
    const page = annotations(claims);
    assert.deepEqual(annotationPageSchema.parse(page), page);
    assert.deepEqual(
      page.items.map(({ target }) => target.map(({ selector }) => selector)),
      [
        [
          {
            type: 'TextQuoteSelector',
            exact: 'Four score and seven years ago',
            suffix: ' our fathers brought forth on th',
          },
          fragment('t=10'),
        ],
        [
          {
            type: 'TextQuoteSelector',
            ...{ prefix: ' can long endure. We are met on ', exact: 'a great battle-field' },
            suffix: ' of that war. We have come to de',
          },
          fragment('t=40,43'),
        ],
        [
          {
            type: 'TextQuoteSelector',
            ...{ prefix: 'or us the living, rather, to be ', exact: 'dedicated here' },
            suffix: ' to the unfinished work which th',
          },
        ],
      ],
    );
  });

  it('are read by an implementation that is not ours', async () => {
    const { '@context': context, items } = annotations(claims);
    const read = await Promise.all(items.map((item) => parseAnnotation({ '@context': context, ...item })));
    assert.deepEqual(
      read.map((annotation) => annotation?.motivatedBy),
      ['oa:assessing', 'oa:assessing', 'oa:assessing'],
    );
    const said = JSON.stringify(read[1]);
    for (const words of ['a great battle-field', 'Checked: battle.', 'False'])
      assert.ok(said.includes(words), `${words} in ${said}`);
  });

  it('fill as many files as they need, each leading to the next', () => {
    const many = manyClaims(201, (index) => at('Four score', { position: index + 1 }));
    const pages = [1, 2, 3].map((page) => annotations(many, page));
    assert.deepEqual(
      pages.map(({ id, startIndex, items, prev, next }) => [id, startIndex, items.length, prev, next]),
      [
        [`${folder}annotations.json`, 0, 100, undefined, `${folder}annotations-2.json`],
        [
          ...[`${folder}annotations-2.json`, 100, 100],
          ...[`${folder}annotations.json`, `${folder}annotations-3.json`],
        ],
        [`${folder}annotations-3.json`, 200, 1, `${folder}annotations-2.json`, undefined],
      ],
    );
    assert.equal(pages[0]?.partOf.total, 201);
  });

  it('of a document without checked words are none, and still a page', () => {
    const page = annotations({ told: { appearances: [{ document: 'speech' }] } });
    assert.deepEqual([page.items, page.partOf.total], [[], 0]);
    assert.deepEqual(annotationPageSchema.parse(page), page);
  });
});

const folder = 'https://facts.example.org/documents/speech/';

function fragment(value: string) {
  return { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value };
}
