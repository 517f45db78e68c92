import { freeName, slugOf } from '#importer/slugs';
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
        { value: 'new', label: 'A new source' },
        ...site.sources
          .filter(({ value }) => !taken.includes(value))
          .map((choice) => ({ ...choice, value: `known ${choice.value}` })),
      ],
    });
    if (answer === none) return sources;
    sources.push(
      await (answer === 'new' ? askNewSource(asker, site, document) : askUse(asker, { id: answer.slice(6) })),
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
  const used = new Set(site.sources.map(({ value }) => value));
  keys['id'] = await asker.text({
    message: 'A short name for the source; citations use it',
    initial: freeName(
      [slugOf(`${keys['publisher'] ?? ''} ${keys['published']?.slice(0, 4) ?? ''}`)],
      (name) => used.has(name),
    ),
    complaint: (value) =>
      used.has(value)
        ? `There is a source “${value}” already.`
        : fieldOf(appearanceFields, 'document').complaint(value),
  });
  return askUse(asker, keys);
}

/** What this claim takes from a source. */
async function askUse(asker: Asker, keys: Record<string, string>): Promise<Record<string, string>> {
  const use = { ...keys };
  use['role'] = await askField(asker, fieldOf(sourceFields, 'role'));
  for (const key of ['quote', 'locator'])
    putAnswer(use, key, await askField(asker, fieldOf(sourceFields, key), { optional: true }));
  return use;
}
