import { z } from 'zod';
import { webAddress } from './text.ts';

/** What an address of a page may hold for us to fill in: the title of the claim, and the address of its page. */
export const contactPlaces = ['claim', 'address'] as const;

const mailPattern = /^(?:mailto:)?[^\s@:/?#<>"]+@[^\s@:/?#<>"]+\.[^\s@:/?#<>"]+$/u;
/** As people write it: digits with an international prefix or without, and what sets them apart. */
const telephonePattern = /^(?:tel:)?\+?\(?\d(?:[\s().-]*\d){2,18}$/u;
/** A page of this site: `/contact/`. */
const ownPagePattern = /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+$/u;

/** What a contact is. */
export type ContactKind = 'mail' | 'telephone' | 'page' | 'own-page';

/** Tells mail addresses, telephone numbers and pages apart; nothing for what is none of them. */
export function contactKind(written: string): ContactKind | undefined {
  if (mailPattern.test(written)) return 'mail';
  if (telephonePattern.test(written)) return 'telephone';
  if (ownPagePattern.test(written)) return 'own-page';
  const filled = contactPlaces.reduce((text, place) => text.replaceAll(`{${place}}`, 'x'), written);
  return webAddress().safeParse(filled).success ? 'page' : undefined;
}

/** Where readers can report an error. */
export const contact = () =>
  z
    .string()
    .trim()
    .refine((value) => contactKind(value) !== undefined)
    .meta({
      expected: 'a mail address, a telephone number, or a page that begins with https:// or /',
      example: 'desk@example.org',
      jsonSchema: { minLength: 3 },
    });

/** A page of this site, or of another. */
export const sitePlace = () =>
  z
    .string()
    .refine((value) => ownPagePattern.test(value) || webAddress().safeParse(value).success)
    .meta({
      expected: 'a page of this site such as /legal-notice/, or a web address that begins with https://',
      example: '/legal-notice/',
      jsonSchema: { minLength: 3 },
    });

/** A country by ISO 3166-1, two letters; small or capital. */
export const country = () =>
  z
    .string()
    .regex(/^[A-Za-z]{2}$/u)
    .meta({ expected: 'a country by its two letters', example: 'FR' });
