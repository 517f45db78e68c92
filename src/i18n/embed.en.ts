import type { EmbedWords } from './embed-words.ts';

/** Cards on other sites, and how to put them there, in English. */
export const embedEnglish: EmbedWords = {
  said: 'What is said',
  found: 'What the sources show',
  since: (before, now, day) => `Rated “${before}” when this was embedded; “${now}” since ${day}.`,
  changed: (day) => `Corrected or updated since this was embedded, last on ${day}; the verdict is the same.`,
  sources: (total, primary) => {
    if (total === 1) return primary === 1 ? '1 source, primary' : '1 source, not primary';
    return `${total} sources, ${primary === 0 ? 'none' : primary} primary`;
  },
  read: 'Read the whole check',
  checked: (publisher, day) => `${publisher}, checked on ${day}`,
  corrected: (day) => `corrected on ${day}`,
  updated: (day) => `updated on ${day}`,
  verdictChanged: (before, now, day) => `Verdict changed on ${day}: from “${before}” to “${now}”.`,
  sentence: ({ claim, claimant, made, verdict, summary }) =>
    `${claim} (${claimant}, ${made}). Verdict: ${verdict}. ${summary}`,
  caption: (title, verdict) => `${title}: ${verdict}`,
  frame: (title, publisher) => `Fact check by ${publisher}: ${title}`,
  latest: (label) => `Latest checks: ${label}`,
  all: (count) => (count === 1 ? 'See the claim' : `See all ${count} claims`),
  control: 'Embed this claim',
  page: {
    title: 'Embed a claim',
    titleOf: (title) => `Embed: ${title}`,
    description: 'Show a checked claim on your own site: paste its address, or a few lines.',
    intro: [
      'A card shows the claim, its verdict and the answer. It takes the height it needs, and it stays accurate: when we correct the verdict, cards already embedded say so.',
      'Whichever way you choose, a dated sentence with a link remains if a script, a frame or our server fails.',
    ],
    example:
      'The lines below are those of the newest claim. Every claim’s page has a link “Embed this claim” to its own.',
    onlyExample:
      'The lines below are those of the newest claim. For any other, paste the address of its page, as the first way does.',
    thisClaim: 'The claim',
    otherClaims: 'How embedding works, and lists of claims',
    preview: 'How it looks',
    ways: {
      address: {
        title: 'The address',
        text: 'WordPress, Ghost and other systems that know oEmbed make the card from the address alone, on a line of its own. The address of this page or of the card will do as well.',
      },
      quote: {
        title: 'A quotation that becomes a card',
        text: 'Readable as it stands. The script puts the card in its place, at the right height, when a reader scrolls near it.',
      },
      frame: {
        title: 'A frame alone',
        text: 'Without any script on your page. What does not fit the height can be scrolled; the link stays in sight.',
      },
      element: {
        title: 'An element',
        text: 'For pages built by a script or a framework. It may be added at any time.',
      },
      picture: {
        title: 'A picture in HTML',
        text: 'For e-mail and places that allow neither frame nor script. A picture is not corrected once it has been copied.',
      },
      markdown: {
        title: 'A picture in Markdown',
        text: 'For forums, README files and wikis.',
      },
      data: {
        title: 'Data',
        text: 'The claim as JSON, open to scripts of every site.',
      },
    },
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Select the text and copy it by hand.',
    options: {
      title: 'Options',
      language: { name: 'Language', text: 'The card keeps the language of its address. This page in:' },
      theme: {
        name: 'Theme',
        text: 'A card follows the reader’s system. theme=light or theme=dark in its address settles it.',
        values: { auto: 'Auto', light: 'Light', dark: 'Dark' },
      },
      width: {
        name: 'Width',
        text: 'From 200 to 900 pixels; 100% takes the width of the column.',
        full: 'Whole column',
      },
      revision: {
        name: 'Revision',
        text: 'r= in the address is the number of revisions today. With it the card tells your readers when the verdict has changed since. It always shows the current verdict.',
        pinned: 'Say what changed',
        current: 'Current state only',
      },
    },
    collections: {
      title: 'Lists that keep themselves up to date',
      text: 'The five most recently changed claims, as one card. Frame the address as above, or paste that of the page of the topic, the document, the claimant or the whole site where oEmbed is known. The cards of documents and claimants are at /embed/documents/…/ and /embed/claimants/…/, with the name that their page has; that of the site at /embed/site/latest/.',
    },
    script: {
      title: 'The script',
      text: [
        'It listens to its own frames only, stores nothing and sends nothing. It may be loaded more than once, as a plain script or as a module, and works under a content security policy that allows its address and our frames.',
        'To pin it to today’s version, add the digest below. If the script ever changes, browsers will refuse it, and the quotation stays.',
      ],
      integrity: 'With its digest',
    },
    privacy: {
      title: 'Your readers',
      text: 'A card sets no cookie, stores nothing and contacts no third party. Our server sees that it is fetched, as with any page.',
    },
  },
};
