import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings } from './settings.ts';

describe('the settings of a run', () => {
  it('take a base path with slashes any way', () => {
    for (const path of ['hollywood-ia', '/hollywood-ia', 'hollywood-ia/', '//hollywood-ia//']) {
      assert.equal(readSettings({ BASE_PATH: path }).base, '/hollywood-ia');
    }
    assert.equal(readSettings({ BASE_PATH: '/' }).base, '');
  });

  it('take a host of http or https, and nothing else', () => {
    assert.equal(readSettings({ SITE_URL: 'https://example.org/' }).origin, 'https://example.org');
    for (const url of [
      'javascript:alert(1)',
      'localhost:4321',
      'ftp://example.org',
      'example.org',
      '//example.org',
    ]) {
      assert.throws(() => readSettings({ SITE_URL: url }), /^Error: SITE_URL is not an address/u, url);
    }
    assert.throws(() => readSettings({ SITE_URL: 'https://example.org/project' }), /BASE_PATH=\/project$/u);
  });

  it('refuse paths that lead elsewhere, and times that are none', () => {
    for (const path of ['/..', '../x', '/a b', '/a?b', '/.']) {
      assert.throws(() => readSettings({ BASE_PATH: path }), /^Error: BASE_PATH is not a path/u, path);
    }
    for (const time of ['abc', '-1', '1e99', '99999999999999']) {
      assert.throws(() => readSettings({ SOURCE_DATE_EPOCH: time }), /^Error: SOURCE_DATE_EPOCH/u, time);
    }
  });
});
