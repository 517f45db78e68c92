import { z } from 'zod';

/**
 * An ISBN of ten or thirteen digits, with or without hyphens, whose last digit is the one that the others ask for: one
 * wrong digit names another book, or none. Source: ISO 2108, annex A and annex C.
 */
export const isbn = () =>
  z
    .string()
    .refine(isIsbn, { error: 'isbn' })
    .meta({
      expected:
        'an ISBN of 10 or 13 digits whose check digit is right, in quotation marks where it is only digits',
      example: '978-0-306-40615-7',
      jsonSchema: { pattern: '^[0-9][0-9 -]{8,16}[0-9Xx]$' },
    });

/** A DOI as it is registered, without an address before it. Source: DOI Handbook, section 2.2. */
export const doi = () =>
  z
    .string()
    .regex(/^10\.\d{4,9}(?:\.\d+)*\/\S+$/)
    .meta({ expected: 'a DOI, which begins with 10.', example: '10.1000/182' });

function isIsbn(value: string): boolean {
  const digits = value.replaceAll(/[ -]/gu, '').toUpperCase();
  const number = (digit: string) => (digit === 'X' ? 10 : Number(digit));
  const sum = (weight: (place: number) => number) =>
    [...digits].reduce((total, digit, place) => total + number(digit) * weight(place), 0);
  if (/^\d{9}[\dX]$/u.test(digits)) return sum((place) => 10 - place) % 11 === 0;
  return /^97[89]\d{10}$/u.test(digits) && sum((place) => (place % 2 === 0 ? 1 : 3)) % 10 === 0;
}
