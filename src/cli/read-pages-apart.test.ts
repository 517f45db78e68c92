import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPagesApart } from './read-pages-apart.ts';
import { startTimer } from './timer.ts';
import { page, pdf } from '#fixtures/sources-test-server';

describe('Pages that are read apart', () => {
  it('give their words, in turn', async () => {
    const { readPage, close } = readPagesApart();
    const read = await Promise.all([
      readPage(new TextEncoder().encode(page('opened at last')), 'text/html', true),
      readPage(new Uint8Array(pdf(['opened at', 'last'])), 'application/pdf', true),
      readPage(new Uint8Array([0xff, 0xd8]), 'image/jpeg', true),
    ]);
    await close();
    assert.match(read[0].text ?? '', /opened at last/u);
    assert.equal(read[1].text, 'opened at\nlast');
    assert.deepEqual(read[2], { whole: true });
  });

  it('are given up when they take too long, and the next one is read', async () => {
    // The first page has some time and needs far more; the second has all the time it needs, however slow the machine.
    let pages = 0;
    const { readPage, close } = readPagesApart({
      startTimer: (_milliseconds, expire) => {
        pages += 1;
        return pages === 1 ? startTimer(1500, expire) : () => undefined;
      },
    });
    // Each attribute is new, so the parser keeps every element open and opens them all again in every paragraph.
    const endless = Array.from({ length: 20_000 }, (_, index) => `<b a${index}><p>`).join('');
    const lost = await readPage(new TextEncoder().encode(endless), 'text/html', true);
    assert.deepEqual(lost, { whole: false });
    const { text } = await readPage(new TextEncoder().encode(page('at last')), 'text/html', true);
    await close();
    assert.match(text ?? '', /at last/u);
  });
});
