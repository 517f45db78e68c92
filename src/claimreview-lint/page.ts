import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Json, parseJson } from './json.ts';

/** A built page as the linter sees it: what its script says, and what its reader sees. */
export interface LintPage {
  /** Path of its file. */
  readonly file: string;
  /** False for a file that holds the data alone, without a page to hold it against. */
  readonly hasBody: boolean;
  readonly language?: string;
  readonly canonical?: string;
  /** Whether it only sends the reader on. */
  readonly moves: boolean;
  /** Whether search engines are told not to list it. */
  readonly unlisted: boolean;
  /** All text that is shown, with single spaces. */
  readonly text: string;
  /** Whole addresses of all links and pictures. */
  readonly addresses: ReadonlySet<string>;
  /** Values of `datetime`. */
  readonly days: ReadonlySet<string>;
  /** Values of `lang`. */
  readonly languages: ReadonlySet<string>;
  readonly scripts: readonly DataScript[];
}

/** A script of structured data: its text, and what it says when it can be read. */
export interface DataScript {
  readonly text: string;
  readonly value?: Json;
  readonly failure?: string;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Reads a page. Nothing in it is run and nothing is fetched. */
export function readPage(file: string, html: string): LintPage {
  const seen = new Reading();
  seen.visit(parse(html), true);
  const base = seen.canonical ?? 'http://page.invalid/';
  const addresses = seen.hrefs.flatMap((href) =>
    URL.canParse(href, base) ? [new URL(href, base).href] : [],
  );
  return {
    file,
    hasBody: true,
    ...(seen.language === undefined ? {} : { language: seen.language }),
    ...(seen.canonical === undefined ? {} : { canonical: seen.canonical }),
    moves: seen.moves,
    unlisted: seen.unlisted,
    text: fold(seen.texts.join('')),
    addresses: new Set(addresses),
    days: seen.days,
    languages: seen.languages,
    scripts: seen.scripts.map(readScript),
  };
}

/** A file of data without a page: only the rules about the data itself can speak of it. */
export function readBareData(file: string, text: string): LintPage {
  return {
    ...{ file, hasBody: false, moves: false, unlisted: false, text: '' },
    ...{ addresses: new Set(), days: new Set(), languages: new Set(), scripts: [readScript(text)] },
  };
}

/** Text with single plain spaces, so that a no-break space is no difference. */
export function fold(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

function readScript(text: string): DataScript {
  return { text, ...parseJson(text) };
}

const unseen = new Set(['script', 'style', 'template', 'head', 'title', 'noscript']);
/** Elements that do not break a line: text around them is one run. */
const inline = new Set(
  'a abbr b bdi bdo cite code data em i kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

class Reading {
  language?: string;
  canonical?: string;
  moves = false;
  unlisted = false;
  readonly texts: string[] = [];
  readonly hrefs: string[] = [];
  readonly days = new Set<string>();
  readonly languages = new Set<string>();
  readonly scripts: string[] = [];

  visit(node: Node, shown: boolean): void {
    if (node.nodeName === '#text' && 'value' in node) {
      if (shown) this.texts.push(node.value);
      return;
    }
    const element = 'tagName' in node ? node : undefined;
    if (element !== undefined) this.#note(element);
    const hidden =
      element !== undefined &&
      (unseen.has(element.tagName) || element.attrs.some(({ name }) => name === 'hidden'));
    const breaks = element !== undefined && !inline.has(element.tagName);
    if (breaks) this.texts.push(' ');
    if ('childNodes' in node) for (const child of node.childNodes) this.visit(child, shown && !hidden);
    if (breaks) this.texts.push(' ');
  }

  #note(element: Element): void {
    const has = new Map(element.attrs.map(({ name, value }) => [name, value]));
    const language = has.get('lang');
    if (language !== undefined) this.languages.add(language);
    if (element.tagName === 'html' && language !== undefined) this.language = language;
    const day = has.get('datetime');
    if (day !== undefined) this.days.add(day);
    for (const name of ['href', 'src']) {
      const address = has.get(name);
      if (address !== undefined) this.hrefs.push(address);
    }
    if (element.tagName === 'link' && has.get('rel') === 'canonical')
      this.canonical ??= has.get('href') ?? '';
    if (element.tagName === 'meta') this.#noteMeta(has);
    if (element.tagName === 'script' && has.get('type')?.toLowerCase() === 'application/ld+json') {
      this.scripts.push(element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
    }
  }

  #noteMeta(has: ReadonlyMap<string, string>): void {
    if (has.get('http-equiv')?.toLowerCase() === 'refresh') this.moves = true;
    if (has.get('name')?.toLowerCase() === 'robots' && /noindex|none/iu.test(has.get('content') ?? '')) {
      this.unlisted = true;
    }
  }
}
