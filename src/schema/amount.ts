import { Big } from 'big.js';
import { z } from 'zod';

/** A number as it was written: text where it has more digits than a binary fraction can hold. */
export type Amount = number | string;

/** Digits, and a point among them; no blank, no comma, no exponent. */
const decimal = /^-?\d{1,60}(?:\.\d{1,60})?$/u;

/**
 * A number for comparing. `9007199254740993` has no binary fraction of its own: the reader leaves it the text that was
 * written. All that a binary fraction holds exactly is a number.
 */
export const amount = () =>
  z.union([z.number(), z.string().refine(isLong)]).meta({
    expected: 'a number without spaces',
    jsonSchema: { type: ['number', 'string'], pattern: decimal.source },
  });

/** The number with all its digits, for arithmetic in tens. */
export function exactly(value: Amount): Big {
  return new Big(value);
}

/** Whether a text is a number in digits that a binary fraction would change. */
export function isLong(text: string): boolean {
  // A binary fraction holds every number of fifteen digits (IEEE 754, binary64), and is the decimal number that
  // JavaScript prints of it (ECMA-262, Number::toString).
  return text.length > 15 && decimal.test(text) && !new Big(Number(text)).eq(text);
}
