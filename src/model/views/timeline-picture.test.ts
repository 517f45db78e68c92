import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { target } from './timeline-groups.ts';
import { timelineViews } from './timeline.ts';
import { manyClaims, town, type Town } from '#fixtures/town-site';

const event = (date: string, title = `On ${date}`, more = {}) => ({ date, title, ...more });
const pictureOf = (parts: Town) => {
  const picture = timelineViews(town(parts))[0]?.picture;
  assert.ok(picture);
  return picture;
};

describe('the picture of the timeline', () => {
  it('has a lane for each kind of thing that is there, from top to bottom', () => {
    const claims = { a: { revisions: [{ date: '2026-02-01', kind: 'update', summary: 'New.' }] }, b: {} };
    const documents = {
      leaflet: { title: 'The leaflet', publisher: 'P', language: 'fr', date: '2025-04-01' },
    };
    const picture = pictureOf({ claims, documents, events: [event('2025-06-01')] });
    const [part] = picture.parts;
    assert.deepEqual(
      part?.lanes.map(({ label }) => label),
      ['Event', 'Published', 'Said', 'Checked here', 'Corrected here'],
    );
    const heights = part?.lanes.map(({ y }) => y) ?? [];
    assert.deepEqual(heights, [71, 105, 139, 199, 259]);
    assert.deepEqual(
      part?.marks.map(({ href, name, language, glyph }) => [href, name, language, glyph]),
      [
        ['#event-1', 'Event, 1 June 2025: On 2025-06-01', undefined, undefined],
        ['/documents/leaflet/', 'Published, 1 April 2025: The leaflet', 'fr', undefined],
        ['/claims/a/', 'Said, 1 May 2025: About a. Verdict: True', undefined, 'full'],
        ['/claims/b/', 'Said, 1 May 2025: About b. Verdict: True', undefined, 'full'],
        ['/claims/a/', 'Checked here, 10 January 2026: About a. Verdict: True', undefined, 'full'],
        ['/claims/b/', 'Checked here, 10 January 2026: About b. Verdict: True', undefined, 'full'],
        ['#revised-1', 'Corrected here, 1 February 2026: About a. Verdict: True', undefined, 'full'],
      ],
    );
    assert.deepEqual([picture.nothingCorrected, picture.parts.length, picture.fan], [false, 1, undefined]);
    assert.equal(picture.scale, 'To scale (April 2025 – February 2026): every day is equally long.');
    assert.deepEqual([part?.top, part?.axis, part?.bottom, picture.height], [0, 58, 306, 312]);
    assert.equal(pictureOf({ claims: { a: {} } }).nothingCorrected, true);
  });

  it('names one month where all is of one', () => {
    assert.match(pictureOf({ events: [event('2025-06-01')] }).scale, /^To scale \(June 2025\):/u);
  });

  it('hangs the titles of events above the line, the earlier the higher', () => {
    const [part] = pictureOf({
      events: [event('2025-06-01'), event('2025-06-04'), event('2026-06-04')],
    }).parts;
    assert.deepEqual(
      part?.marks.map(({ flag }) => flag),
      [
        { y: 22, lines: ['On 2025-06-01'] },
        { y: 58, lines: ['On 2025-06-04'] },
        { y: 58, lines: ['On 2026-06-04'] },
      ],
    );
    assert.equal(part?.axis, 94);
  });

  it('has at most six rows of titles; who finds no room has its name while it has the attention', () => {
    const title = 'An event with a title';
    const events = [1, 3, 5, 7, 9, 11, 13, 15].map((day) =>
      event(`2025-01-${String(day).padStart(2, '0')}`, title),
    );
    const [part] = pictureOf({
      events: [...events, event('2025-03-31')],
    }).parts;
    assert.deepEqual(
      part?.marks.map(({ flag, tip }) => [flag?.y, tip === undefined]),
      [
        ...[undefined, undefined].map((none) => [none, false]),
        ...[22, 58, 94, 130, 166, 202, 202].map((y) => [y, true]),
      ],
    );
  });

  const busy = [
    ...['2000-01-05', '2012-01-01'].map((date) => event(date)),
    ...['2025-03-01', '2025-03-10', '2025-03-20', '2025-03-25', '2025-03-25'].map((date, index) =>
      event(date, `Spring ${index}`),
    ),
  ];

  it('draws the busiest months larger below, and leaves shadows of them above', () => {
    const picture = pictureOf({
      events: busy,
      claims: { a: { made: '2025-03-10', published: '2025-03-20' } },
    });
    const [whole, part] = picture.parts;
    assert.deepEqual(
      [whole, part].map((each) => [
        each?.label,
        each?.marks.map(({ name }) => name.replace(/^[^:]*: /u, '')),
      ]),
      [
        ['January 2000 – March 2025', ['On 2000-01-05', 'On 2012-01-01']],
        [
          'March 2025',
          [
            ...['Spring 0', 'Spring 1', 'Spring 2', 'Spring 3', 'Spring 4'],
            ...['About a. Verdict: True', 'About a. Verdict: True'],
          ],
        ],
      ],
    );
    assert.equal(whole?.shadows.length, 6);
    assert.deepEqual(part?.shadows, []);
    assert.equal(part?.enlarged, undefined);
    assert.deepEqual(whole?.enlarged, { x: 965.2, width: 2.8 });
    assert.match(
      picture.scale,
      /^To scale, twice\. Above, the whole period \(January 2000 – March 2025\); below, the busiest months \(March 2025\), enlarged 297 times\./u,
    );
    assert.equal(part?.top, (whole?.bottom ?? 0) + 58);
    assert.equal(picture.height, (part?.bottom ?? 0) + 6);
    assert.equal(picture.fan, `M965.2 ${whole?.bottom}L132 ${part?.top}H968L968 ${whole?.bottom}Z`);
  });

  it('stays within its height, whatever there is', () => {
    const claims = manyClaims(30, (index) => ({ made: `2025-0${1 + (index % 9)}`, published: '2026-01-10' }));
    const { parts, height, width } = pictureOf({ claims, events: busy });
    for (const part of parts)
      for (const { x, y } of part.marks) {
        assert.ok(y > part.axis && y < part.bottom && part.bottom < height, `${y}`);
        assert.ok(x >= part.left - target && x <= Math.min(part.right + target, width), `${x}`);
      }
  });
});
