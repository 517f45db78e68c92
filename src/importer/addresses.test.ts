import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressKey, readAddress } from './addresses.ts';

const base = 'https://desk.example.org/checks/1';
const read = (value: unknown) => readAddress(value, base, new Set());

describe('An address of a review', () => {
  test('is completed', () => {
    assert.equal(read('desk.example.org/x/'), 'https://desk.example.org/x/');
    assert.equal(read('//desk.example.org/x'), 'https://desk.example.org/x');
    assert.equal(read('/authors/ada'), 'https://desk.example.org/authors/ada');
    assert.equal(read('../2'), 'https://desk.example.org/2');
    assert.equal(read(' https://example.com/a b?x=1&amp;y=2 '), 'https://example.com/a%20b?x=1&y=2');
    assert.equal(read('http:/example.com/a'), 'http://example.com/a');
  });

  test('has its odd letters encoded, so that the schema takes it', () => {
    assert.equal(read('https://example.com/a|b?c={d}^`'), 'https://example.com/a%7Cb?c=%7Bd%7D%5E%60');
  });

  test('is the first that is one', () => {
    assert.equal(read(['', 'Réseaux sociaux', { '@id': 'https://example.com/a' }]), 'https://example.com/a');
  });

  test('is nothing when none is meant, or when no reader should follow it', () => {
    for (const none of [
      'Réseaux sociaux',
      '/',
      '',
      'javascript:alert(1)',
      'mailto:a@example.org',
      'https://a:b@example.org/',
      'http://localhost/x',
      7,
    ])
      assert.equal(read(none), undefined, String(none));
  });

  test('is one with its variants', () => {
    const same = ['https://desk.example.org/a/?b=1', 'http://www.desk.example.org/a?b=1&utm_source=x#top'];
    assert.equal(addressKey(same[0] ?? ''), addressKey(same[1] ?? ''));
    assert.notEqual(
      addressKey('https://desk.example.org/a?b=1'),
      addressKey('https://desk.example.org/a?b=2'),
    );
  });
});
