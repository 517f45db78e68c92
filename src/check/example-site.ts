import type { TextFile } from '#reader/file';

/** The day on which the example site is checked. */
export const exampleToday = '2026-06-01';

const site = `title: {fr: Site d’essai, en: Example site}
description: {fr: Trois affirmations vérifiées., en: Three claims checked.}
languages: [fr, en]
publisher:
  name: Rédaction
licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
document: article
verdicts:
  - id: "true"
    label: {fr: Vrai, en: "True"}
    definition: {fr: Les sources le confirment., en: The sources confirm it.}
    value: 5
    glyph: full
  - id: mostly-true
    label: {fr: Plutôt vrai, en: Mostly true}
    definition: {fr: L’essentiel est confirmé., en: The substance is confirmed.}
    value: 4
    glyph: three-quarters
  - id: mixed
    label: {fr: Mitigé, en: Mixed}
    definition: {fr: Une partie est confirmée., en: One part is confirmed.}
    value: 3
    glyph: half
  - id: misleading
    label: {fr: Trompeur, en: Misleading}
    definition: {fr: Le contexte manque., en: The context is missing.}
    glyph: misleading
  - id: mostly-false
    label: {fr: Plutôt faux, en: Mostly false}
    definition: {fr: L’essentiel est contredit., en: The substance is contradicted.}
    value: 2
    glyph: quarter
  - id: "false"
    label: {fr: Faux, en: "False"}
    definition: {fr: Les sources le contredisent., en: The sources contradict it.}
    value: 1
    glyph: empty
  - id: unverifiable
    label: {fr: Invérifiable, en: Unverifiable}
    definition: {fr: Rien ne permet de trancher., en: Nothing settles it.}
    glyph: unknown
  - id: prediction
    label: {fr: Prédiction, en: Prediction}
    definition: {fr: L’affirmation porte sur l’avenir., en: The claim is about the future.}
    glyph: future
    retired: {date: 2026-01-01, replacedBy: unverifiable}
ratings:
  - {label: Half the story, publisher: Example Desk, verdict: misleading}
  - {label: False, verdict: false}
topics:
  - id: jobs
    label: {fr: Emploi, en: Jobs}
  - id: letters
    label: {fr: Lettres, en: Letters}
`;

const events = `- date: 2023-05-02
  title: {fr: La grève commence, en: The strike begins}
  claims: [strikes]
  sources:
    - id: union-2023
`;

const article = `title: Hollywood writes to the President
publisher: The Daily
date: 2025-03-18
url: https://daily.example.org/letter
language: en
description: {fr: Un article sur la lettre., en: An article on the letter.}
aliases: [daily-article]
`;

const guild = `name: {fr: Guilde des studios, en: Studio Guild}
kind: organization
description: {fr: Elle réunit les studios., en: It unites the studios.}
`;

const jobs = `---
title: Deux millions d’emplois
claim: Les studios font vivre 2,3 millions de personnes.
claimant: Guilde des studios
made: 2025-03-15
appearances:
  - document: article
    quote: 2.3 million jobs
verdict: "true"
quoted: translated
summary: Le recensement compte 2,32 millions d’emplois.
published: 2026-02-10
authors: [Rédaction]
topics: [jobs]
sources:
  - id: guild-2024
    title: Annual report
    publisher: Studio Guild
    url: https://guild.example.org/2024
    published: 2024-04
    accessed: 2026-02-01
    archived: https://web.archive.org/web/2026/https://guild.example.org/2024
    kind: primary
    consulted: original
    lang: en
    quote: we support 2.3 million jobs
    locator: page 3
  - id: census-2023
    title: Employment by industry
    publisher: Census Office
    url: https://census.example.org/2023
    published: 2023-11-30
    accessed: 2026-02-02
    noArchive: Le site refuse les copies.
    kind: primary
    consulted: original
    lang: en
    role: supports
figures:
  - id: employed
    label: emplois
    claimed: 2300000
    found: 2320000
    source: census-2023
    tolerance: 5%
relations:
  - type: depends-on
    claim: letter
    reason: Le chiffre vient de la lettre.
---

La guilde donne ce chiffre dans son rapport [@guild-2024, p. 3].

<Quote source="guild-2024" locator="page 3" />

Le recensement compte presque autant d’emplois [@census-2023].

<Figure id="employed" />

Voir aussi [[letter|la lettre]].
`;

const jobsInEnglish = `---
title: Two million jobs
claim: The studios provide a living for 2.3 million people.
summary: The census counts 2.32 million jobs.
figures:
  employed:
    label: jobs
relations:
  letter: The figure comes from the letter.
---

The guild gives this figure in its report [@guild-2024, p. 3].

The census counts nearly as many jobs [@census-2023].

<Figure id="employed" />
`;

const strikes = `---
title: Une grève sans effet
claim: La grève n’a rien changé à l’emploi.
claimant: unattributed
made: 2025-03
appearances:
  - document: article
verdict: "false"
summary: Le syndicat et la guilde décrivent un recul.
published: 2026-02-12
topics: [jobs]
sources:
  - id: guild-2024
    role: supports
  - id: union-2023
    title: The strike in numbers
    publisher: Writers’ Union
    url: https://union.example.org/strike
    published: 2023-12-01
    accessed: 2026-02-11
    noArchive: Le site refuse les copies.
    kind: secondary
    consulted: copy
    lang: en
    role: refutes
relations:
  - type: contradicts
    claim: jobs
---

Le rapport de la guilde n’en dit rien [@guild-2024]. Le syndicat compte les emplois perdus [@union-2023].
`;

const letter = `---
title: La lettre est envoyée
claim: La guilde a écrit au président.
claimant: Studio Guild
made: 2025-03-15
appearances:
  - document: daily-article
verdict: mostly-true
summary: La lettre existe, mais elle est adressée à un conseiller.
published: 2026-01-10
topics: [letters]
sources:
  - id: letter-2025
    title: Open letter
    publisher: Studio Guild
    url: https://guild.example.org/letter
    published: 2025-03-15
    accessed: 2026-01-09
    noArchive: Le site refuse les copies.
    kind: primary
    consulted: excerpt
    lang: en
    role: supports
    quote: Dear Mr President
revisions:
  - {date: 2026-02-01, kind: correction, from: mixed, to: mostly-true, summary: La lettre a été retrouvée.}
  - {date: 2026-03-01, kind: clarification, summary: Une phrase est plus claire.}
aliases: [old-letter]
---

La lettre est publiée [@letter-2025].

<Quote source="letter-2025" />
`;

const editorialPages = ['about', 'corrections-policy', 'methodology'].flatMap((name) =>
  ['fr', 'en'].map((language): TextFile => ({
    path: `content/pages/${name}.${language}.mdx`,
    text: `---\ntitle: ${name}\ndescription: ${name} of the example site.\nupdated: 2026-05-01\n---\n\nWords.\n`,
  })),
);

/** A small site without a mistake. The examples of the rules are changes to it. */
export const exampleSite: readonly TextFile[] = [
  { path: 'content/site.yml', text: site },
  { path: 'content/events.yml', text: events },
  { path: 'content/documents/article.yml', text: article },
  { path: 'content/entities/studio-guild.yml', text: guild },
  { path: 'content/claims/jobs.mdx', text: jobs },
  { path: 'content/claims/jobs.en.mdx', text: jobsInEnglish },
  { path: 'content/claims/strikes.mdx', text: strikes },
  { path: 'content/claims/letter.mdx', text: letter },
  ...editorialPages,
];
