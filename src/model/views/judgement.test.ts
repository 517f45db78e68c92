import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, type Look, type Town, town } from '#fixtures/town-site';
import { claimView } from './claim.ts';
import { embedView } from './embed.ts';
import { statusView } from './status.ts';

const judged = {
  conclusion: 'The bridge is about to fall.',
  confidence: 'low',
  confidenceReason: 'One report, read in part.',
};
const asked = { to: 'Mayor', asked: '2026-01-02', through: { en: 'e-mail', fr: 'courriel' } };

function look(own: Readonly<Record<string, unknown>>, { language = 'en' }: Look = {}, parts: Town = {}) {
  const context = town({ claims: { bridge: own }, ...parts }, { language });
  return { context, claim: claimIn(context, 'bridge') };
}
const view = (...given: Parameters<typeof look>) => {
  const { context, claim } = look(...given);
  return claimView(context, claim);
};

describe('what a page concludes', () => {
  it('is said on the page and on the card, or on neither', () => {
    const { context, claim } = look(judged);
    assert.equal(claimView(context, claim).conclusion?.text, judged.conclusion);
    assert.equal(embedView(context, claim).conclusion?.text, judged.conclusion);
    assert.equal(view({}).conclusion, undefined);
  });

  it('is in the language of the page, else marked as another', () => {
    const inFrench = (own: Readonly<Record<string, unknown>>) =>
      view(judged, { language: 'fr' }, { translations: { 'bridge.fr': own } });
    const told = inFrench({ conclusion: 'Le pont va tomber.', confidenceReason: 'Un seul rapport.' });
    assert.deepEqual(
      [told.conclusion, told.confidence?.reason],
      [{ text: 'Le pont va tomber.' }, { text: 'Un seul rapport.' }],
    );
    const untold = inFrench({});
    assert.deepEqual([untold.conclusion?.language, untold.confidence?.reason?.language], ['en', 'en']);
  });

  it('comes with how sure the desk is, which changes no verdict', () => {
    for (const confidence of ['high', 'medium', 'low']) {
      const { confidence: shown, verdict } = view({ ...judged, confidence });
      assert.equal(shown?.label, `Confidence: ${confidence}`);
      assert.equal(shown?.href, '/methodology/#confidence');
      assert.deepEqual(verdict, view({}).verdict);
    }
    assert.equal(view({}).confidence, undefined);
  });
});

describe('the right of reply', () => {
  it('says who was asked, through what, and what came', () => {
    const [silent] = view({ replies: [asked] }).replies;
    assert.deepEqual(silent, {
      to: 'Mayor',
      asked: 'asked on 2 January 2026, through: e-mail',
      answer: 'No answer yet',
    });
    const answer = { answer: 'part', answered: '2026-01-05', text: 'Elle tient.', lang: 'fr' };
    const [told] = view({ replies: [{ ...asked, ...answer, translation: 'It holds.' }] }).replies;
    assert.equal(told?.answer, 'Answered in part on 5 January 2026');
    assert.deepEqual([told?.text?.language, told?.translation?.text], ['fr', 'It holds.']);
    const [unasked] = view({ replies: [{ to: 'Mayor', ...answer }] }).replies;
    assert.equal(unasked?.asked, 'replied unprompted');
  });

  it('is counted for the whole site, and who has not answered is named', () => {
    const answered = { ...asked, answer: 'full', answered: '2026-01-05', text: 'Yes.' };
    const claims = {
      bridge: { replies: [asked] },
      tower: { replies: [answered], reviewedBy: ['A. Reader'] },
      well: {},
    };
    const section = statusView(town({ claims })).sections.find(({ id }) => id === 'replies');
    assert.equal(
      section?.count,
      'Checks on which somebody was asked or replied: 2 of 3. Answered: 1. Read by a second reader: 1.',
    );
    assert.deepEqual(
      section?.entries.map(({ title }) => title.href),
      ['/claims/bridge/'],
    );
  });
});

describe('the ways to report an error', () => {
  const ways = (contact: unknown, language = 'en') =>
    view({}, { language }, { site: { contact }, translations: { 'bridge.fr': {} } }).report.ways;

  it('begin a message with the title and the address of the page', () => {
    const [mail] = ways('desk@example.org');
    const address = new URL(mail?.href ?? '');
    assert.equal(address.pathname, 'desk@example.org');
    assert.match(address.searchParams.get('subject') ?? '', /About bridge/u);
    assert.match(
      address.searchParams.get('body') ?? '',
      /https:\/\/facts\.example\.org\/claims\/bridge\/\r\n/u,
    );
  });

  it('are telephone numbers, pages with places to fill in, and pages of the site in its language', () => {
    const contact = ['+33 1 23 45 67 89', 'https://forms.example.org/?t={claim}&u={address}', '/contact/'];
    assert.deepEqual(
      ways(contact, 'fr').map(({ href }) => href),
      [
        'tel:+33123456789',
        'https://forms.example.org/?t=Sur%20bridge.fr&u=https%3A%2F%2Ffacts.example.org%2Ffr%2Fclaims%2Fbridge%2F',
        '/fr/contact/',
      ],
    );
  });
});
