import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { BadTimeStamp, checkTimeStamp, timeStampQuery } from './time-stamp.ts';
import { digest } from './write-wacz.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-stamp-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const openssl = (...args: string[]) => {
  const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
};

/** An authority of this machine: what it answers to a query. */
function authority(): (query: Uint8Array) => Uint8Array {
  writeFileSync(
    join(folder, 'ts.cnf'),
    `[req]\ndistinguished_name=name\nx509_extensions=stamping\nprompt=no\n[name]\nCN=Stamping test\n[stamping]\nextendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n[tsa]\ndefault_tsa=own\n[own]\nserial=serial\ndefault_policy=1.2.3.4.1\ndigests=sha256\nsigner_digest=sha256\ness_cert_id_alg=sha256\n`,
  );
  writeFileSync(join(folder, 'serial'), '01\n');
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'key.pem',
    '-out',
    'cert.pem',
    '-days',
    '2',
    '-config',
    'ts.cnf',
  );
  return (query) => {
    writeFileSync(join(folder, 'query.tsq'), query);
    openssl(
      'ts',
      '-reply',
      '-config',
      'ts.cnf',
      '-queryfile',
      'query.tsq',
      '-signer',
      'cert.pem',
      '-inkey',
      'key.pem',
      '-out',
      'reply.tsr',
    );
    return readFileSync(join(folder, 'reply.tsr'));
  };
}

describe(
  'A time stamp',
  { skip: hasOpenssl ? false : 'openssl is not here, which plays the authority' },
  () => {
    const bytes = Buffer.from('The page as it was.');

    it('is asked for, granted and verified by openssl', () => {
      const reply = authority()(timeStampQuery(digest(bytes)));
      checkTimeStamp(reply, digest(bytes));
      writeFileSync(join(folder, 'page'), bytes);
      openssl('ts', '-verify', '-data', 'page', '-in', 'reply.tsr', '-CAfile', 'cert.pem');
      assert.throws(() => checkTimeStamp(reply, digest(Buffer.from('Another page.'))), BadTimeStamp);
    });

    it('is refused where it was cut, or is none', () => {
      const reply = authority()(timeStampQuery(digest(bytes)));
      for (const other of [
        Buffer.alloc(0),
        Buffer.from('<html>'),
        reply.subarray(0, 20),
        reply.subarray(0, -200),
      ])
        assert.throws(() => checkTimeStamp(other, digest(bytes)), BadTimeStamp);
      // A refusal: RFC 3161, section 2.4.2, status 2.
      const refusal = Uint8Array.from([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02]);
      assert.throws(() => checkTimeStamp(refusal, digest(bytes)), /status 2/u);
    });
  },
);
