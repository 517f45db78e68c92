import { wordsFor } from '#i18n/words';
import { freeName, slugOf } from '#importer/slugs';
import { demandsOf, isMedium } from '#schema/media';
import type { Asker } from './asker.ts';
import type { SiteChoices } from './new-choices.ts';
import { askField, none, putAnswer } from './new-field-questions.ts';
import { appearanceFields, fieldOf, sourceFields } from './new-fields.ts';

/** Asks for the evidence: sources of the site, new ones, or none for now. */
export async function askSources(
  asker: Asker,
  site: SiteChoices,
  document: Readonly<Record<string, string>> | undefined,
): Promise<Record<string, string>[]> {
  const sources: Record<string, string>[] = [];
  for (;;) {
    const taken = sources.map(({ id }) => id);
    const answer = await asker.choose({
      message: sources.length === 0 ? 'A source: the evidence' : 'One more source?',
      choices: [
        { value: none, label: sources.length === 0 ? 'Later, in the file' : 'No more' },
        { value: 'new', label: 'A new source: a page of the web' },
        { value: 'other', label: 'A new source that is no page: an interview, a book, a letter…' },
        ...site.sources
          .filter(({ value }) => !taken.includes(value))
          .map((choice) => ({ ...choice, value: `known ${choice.value}` })),
      ],
    });
    if (answer === none) return sources;
    sources.push(
      await (answer === 'new'
        ? askNewSource(asker, site, document)
        : answer === 'other'
          ? askOtherSource(asker, site)
          : askUse(asker, { id: answer.slice(6) })),
    );
  }
}

async function askNewSource(
  asker: Asker,
  site: SiteChoices,
  document: Readonly<Record<string, string>> | undefined,
): Promise<Record<string, string>> {
  const keys: Record<string, string> = {};
  for (const key of ['title', 'publisher', 'url', 'published', 'archived']) {
    const optional = key === 'published' || key === 'archived';
    putAnswer(keys, key, await askField(asker, fieldOf(sourceFields, key), { optional }));
  }
  if (keys['archived'] === undefined)
    putAnswer(
      keys,
      'noArchive',
      await askField(asker, fieldOf(sourceFields, 'noArchive'), { optional: true }),
    );
  for (const key of ['kind', 'consulted']) keys[key] = await askField(asker, fieldOf(sourceFields, key));
  keys['lang'] = await askField(asker, fieldOf(sourceFields, 'lang'), {
    initial: document?.['language'] ?? site.language,
  });
  keys['id'] = await askName(
    asker,
    site,
    `${keys['publisher'] ?? ''} ${keys['published']?.slice(0, 4) ?? ''}`,
  );
  return askUse(asker, keys);
}

/** A source that is no page: what it is, then what this kind of source cannot do without. */
async function askOtherSource(asker: Asker, site: SiteChoices): Promise<Record<string, string>> {
  const names = wordsFor('en').media.names;
  const medium = await asker.choose({
    message: 'What is it?',
    choices: Object.entries(names).map(([value, label]) => ({ value, label })),
  });
  const keys: Record<string, string> = { medium };
  for (const demand of demandsOf(isMedium(medium) ? medium : 'web', false)) {
    // The day of reading is today’s, and stands in the file.
    if (demand[0] === 'accessed') continue;
    for (const key of demand) {
      if (demand.some((other) => keys[other] !== undefined)) break;
      const optional = demand.length > 1;
      const initial = key === 'lang' ? { initial: site.language } : {};
      putAnswer(keys, key, await askField(asker, fieldOf(sourceFields, key), { optional, ...initial }));
    }
  }
  const when = keys['published'] ?? keys['date'] ?? '';
  keys['id'] = await askName(
    asker,
    site,
    `${keys['publisher'] ?? keys['author'] ?? medium} ${when.slice(0, 4)}`,
  );
  return askUse(asker, keys);
}

async function askName(asker: Asker, site: SiteChoices, initial: string): Promise<string> {
  const used = new Set(site.sources.map(({ value }) => value));
  return asker.text({
    message: 'A short name for the source; citations use it',
    initial: freeName([slugOf(initial)], (name) => used.has(name)),
    complaint: (value) =>
      used.has(value)
        ? `There is a source “${value}” already.`
        : fieldOf(appearanceFields, 'document').complaint(value),
  });
}

/** What this claim takes from a source. */
async function askUse(asker: Asker, keys: Record<string, string>): Promise<Record<string, string>> {
  const use = { ...keys };
  use['role'] = await askField(asker, fieldOf(sourceFields, 'role'));
  for (const key of ['quote', 'locator'])
    putAnswer(use, key, await askField(asker, fieldOf(sourceFields, key), { optional: true }));
  return use;
}
