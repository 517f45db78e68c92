import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyExample } from '#fixtures/applied-example';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite, exampleToday } from '#fixtures/example-site';
import { rules } from './rules.ts';

/**
 * What editors read of the mistake in each example, rule by rule: the line and column, what was found there, and what
 * was expected. A line break is shown as ⏎. Editors know these words and programs read them: who changes one does so
 * here too.
 */
const told = `
missing-page
  6:10 has /about-us/, not /methodology/, /corrections-policy/, /about/, /contact/, /legal-notice/
no-way-to-report
  1:1 has no way to report an error, not contact: a mail address, a telephone number or a page
missing-legal-notice
  7:10 has no legalNotice, not legalNotice: a page of this site, or a web address
bad-name
  1:1 has Mon article.yml, not small letters without accents, digits and single hyphens
  1:1 has embed, not another name
  39:11 has page-2, not another name
  39:11 has topics, not another name
duplicate-id
  39:11 has jobs, not a name that no other file has
  41:9 has employed, not each id once
  32:14 has page, not each id once
  28:9 has signed, not a name that no figure has
  35:10 has first-page, not each id once
  1:1 has speech, not one file for a document
  55:9 has jobs, not each id once
  3:21 has fr, not each language once
  51:13 has HALF THE STORY, not each rating of a publisher once
front-matter-syntax
  2:8 has title: Emplois: deux millions, not the value in quotation marks
  3:1 has publisher: The Weekly, not each key once
unknown-key
  10:1 has quotd, not title, claim, claimant, made, undated, appearances, verdict, quoted, summary, conclusion, confidence, confidenceReason, status, published, reviewBy, authors, reviewedBy, topics, sources, replies, mediaReview, figures, series, media, relations, revisions, aliases
missing-value
  4:1 has claimant without a value, not text of 1 to 160 characters
  2:1 has no made, not a date as far as it is known (2025-03, 2025, 2025-21 for spring 2025, 193X for the 1930s, 2025~ for about 2025, 2025? for uncertain, 2025-03-10/2025-03-14, 2025-03/.. for since then, -0043 for 44 BC, 0476, 2025-03-15T20:30+01:00, unknown), best as year-month-day, such as 2025-03-15
wrong-value
  5:7 has 15/03/2025, not a date as far as it is known (2025-03, 2025, 2025-21 for spring 2025, 193X for the 1930s, 2025~ for about 2025, 2025? for uncertain, 2025-03-10/2025-03-14, 2025-03/.. for since then, -0043 for 44 BC, 0476, 2025-03-15T20:30+01:00, unknown), best as year-month-day, such as 2025-03-15
  10:9 has transalted, not exact, translated, paraphrased, altered, not-found
  23:11 has interview, not primary, secondary
too-long
  11:10 has 321 characters, not at most 300 characters
unclear-value
  2:12 has Daily, not the whole value in quotation marks
  2:12 has “The Daily”, not straight quotation marks, or none
page-keys
  4:10 has 2026-05, not a full date as year-month-day, such as 2026-11-22
  2:1 has titel, not title, description, updated
hidden-characters
  60:5 has U+202E, not characters that can be seen
unsafe-mdx
  60:1 has {process.exit()}, not plain text
  60:1 has <script>, not <Quote>, <Figure>, <Picture>, <Note>
unsafe-url
  19:10 has guild.example.org/2024, not a web address that begins with https://, such as https://example.org/page
  60:1 has javascript:alert, not an address that begins with https://
site-link
  60:12 has /claims/letter/, not the id of the claim
  60:1 has ../../methodology/, not a claim’s id, a source’s id, or an address with https://
malformed-reference
  56:48 has [@Census 2023], not [@source-id] or [@source-id, p. 4]
  60:12 has [[La lettre]], not [[claim-id]] or [[claim-id|words]]
  56:63 has (@guild-2024), not [@guild-2024]
  56:63 has [guild-2024], not [@guild-2024]
  60:12 has [letter|la lettre], not [[letter|la lettre]]
  7:55 has [[jobs|Its figure is right., not [[claim-id]] or [[claim-id|the words]]
  60:6 has [le site] (https://example.org/), not [le site](https://example.org/)
markdown-slip
  60:1 has ##Voir aussi, not ## Voir aussi
  60:1 has -Voir aussi, not - Voir aussi
  60:1 has | Année | Emplois |, not | Année | Emplois |⏎|---|---|
  60:5 has **« aussi »**, not « **aussi** »
unknown-citation
  52:45 has guild-2042, not the id of a source of this claim
  31:92 has letter-2025, not the id of a source of this claim
uncited-source
  28:9 has no [@census-2023] in the text, not [@census-2023] or <Quote source="census-2023" />
  12:1 has no [@census-2023] in the text, not [@census-2023] or <Quote source="census-2023" />
undescribed-source
  13:9 has guild-2042, not the id of a described source, or title, publisher, url… below it
  5:11 has newspaper, not the id of a described source, or title, publisher, url… below it
source-conflict
  14:12 has Yearly report, not Annual report
incomplete-source
  28:9 has no publisher, not title, publisher, url, accessed, kind, consulted, lang
  13:9 has no title, no publisher, no url, no accessed, no kind, no consulted, not title, publisher, url, accessed, kind, consulted, lang
  28:9 has no kept, not title, author, date, kept, kind, lang
  28:9 has no isbn, doi or reference, not title, author or publisher, published, isbn, doi or reference, accessed, kind, consulted, lang
missing-archive
  28:9 has no archived, no noArchive, not archived: https://… or noArchive: the reason
archive-as-url
  31:10 has https://web.archive.org/web/20240102030405/https://census.example.org/2023, not the address of the page itself
  31:10 has https://archive.ph/AbCdE, not the address of the page itself
quote-without-words
  54:1 has no quote of “census-2023”, not quote: the words of the source
  54:1 has page 4, not page 3
lead-source
  39:11 has no quote, not the words of the source under “quote”
  42:11 has lead of “letter-2025”, not one lead source
unknown-capture
  1:1 has census-2032, not the id of a described source
lost-capture
  8:7 has no file, not captures/guild-2024/1.webp
changed-capture
  8:35 has 0000000000000000000000000000000000000000000000000000000000000000, not 04f8996da763b7a969b1028ee3007569eaf3a635486ddab211d512c85b9df8fb
unknown-figure
  58:1 has employees, not employed
unshown-figure
  40:9 has no figure “employed” in the text, not <Figure id="employed" />
  12:1 has no figure “employed” in the text, not <Figure id="employed" />
unlisted-figure-source
  44:13 has census-2022, not guild-2024, census-2023
  32:90 has letter-2052, not letter-2025
  34:148 has letter-2052, not letter-2025
unlike-figures
  46:17 has direct jobs, 2017, not counts, with what each side counts
  46:13 has supported jobs / direct jobs, not comparison, a sentence
series-value
  32:9 has asked without a number, not value, or low and high
  31:55 has low alone, not value, or low and high
  31:55 has 440 to 420, not the lower end first
  31:45 has 430, not a number from 435 to 440
  32:9 has asked without a source, not source
series-claimed
  28:14 has sayd, not said, page, asked
unlike-series
  31:9 has page without “counts”, not counts, with what the number counts
missing-picture
  34:28 has letter-pages.png, not front-page.png, letter-page.png, seal.png
unknown-picture
  48:1 has seals, not first-page, seal
unshown-picture
  35:10 has no picture “seal” in the text, not <Picture id="seal" />
idle-alternative
  34:61 has letter-page.png, not what is to be seen, and the words that can be read
  13:38 has Screenshot, not what is to be seen, and the words that can be read
picture-without-right
  34:10 has neither licence nor ground, not licence or ground
unknown-claim
  48:12 has leter, not the id of a claim: its file name without .mdx
  60:12 has lettres, not the id of a claim: its file name without .mdx
  3:12 has walkout, not the id of a claim: its file name without .mdx
  7:16 has job, not the id of a claim: its file name without .mdx
  2:10 has job, not the id of a claim: its file name without .mdx
unknown-document
  7:15 has artcile, not article, daily-article, speech
  8:11 has interview, not article, daily-article, speech
incomplete-document
  4:7 has no url, recording or archived, not url, recording or archived
  4:7 has no firstSeen, not firstSeen
  4:7 has no platform, no url or archived, not platform, and url or archived
misplaced-quote
  8:12 has We shall pay the riters., not the words as they stand there
  8:12 has the studios, not words that stand there once, or prefix or suffix beside them
unknown-topic
  11:10 has leters, not jobs, letters
unknown-verdict
  9:10 has mostly-ture, not true, mostly-true, mixed, misleading, mostly-false, false, unverifiable, prediction
  37:48 has half-true, not true, mostly-true, mixed, misleading, mostly-false, false, unverifiable, prediction
  48:45 has unverifable, not true, mostly-true, mixed, misleading, mostly-false, false, unverifiable, prediction
  50:63 has mislading, not true, mostly-true, mixed, misleading, mostly-false, false, unverifiable, prediction
retired-verdict
  9:10 has prediction, not unverifiable
ambiguous-name
  3:11 has studio guild, not a name that no other file has
two-spellings
  4:11 has guilde des Studios, not Guilde des studios
  4:11 has Studio-Guild, not a name that content/entities/studio-guild.yml gives, or another file name there
  9:14 has guilde des Studios, not Guilde des studios
unknown-kind
  4:11 has Ada Studios, not a claimant that has a file in entities/
nobody-among-names
  4:32 has unattributed, not names alone, or unattributed alone
relation-cycle
  48:12 has jobs, not another claim
  41:31 has jobs, not a claim that does not lead back here
contradiction
  28:12 has jobs, not another verdict in one of the two claims
verdict-against-figures
  9:10 has true, not a lower verdict, or a wider tolerance
  9:10 has false, not a better verdict, or other figures
verdict-against-evidence
  8:10 has mostly-true, not a lower verdict, or a source that supports it
  8:10 has false, not a higher verdict, or a source that refutes it
missing-conclusion
  8:10 has no conclusion, not a sentence under “conclusion”
blamed-for-others
  4:11 has Guilde des studios, not the one who prints these words
confidence-without-reason
  11:13 has no confidenceReason, not one line that says why
  11:19 has no confidence, not high, medium or low
half-reply
  47:10 has no day, not asked, or answered
  47:10 has no day, not answered
  47:5 has none, not part or full
half-media-review
  46:14 has no category, not OriginalMediaContent, DecontextualizedContent, EditedOrCroppedContent, TransformedContent, StagedContent, SatireOrParodyContent
  48:13 has OriginalMediaContent, StagedContent, not OriginalMediaContent alone, or without it
  48:13 has no context, not what it shows, where and when
  49:13 has speech, not article
date-order
  12:12 has 2026-02-10, not 2026-03-15 or later
  33:15 has 2023-02-02, not 2023-11-30 or later
  38:12 has 2026-01-31, not 2026-02-01 or later
  37:12 has 2026-02-01, not 2026-02-10 or later
  11:11 has 2026-02-15, not 2026-03-01 or later
future-date
  33:15 has 2062-02-02, not 2026-06-01 or earlier
  3:7 has 2035, not 2026-06-01 or earlier
unknown-date
  5:7 has made: unknown, not undated, with the reason
  4:10 has undated, date: 2025-03-18, not date: unknown
review-due
  13:11 has 2026-05-15, not 2026-06-01 or later
revision-chain
  37:59 has mostly-false, not mostly-true
  38:44 has mixed, not mostly-true
half-revision
  37:42 has “to” alone, not “from” and “to”
  38:45 has “before” alone, not “before” and “after”
  38:76 has 400 signatures, not the words as they are now
silent-change
  9:10 has verdict: mostly-true, not an entry in “revisions”
  4:11 has claimant: Le syndicat, not an entry in “revisions”
  9:13 has quoted: paraphrased, not an entry in “revisions”
  9:10 has verdict: mostly-true, not a new entry at the end of “revisions”
lost-claim
  39:1 has no alias letter, not the old name among the aliases
  1:1 has no file, not the file, or in the claim that takes its place: aliases: [its own first id, strikes]
  12:9 has status: draft, not status: published
  1:1 has no alias old-letter, not all addresses that were published
  39:1 has aliases: [withdrawn-letter, old-letter], not “old-letter” first
rewritten-revision
  38:5 has Rien n’a changé., not the entry as it was published
  36:1 has no entry of 2026-02-01, not the entry as it was published
  39:5 has entry 3, not entry 2
changed-scale
  16:12 has Plutôt faux, not Plutôt vrai
  17:17 has Rien n’est confirmé., not L’essentiel est confirmé.
translation-without-original
  1:1 has strike.en.mdx, not strike.mdx beside it
translation-states-facts
  4:1 has verdict, not title, claim, summary, conclusion, confidenceReason, undated, figures, series, media, relations, revisions, sources, facts
  6:3 has a list, not words by id
translation-unknown-words
  6:3 has employes, not employed
  9:3 has strikes, not letter
stale-translation
  10:8 has facts: 0a1b2c3d, not facts: 921addd8
unknown-language
  1:1 has de, not en
  1:1 has fr, not en
  3:73 has de, not fr, en
unspoken-language
  3:21 has nl, not a language with a file in src/i18n
missing-translation
  3:1 has fr, not fr, en
  2:1 has fr, not fr, en
  13:11 has fr, not fr, en
  11:1 has conclusion in fr alone, not conclusion in content/claims/jobs.en.mdx
  47:46 has alt in fr alone, not media: {seal: {alt: …}} in content/claims/jobs.en.mdx
unknown-code
  1:9 has missing-archiv, not unclear-value, uncited-source, missing-archive, archive-as-url, unshown-figure, unlike-figures, unlike-series, unshown-picture, idle-alternative, retired-verdict, two-spellings, unknown-kind, contradiction, verdict-against-figures, verdict-against-evidence, missing-conclusion, blamed-for-others, date-order, future-date, stale-translation, missing-translation
refused-exception
  1:9 has unsafe-mdx, not unclear-value, uncited-source, missing-archive, archive-as-url, unshown-figure, unlike-figures, unlike-series, unshown-picture, idle-alternative, retired-verdict, two-spellings, unknown-kind, contradiction, verdict-against-figures, verdict-against-evidence, missing-conclusion, blamed-for-others, date-order, future-date, stale-translation, missing-translation
expired-exception
  4:10 has 2026-05-31, not no exception
unneeded-exception
  1:9 has missing-archive, not no exception
`;

const sections = new Map(
  told
    .trim()
    .split(/\n(?=\S)/u)
    .map((section) => {
      const [code = '', ...lines] = section.split('\n');
      return [code, lines.map((line) => line.trim())] as const;
    }),
);

describe('what is told of each example', () => {
  const shown = rules.filter(({ examples }) => examples.length > 0);

  it('is written down for every rule', () => {
    assert.deepEqual(
      [...sections.keys()],
      shown.map(({ code }) => code),
    );
  });

  for (const { code, examples } of shown)
    it(`of ${code} is where it is, what was found and what was expected`, () => {
      const lines = examples.flatMap((example) =>
        checkFiles(applyExample(example), exampleToday, example.published ? exampleSite : undefined)
          .filter((problem) => problem.code === code)
          .map(({ line, column, found, expected }) => `${line}:${column} has ${found}, not ${expected}`),
      );
      assert.deepEqual(
        lines.map((line) => line.replaceAll('\n', '⏎')),
        sections.get(code),
      );
    });
});
