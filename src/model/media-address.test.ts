import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { momentAddress } from './media-address.ts';

describe('the address of a moment in a recording', () => {
  for (const [recording, at, expected] of [
    ['https://example.org/speech.mp3', '01:12:30', 'https://example.org/speech.mp3#t=4350'],
    ['https://example.org/a.MP4?v=1#x', '12:30-13:05.5', 'https://example.org/a.MP4?v=1#t=750,785.5'],
    ['https://www.youtube.com/watch?v=abc', '01:12:30', 'https://www.youtube.com/watch?v=abc&t=4350'],
    ['https://youtu.be/abc?t=3', '0:05.9', 'https://youtu.be/abc?t=5'],
    ['https://radio.example.org/programme', '01:12:30', undefined],
    ['https://example.org/speech.mp3', 'later', undefined],
  ] as const)
    it(`is known for files and some platforms: ${recording} at ${at}`, () => {
      assert.equal(momentAddress(recording, at), expected);
    });
});
