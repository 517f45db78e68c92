import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fittingOf } from './fitting.ts';

const page = (title: string, text: string) =>
  `<html lang="en"><head><title>${title}</title></head><body><p>${text}</p></body></html>`;
const whole = (title: string, text: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title><link rel="stylesheet" href="/a.css"></head><body><p>${text}</p><script src="/a.js"></script></body></html>`;

describe('what Astro adds to a page', () => {
  it('is learnt from one and added to others', () => {
    const fit = fittingOf(whole('One', 'first'), page('One', 'first'));
    assert.equal(fit(page('Two', 'second')), whole('Two', 'second'));
  });

  it('is added at the marks of the page, not at those that data in it name', () => {
    const fit = fittingOf(whole('One', 'first'), page('One', 'first'));
    const data = '<script type="application/ld+json">{"text":"\\u003c/body>"}</script>';
    assert.equal(fit(page('Two', data)), whole('Two', data));
  });

  it('is not learnt where the two differ in anything else', () => {
    assert.throws(
      () => fittingOf(whole('One', 'first'), page('One', 'other')),
      /differs from what Astro makes of it, behind “<\/head><body><p>first/u,
    );
    assert.throws(() => fittingOf('<p>first</p>', page('One', 'first')), /This is no page: “<p>first<\/p>”/u);
  });
});
