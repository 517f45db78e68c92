import { charactersOf } from './woff2-characters.ts';

/** Reads a file of a font package: `@fontsource-variable/newsreader`, `unicode.json`. */
export type ReadFontFile = (fontPackage: string, path: string) => Uint8Array;

/** One file of a family: the characters it is for by its package, and those it really has. */
interface Subset {
  readonly name: string;
  readonly path: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** Families by what they are called in file names, in the order in which they are asked for a character. */
const families = [
  'newsreader',
  'noto-serif',
  'noto-naskh-arabic',
  'noto-serif-hebrew',
  'noto-serif-sc',
  'noto-serif-kr',
  'noto-emoji',
] as const;

type Family = (typeof families)[number];

/** The fonts that a text needs, by name, and the characters that none of them has. */
export interface FontChoice {
  readonly names: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Chooses fonts by need. A family comes as many small files, each for some characters; each file is a font of its own
 * here, and a text is set with the files it needs and no others, so that it looks the same whatever was set before it.
 */
export class FontStore {
  readonly #read: ReadFontFile;
  readonly #subsets = new Map<Family, readonly Subset[]>();
  readonly #characters = new Map<string, ReadonlySet<number>>();
  readonly #places = new Map<string, string | undefined>();
  readonly #paths = new Map<string, readonly [string, string]>();

  constructor(read: ReadFontFile) {
    this.#read = read;
  }

  /** The fonts for a text in a language, the most wanted first. */
  choose(text: string, language: string): FontChoice {
    const order = orderFor(language);
    const names = new Set<string>();
    const missing = new Set<string>();
    for (const character of text) {
      if (isInvisible(character)) continue;
      const name = this.#fontOf(character, order);
      if (name === undefined) missing.add(character);
      else names.add(name);
    }
    // Spaces, and the boxes for what is missing, come from the first family.
    const space = this.#fontOf(' ', order);
    if (space !== undefined) names.add(space);
    const rank = (name: string) =>
      order.findIndex((family) => this.#paths.get(name)?.[0] === packageOf(family));
    return {
      names: [...names].sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1)),
      missing: [...missing],
    };
  }

  /** The file of a font that was chosen. */
  load(name: string): Uint8Array {
    const [fontPackage, path] = this.#paths.get(name) ?? [];
    if (fontPackage === undefined || path === undefined) throw new Error(`font ${name} was never chosen`);
    return this.#read(fontPackage, path);
  }

  #fontOf(character: string, order: readonly Family[]): string | undefined {
    const key = `${order[0]} ${character}`;
    if (!this.#places.has(key)) this.#places.set(key, this.#search(character.codePointAt(0) ?? 0, order));
    return this.#places.get(key);
  }

  #search(code: number, order: readonly Family[]): string | undefined {
    for (const family of order) {
      for (const subset of this.#subsetsOf(family)) {
        const meant = subset.ranges.some(([first, last]) => code >= first && code <= last);
        if (meant && this.#charactersOf(family, subset).has(code)) return subset.name;
      }
    }
    return undefined;
  }

  #subsetsOf(family: Family): readonly Subset[] {
    const known = this.#subsets.get(family);
    if (known !== undefined) return known;
    const text = new TextDecoder().decode(this.#read(packageOf(family), 'unicode.json'));
    const subsets = Object.entries(JSON.parse(text) as Record<string, string>).map(([subset, ranges]) => {
      const name = `${family}-${subset.replaceAll(/[[\]]/gu, '')}`;
      return {
        name,
        path: `files/${name}-${axesOf(family)}-normal.woff2`,
        ranges: ranges.split(',').map(parseRange),
      };
    });
    this.#subsets.set(family, subsets);
    return subsets;
  }

  #charactersOf(family: Family, { name, path }: Subset): ReadonlySet<number> {
    const known = this.#characters.get(name);
    if (known !== undefined) return known;
    const characters = charactersOf(this.#read(packageOf(family), path));
    this.#characters.set(name, characters);
    this.#paths.set(name, [packageOf(family), path]);
    return characters;
  }
}

/** Chinese, Japanese and Korean set their punctuation and foreign words in the font of their own letters. */
function orderFor(language: string): readonly Family[] {
  const own = /^(?:zh|ja)(?:-|$)/u.test(language)
    ? 'noto-serif-sc'
    : /^ko(?:-|$)/u.test(language)
      ? 'noto-serif-kr'
      : undefined;
  return own === undefined ? families : [own, ...families.filter((family) => family !== own)];
}

/** Newsreader is drawn for several sizes, and weighs more in small ones. */
function axesOf(family: Family): string {
  return family === 'newsreader' ? 'opsz' : 'wght';
}

function packageOf(family: Family): string {
  return `@fontsource-variable/${family}`;
}

function parseRange(range: string): readonly [number, number] {
  const [first = '', last = first] = range.trim().replace(/^U\+/iu, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

/** Spaces, and characters that only say how others are set, need no glyph. */
function isInvisible(character: string): boolean {
  return /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Control}]/u.test(character);
}
