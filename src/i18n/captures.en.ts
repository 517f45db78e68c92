import type { CapturesWords } from './captures.fr.ts';

/** What is said of captures: what the desk kept of a source, picture by picture. */
export const capturesEnglish: CapturesWords = {
  kept: (day) => `Page kept on ${day}`,
  alternative: (quote, place) => `Capture of the page: “${quote}” (${place}).`,
  page: (number) => `page ${number}`,
  pdf: 'The page as PDF',
  wacz: 'The page as a web archive (WACZ)',
  checksum: 'Checksum of the picture (SHA-256)',
  gone: 'The page is gone since',
  changed: 'The page has changed since',
  stillThere: (day) => `Words still there on ${day}`,
};
