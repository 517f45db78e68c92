import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correctionsViews } from '#model/views/corrections';
import { editorialView } from '#model/views/single';
import { statusView } from '#model/views/status';
import { fixtureContexts } from '#fixtures/fixture-site';
import { aboutData, correctionsData, methodologyData, statusData } from './trust-data.ts';

const day = '2026-06-02';
const contexts = [...fixtureContexts('good', day), ...fixtureContexts('content', day)];
const page = { title: '', description: '', updated: day, languages: [] };

describe('what a page says of the site, and the same as data', () => {
  it('names the same things as /status/, section by section', () => {
    for (const context of contexts) {
      const data = statusData(context);
      const { sections } = statusView(context);
      const entries = (id: string) => sections.find((section) => section.id === id)?.entries ?? [];
      const lists = { ...data } as unknown as Record<string, readonly unknown[]>;
      const listOf = (id: string) => (id === 'replies' ? data.replies.waiting : lists[id]);
      for (const { id, entries: shown } of sections) assert.equal(listOf(id)?.length, shown.length, id);
      for (const list of [data.overdue, data.due, data.stale, data.missing, data.exceptions]) {
        const id = Object.keys(lists).find((key) => lists[key] === list) ?? '';
        assert.deepEqual(
          list.map(({ claim }) => new URL(claim.url).pathname),
          entries(id).map(({ title }) => title.href),
        );
      }
      for (const list of [data.unarchived, data.lost]) {
        const id = Object.keys(lists).find((key) => lists[key] === list) ?? '';
        assert.deepEqual(
          list.map(({ source }) => new URL(source.page).pathname),
          entries(id).map(({ title }) => title.href),
        );
      }
    }
  });

  it('tells what is overdue on a day, and nothing before it', () => {
    const [on] = fixtureContexts('good', '2026-06-02');
    const [before] = fixtureContexts('good', '2026-06-01');
    assert.deepEqual(
      statusData(on).overdue.map(({ claim, reviewBy }) => [claim.id, reviewBy]),
      [['opened-in-1932', '2026-06-01']],
    );
    assert.deepEqual(statusData(before).overdue, []);
    assert.deepEqual(
      statusData(before).due.map(({ claim }) => claim.id),
      ['opened-in-1932'],
    );
  });

  it('has the changes of /corrections/ in the same order, each before and after', () => {
    for (const context of contexts) {
      const { corrections } = correctionsData(context);
      const entries = correctionsViews(context).flatMap((view) => view.entries);
      assert.deepEqual(
        corrections.map(({ claim, date, verdict }) => [
          new URL(claim.url).pathname,
          date,
          verdict.before.id,
          verdict.after.id,
        ]),
        entries.map(({ card, date, change }) =>
          'from' in change
            ? [card.href, date.day, change.from.id, change.to.id]
            : [card.href, date.day, change.unchanged.id, change.unchanged.id],
        ),
      );
    }
    const [english] = fixtureContexts('good');
    assert.deepEqual(
      correctionsData(english).corrections.map(({ date, words }) => [date, words]),
      [
        ['2026-03-01', { before: 'It is 503 long.', after: 'It is 503 metres long.' }],
        ['2026-02-01', undefined],
      ],
    );
  });

  it('counts the verdicts as /methodology/ shows them, and they add up', () => {
    for (const context of contexts) {
      const data = methodologyData(context);
      const { shares } = editorialView(context, { ...page, name: 'methodology' });
      assert.deepEqual(
        data.verdicts.map(({ id, claims, share }) => [id, String(claims), Math.round(share * 1000) / 10]),
        shares?.rows.map(({ mark, text, percent }) => [mark.id, text.split(/\s/u)[0], percent]),
      );
      assert.equal(
        data.verdicts.reduce((sum, { claims }) => sum + claims, 0),
        data.claims,
      );
    }
  });

  it('gives the figures of /about/', () => {
    for (const context of contexts) {
      const { claims, sources, primary, documents, claimants, revisions } = aboutData(context);
      const { figures } = editorialView(context, { ...page, name: 'about' });
      const values = figures.map(({ value }) => value);
      assert.deepEqual(
        [values[0], values[1], ...values.slice(5)],
        [claims, sources, documents, claimants, revisions].map(String),
      );
      assert.match(figures[2]?.note ?? '', new RegExp(`^${primary.count}\\D+${sources}\\b`, 'u'));
    }
    const [english] = fixtureContexts('good');
    const { primary, archived, claimsByLanguage } = aboutData(english);
    assert.deepEqual([primary.count, archived.count, claimsByLanguage], [3, 3, { en: 4, fr: 2 }]);
  });
});
