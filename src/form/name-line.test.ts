import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimantOfLine } from '#schema/claim';
import { continuedLines, partedLine } from './name-line.ts';

const names = [
  ['Mairie', 'a'],
  ['第1放送', 'b'],
] as const;
const offered = (line: string) => continuedLines(partedLine(line), names).map(([whole]) => whole);

test('the first name is offered as it is', () => {
  assert.deepEqual(partedLine('Mai'), { before: '', typed: 'Mai' });
  assert.deepEqual(offered('Mai'), ['Mairie', '第1放送']);
});

test('the next name is offered behind those on the line, once each', () => {
  assert.equal(partedLine('Mairie; 第').typed, '第');
  assert.deepEqual(offered('Mairie;第'), ['Mairie; 第1放送']);
  assert.deepEqual(offered('Ada ;  Bert; Mai'), ['Ada ;  Bert; Mairie', 'Ada ;  Bert; 第1放送']);
});

test('what is chosen reads as the names before it and itself', () => {
  for (const line of ['', 'Ada;', 'Ada; B', 'Ada;; B', ' Ada ; Bert ; '])
    for (const whole of offered(line)) {
      const before = partedLine(line).before.split(';');
      const all = [
        ...before.map((name) => name.trim()).filter((name) => name !== ''),
        ...[claimantOfLine(whole)].flat().slice(-1),
      ];
      assert.deepEqual([claimantOfLine(whole)].flat(), all);
    }
});
