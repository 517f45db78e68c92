import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPublicAddress, judgeAddress } from './address-guard.ts';

describe('An address is asked', () => {
  it('when it belongs to the public internet', () => {
    for (const address of ['8.8.8.8', '93.184.215.14', '2001:4860:4860::8888', '::ffff:8.8.8.8']) {
      assert.equal(isPublicAddress(address), true, address);
    }
  });

  it('never when it is private in any form', () => {
    const forms = [
      '127.0.0.1',
      '10.0.0.1',
      '169.254.169.254',
      '0.0.0.0',
      '192.0.0.8',
      '198.18.0.1',
      '240.0.0.1',
    ];
    const longForms = [
      '::1',
      '::',
      '::7f00:1',
      '::ffff:10.0.0.1',
      'fe80::1%eth0',
      'fd00::1',
      '64:ff9b::a00:1',
      '4000::1',
    ];
    for (const address of [...forms, ...longForms, 'nonsense', '']) {
      assert.equal(isPublicAddress(address), false, address);
    }
  });

  it('over http and https, at the ports of pages, without a password', () => {
    const judged = (address: string) => judgeAddress(address, false);
    assert.equal(judged('https://example.org/page'), 'fine');
    assert.equal(judged('http://example.org:8080/page'), 'fine');
    for (const address of [
      'ftp://example.org/',
      'file:///etc/passwd',
      'https://example.org:22/',
      'nonsense',
    ]) {
      assert.equal(judged(address), 'odd-address', address);
    }
    assert.equal(judged('https://user:word@example.org/'), 'odd-address');
    for (const host of ['localhost', 'a.localhost', 'printer.local', 'localhost.', '[::1]', '0x7f000001']) {
      assert.equal(judged(`http://${host}/`), 'private-address', host);
    }
    assert.equal(judgeAddress('http://127.0.0.1:4321/', true), 'fine');
  });
});
