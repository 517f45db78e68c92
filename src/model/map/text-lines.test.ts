import assert from 'node:assert/strict';
import { it } from 'node:test';
import { textLines, textWidth } from './text-lines.ts';

it('a text is broken at its spaces and says all its words', () => {
  const { lines } = textLines('The bridge was opened in 1932', 15, 90, 9);
  assert.ok(lines.length > 1);
  assert.equal(lines.join(' '), 'The bridge was opened in 1932');
});

it('no line is wider than it may be, not even one long word', () => {
  const { lines, width } = textLines(`The ${'m'.repeat(60)} of the town`, 15, 120, 3);
  assert.ok(lines.every((line) => textWidth(line, 15) <= 120) && width <= 120, lines.join(' | '));
});

it('what is left out is told by an ellipsis', () => {
  const { lines } = textLines('one two three four five six seven eight nine ten', 15, 80, 2);
  assert.equal(lines.length, 2);
  assert.match(lines[1] ?? '', /…$/u);
});

it('a no-break space does not break', () => {
  const { lines } = textLines('il a dit\u00A0: non', 15, 60, 9);
  assert.ok(
    lines.some((line) => line.includes('dit\u00A0:')),
    lines.join(' | '),
  );
});
