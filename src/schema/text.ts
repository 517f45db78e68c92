import { z } from 'zod';

/** An identifier of a claim, source, document…: part of addresses, so small ASCII letters, digits and hyphens. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A language tag as it stands in addresses and file names: `fr`, `en`, `pt-br`. */
export const languagePattern = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/;

/** As much of a web address as a pattern can tell; `isWebAddress` knows better. */
const webAddressPattern = /^https?:\/\/[^\s<>"\\^`{|}@/]+\.[^\s<>"\\^`{|}]+$/u;

/** An identifier such as `mpa-2019`. */
export const id = () =>
  z
    .string()
    .regex(idPattern, { error: 'small letters, digits and single hyphens' })
    .meta({ expected: 'small letters without accents, digits and hyphens', example: 'mpa-2019' });

/** Text of at most `longest` characters, not empty. */
export const text = (longest = 1000) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .meta({ expected: `text of 1 to ${longest} characters`, jsonSchema: { pattern: String.raw`\S` } });

/** A BCP 47 language tag in small letters. */
export const language = () =>
  z.string().regex(languagePattern).meta({ expected: 'a language tag', example: 'en' });

/** A web address with http or https. Its safety is checked here; whether it answers, never. */
export const webAddress = () =>
  z
    .string()
    .refine(isWebAddress, { error: 'web-address' })
    .meta({
      expected: 'a web address that begins with https://',
      example: 'https://example.org/page',
      jsonSchema: { pattern: webAddressPattern.source },
    });

function isWebAddress(value: string): boolean {
  // `https:/example.org` is mended by browsers, and by nothing else.
  if (/[\s<>"\\^`{|}]/u.test(value) || !/^https?:\/\/[^/]/iu.test(value)) return false;
  try {
    const { protocol, hostname, username, password } = new URL(value);
    const isHttp = protocol === 'https:' || protocol === 'http:';
    return isHttp && hostname.includes('.') && username === '' && password === '';
  } catch {
    return false;
  }
}

/** Words that differ by language: one text for all languages, or one per language tag. */
export const localised = (longest = 1000) =>
  z
    .union([text(longest), z.record(language(), text(longest))])
    .meta({ expected: 'text, or one text per language', example: '{fr: Emploi, en: Jobs}' });

export type Localised = z.infer<ReturnType<typeof localised>>;
