/** The marks around a quotation, and those around a quotation within it. */
interface Marks {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
}

/**
 * The marks of languages that do not write “ ” and ‘ ’, by what they write: open, close, inner open, inner close.
 * Source: Unicode CLDR 48.2, delimiters.json. French has the inner marks of the Imprimerie nationale, where CLDR
 * repeats the outer ones.
 */
const marksByLanguages: readonly (readonly [marks: string, languages: string])[] = [
  [
    '« » “ ”',
    'fr ast br ca cv el es-US eu it kab lij pms pt-PT pt-AO pt-CH pt-CV pt-LU pt-MO pt-MZ sc sg ti',
  ],
  ['« » “ ”', 'hy oc'],
  ['« » ‹ ›', 'am az-Arab az-Cyrl fa fr-CH gsw mzn rm'],
  ['« » „ “', 'be ky os ru sah tyv uk'],
  ['« » ‘ ’', 'nb nn no rw'],
  ['« » „ ”', 'shi zgh'],
  ['„ “ ‚ ‘', 'de bs-Cyrl cs dsb et hr hsb is lb mk nds sk sl'],
  ['„ “ ‘ ’', 'bg lt prg'],
  ['„ ” « »', 'pl ro'],
  ['„ ” » «', 'hu szl'],
  ['„ ” ‚ ’', 'ff'],
  ['„ ” ‘ ’', 'bs sr'],
  ['„ “ « »', 'ka'],
  ['” ” ’ ’', 'fi he se sn sv yi'],
  ['” “ ’ ‘', 'ar syr ur'],
  ['‘ ’ “ ”', 'nl fur ia tn ti-ER'],
  ['「 」 『 』', 'ja yue zh-Hant zh-TW zh-HK zh-MO'],
  ['“ ” « »', 'eo'],
  ['« » ” “', 'fr-CA'],
];

const english: Marks = { outer: ['“', '”'], inner: ['‘', '’'] };
const known = new Map(
  marksByLanguages.flatMap(([marks, languages]) => {
    const [open = '', close = '', innerOpen = '', innerClose = ''] = marks.split(' ');
    return languages
      .split(' ')
      .map((language): [string, Marks] => [
        language,
        { outer: [open, close], inner: [innerOpen, innerClose] },
      ]);
  }),
);

/** A space that French sets within « », and that no line may break. */
const noBreak = '\u00A0';

/** The marks of a language: of its tag, else of the tag without its last part, else “ ” and ‘ ’. */
function marksOf(language: string): Marks {
  for (let tag = language; tag !== ''; tag = tag.replace(/-?[^-]*$/u, '')) {
    const marks = known.get(tag);
    if (marks !== undefined) return marks;
  }
  return english;
}

/**
 * Words in the quotation marks of their language, as characters: what is copied from the page, read aloud or shown in
 * a reader mode keeps them. Quotation marks of the same kind within become the inner ones; spaces within « » are
 * those of French and of no other language.
 */
export function inQuotationMarks(words: string, language: string): string {
  const { open, close, nest } = quotationMarks(language);
  return `${open}${nest(words)}${close}`;
}

/** The marks to set around words, and what sets the marks that are in these words already; `depth` counts from 0. */
export function quotationMarks(
  language: string,
  depth = 0,
): { open: string; close: string; nest: (words: string) => string } {
  const { outer, inner } = marksOf(language);
  const [open, close] = depth % 2 === 0 ? outer : inner;
  const space = open === '«' && /^fr(?:-|$)(?!CH)/u.test(language) ? noBreak : '';
  return { open: open + space, close: space + close, nest: (words) => nested(words, outer, inner) };
}

/** The words with the outer marks in them replaced by the inner ones. Marks that open and close alike take turns. */
function nested(
  words: string,
  [open, close]: Marks['outer'],
  [innerOpen, innerClose]: Marks['inner'],
): string {
  if (open === close) return words.replaceAll(open, innerOpen);
  // An apostrophe is no closing mark.
  if (close === '’') return words;
  const opened = open === '«' ? /«[\s\u00A0\u202F]*/gu : new RegExp(open, 'gu');
  const closed = close === '»' ? /[\s\u00A0\u202F]*»/gu : new RegExp(close, 'gu');
  return words.replaceAll(opened, innerOpen).replaceAll(closed, innerClose);
}
