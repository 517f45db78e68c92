import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDate } from './dates.ts';

const dayOf = (value: unknown) => readDate(value, new Set())?.day;

describe('A date of a review', () => {
  test('is read in the forms that publishers use', () => {
    const forms = [
      ...[
        '2021-05-03',
        '2021-05-03T23:59:04-08:00',
        '2021-05-03 20:02',
        '2021-5-3',
        '2021/05/03',
        '20210503',
      ],
      ...[
        '2021.05.03.',
        '2021年5月3日',
        '3 May 2021',
        'May 3rd, 2021',
        '03-May-2021',
        'Mon, 03 May 2021 20:02:00 GMT',
      ],
      ...[
        '3 de mayo de 2021',
        '3 de maio de 2021',
        'le 3 mai 2021',
        '3. Mai 2021',
        '3 maggio 2021',
        '3 мая 2021 г.',
      ],
      ...[
        '3 मई 2021',
        '२०२१-०५-०३',
        '٣ مايو ٢٠٢١',
        '1620000000',
        1620000000,
        1620000000000,
        ['', '2021-05-03'],
      ],
    ];
    for (const form of forms) assert.equal(dayOf(form), '2021-05-03', String(form));
    assert.equal(dayOf('le 1er février 2024'), '2024-02-01');
    assert.equal(dayOf('mar. 23 jun 2020'), '2020-06-23');
  });

  test('stays as vague as it is', () => {
    assert.equal(dayOf('2021'), '2021');
    assert.equal(dayOf('2021-05'), '2021-05');
    assert.equal(dayOf('May 2021'), '2021-05');
  });

  test('is a year alone when day and month may be the other way round', () => {
    assert.deepEqual(readDate('03/04/2021', new Set()), { day: '2021', unclear: '03/04/2021' });
    assert.equal(dayOf('04/23/2021'), '2021-04-23');
    assert.equal(dayOf('23.04.2021'), '2021-04-23');
    assert.equal(dayOf('05/05/2021'), '2021-05-05');
  });

  test('is nothing when no calendar has it, and when it stands for none', () => {
    for (const none of [
      '',
      'yesterday',
      '2021-02-30',
      '0000-00-00',
      '1970-01-01T00:00:00Z',
      '0001-01-01',
      null,
      {},
    ])
      assert.equal(dayOf(none), undefined, String(none));
  });
});
