/** The words of the page’s status line, with holes. */
export interface StatusWords {
  readonly loading: string;
  readonly unasked: string;
  readonly found: Counted;
  readonly elsewhere: Counted;
  readonly none: string;
  readonly noneIn: string;
  readonly noneChosen: string;
  readonly noneChosenIn: string;
  readonly corrected: string;
  readonly foreign: string;
  readonly unknown: string;
  readonly failed: string;
}

interface Counted {
  readonly one: string;
  readonly many: string;
}

/** A place for the results of one language. */
export interface ResultList {
  readonly language: string;
  /** The language’s name in the page’s language. */
  readonly name: string;
  /** The folders of its index, with spaces between them; none when nothing is written in it. */
  readonly index: string | undefined;
  readonly section: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly note: HTMLElement;
}

/** The parts of the page that search works with. */
export interface PageParts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly selects: readonly HTMLSelectElement[];
  readonly status: HTMLElement;
  readonly links: HTMLElement;
  /** The page’s own language first. */
  readonly lists: readonly ResultList[];
  /** The lists of pages; not there when there are none. */
  readonly browse: HTMLElement | undefined;
  readonly words: StatusWords;
  /** Whether counts and other languages are fetched with the first result. */
  readonly eager: boolean;
}

/** Finds the parts; throws when the page lacks one. */
export function pageParts(form: HTMLFormElement): PageParts {
  return {
    form,
    field: part(form, 'input[type=search]'),
    selects: [...form.querySelectorAll('select')],
    status: part(document, '#found'),
    links: part(document, '#links'),
    lists: [...document.querySelectorAll<HTMLElement>('[data-results]')].map(resultList),
    browse: document.querySelector<HTMLElement>('#browse') ?? undefined,
    words: JSON.parse(form.dataset['words'] ?? '{}') as StatusWords,
    eager: form.dataset['eager'] !== undefined,
  };
}

function resultList(section: HTMLElement): ResultList {
  const { results = '', name = '', index } = section.dataset;
  return {
    language: results,
    name,
    index,
    section,
    list: part(section, 'ol'),
    more: part(section, 'button'),
    note: part(section, '.here'),
  };
}

function part<Kind extends Element>(within: ParentNode, selector: string): Kind {
  const found = within.querySelector<Kind>(selector);
  if (found === null) throw new TypeError(`the search page has no “${selector}”`);
  return found;
}

/** A sentence with its holes filled. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (hole, name: string) => String(values[name] ?? hole));
}

/** “1 claim”, “3 claims”. */
export function counted(
  words: Counted,
  count: number,
  values: Readonly<Record<string, string>> = {},
): string {
  return filled(count === 1 ? words.one : words.many, { count, ...values });
}
