import { wordsFor } from '#i18n/words';
import { entityLookup, unattributed } from '#model/entity-names';
import { byText } from '#model/order';
import { romanise } from '#model/romanise';
import type { ClaimText } from '#model/similar-claims';
import type { Content } from '#reader/content';
import { claimantNames, confidences, quotations } from '#schema/claim';
import { entityKinds } from '#schema/document';
import type { Localised } from '#schema/text';

/** One of the things to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** What the site has already, for an editor to choose from. */
export interface SiteChoices {
  readonly language: string;
  readonly languages: readonly string[];
  readonly verdicts: readonly Choice[];
  /** Verdicts that need a conclusion. */
  readonly needConclusion: ReadonlySet<string>;
  readonly confidences: readonly Choice[];
  readonly quotations: readonly Choice[];
  readonly topics: readonly Choice[];
  readonly authors: readonly Choice[];
  /** Names of authors in the language of the site, as files write them: some differ by language. */
  readonly authorNames: ReadonlyMap<string, Localised>;
  readonly documents: readonly Choice[];
  readonly claimants: readonly Choice[];
  readonly kinds: readonly Choice[];
  /** The name of the file in entities/ that a claimant still needs; nothing where there is one. */
  readonly newEntity: (name: string) => string | undefined;
  readonly sources: readonly Choice[];
  /** Every claim in every language, for the search of near ones. */
  readonly claims: readonly ClaimText[];
  /** Ids and former ids. */
  readonly claimNames: ReadonlyMap<string, string>;
  readonly documentNames: ReadonlySet<string>;
}

/** Collects what can be chosen; labels and definitions are said in English where the site has it, else in its language. */
export function choicesOf(content: Content): SiteChoices {
  const { site, languages, claims, translations, documents, entities } = content;
  const language = languages[0] ?? 'en';
  const say = (words: Localised): string =>
    typeof words === 'string' ? words : (words['en'] ?? words[language] ?? Object.values(words)[0] ?? '');
  const words = wordsFor('en');
  const values = claims.flatMap(({ id, value }) => (value === undefined ? [] : [{ id, value }]));
  const texts = [...claims, ...translations].flatMap(({ id, language: tag, value }) =>
    value === undefined ? [] : [{ id, language: tag, text: value.claim }],
  );
  const names = entities.flatMap(({ value }) =>
    value === undefined ? [] : [inSiteLanguage(value.name, language)],
  );
  const entityOf = entityLookup(content, romanise);
  const authorNames = new Map<string, Localised>();
  for (const name of values.flatMap(({ value }) => value.authors)) {
    const own = inSiteLanguage(name, language);
    // A name that one file gives per language is the same desk elsewhere.
    if (typeof authorNames.get(own) !== 'object') authorNames.set(own, name);
  }
  const described = values.flatMap(({ value }) => value.sources.filter(({ title }) => title !== undefined));
  const sources = [...described, ...(content.events?.value ?? []).flatMap((event) => event.sources)];
  return {
    language,
    languages,
    verdicts: (site?.value?.verdicts ?? [])
      .filter(({ retired }) => retired === undefined)
      .map(({ id, label, definition }) => ({ value: id, label: say(label), hint: say(definition) })),
    needConclusion: new Set(
      (site?.value?.verdicts ?? []).flatMap(({ id, needsConclusion }) => (needsConclusion ? [id] : [])),
    ),
    confidences: confidences.map((value) => ({ value, ...words.confidence[value] })),
    quotations: quotations.map((value) => ({ value, ...words.quoted[value] })),
    topics: (site?.value?.topics ?? []).map(({ id, label }) => ({ value: id, label: say(label) })),
    authors: listed([...authorNames.keys()]),
    authorNames,
    documents: documents.flatMap(({ id, value }) =>
      value === undefined
        ? []
        : [
            {
              value: id,
              label: value.title,
              hint: [say(value.publisher), value.date].filter(Boolean).join(', '),
            },
          ],
    ),
    claimants: listed([...names, ...values.flatMap(({ value }) => claimantNames(value.claimant))]),
    kinds: entityKinds.map((value) => ({ value, label: value })),
    newEntity: (name) => {
      const id = entityOf(name);
      return name === unattributed || entities.some((file) => file.id === id) ? undefined : id;
    },
    sources: sources
      .flatMap(({ id, title, publisher }) =>
        title === undefined ? [] : [{ value: id, label: title, hint: publisher ?? id }],
      )
      .sort((left, right) => byText(left.value, right.value)),
    claims: texts,
    claimNames: new Map([
      ...values.flatMap(({ id, value }) => value.aliases.map((alias) => [alias, id] as const)),
      ...claims.map(({ id }) => [id, id] as const),
    ]),
    documentNames: new Set(documents.flatMap(({ id, value }) => [id, ...(value?.aliases ?? [])])),
  };
}

function inSiteLanguage(name: Localised, language: string): string {
  return typeof name === 'string' ? name : (name[language] ?? Object.values(name)[0] ?? '');
}

/** Names, each once, in order. */
function listed(names: readonly string[]): Choice[] {
  return [...new Set(names)].sort(byText).map((name) => ({ value: name, label: name }));
}
