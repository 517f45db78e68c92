import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compilerEnvironment } from './compiled-pages.ts';

test('Pages are compiled without variables that are none of ours', () => {
  const environment = {
    PATH: '/bin',
    Path: '/bin',
    HOME: '/home/a',
    LC_ALL: 'C',
    SITE: 'x',
    MODE: 'y',
    TOKEN: 'z',
  };
  const { SITE, MODE, TOKEN, ...kept } = compilerEnvironment({ ...environment, DEV: '1' });
  assert.deepEqual([SITE, MODE, TOKEN], [undefined, undefined, undefined]);
  assert.deepEqual(kept, {
    ...{ PATH: '/bin', Path: '/bin', HOME: '/home/a', LC_ALL: 'C' },
    ...{ NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
});
