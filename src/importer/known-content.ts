import type { TextFile } from '#reader/file';
import { addressKey } from './addresses.ts';
import { readMark } from './import-mark.ts';

/** A claim that an earlier import wrote. */
export interface ImportedClaim {
  readonly id: string;
  readonly text: string;
  readonly edited: boolean;
  readonly draft: boolean;
  /** The day its source was read, which a later import keeps. */
  readonly accessed?: string;
}

/** What is in the content folder already, as far as an import must know it. */
export interface KnownContent {
  /** By the key in their mark. */
  readonly imported: ReadonlyMap<string, ImportedClaim>;
  /** Addresses that claims without a mark give, by `addressKey`: theirs are not imported again. */
  readonly addresses: ReadonlySet<string>;
  /** The source ids by address of all claims. */
  readonly sources: ReadonlyMap<string, string>;
  readonly claimNames: ReadonlySet<string>;
  /** Document ids by `addressKey`. */
  readonly documents: ReadonlyMap<string, string>;
  readonly documentNames: ReadonlySet<string>;
}

const url = /\burl:\s*["']?(https?:\/\/[^\s"',}]+)/gu;
const described =
  /\bid:\s*["']?([a-z0-9-]+)["']?\s(?:(?!\bid:)[\s\S])*?\burl:\s*["']?(https?:\/\/[^\s"',}]+)/gu;

/**
 * Looks through the texts of claims and documents. By their look, not as YAML: of twenty thousand files an import
 * needs to know addresses and ids alone. `path` is relative to the content folder.
 */
export function knownContent(files: readonly TextFile[]): KnownContent {
  const imported = new Map<string, ImportedClaim>();
  const addresses = new Set<string>();
  const sources = new Map<string, string>();
  const claimNames = new Set<string>();
  const documents = new Map<string, string>();
  const documentNames = new Set<string>();
  for (const { path, text } of files) {
    const [, folder = '', id = ''] = /^(claims|documents)\/([^/.]+)\.(?:mdx|yml)$/u.exec(path) ?? [];
    if (folder === 'documents') {
      for (const name of [id, ...aliasesIn(text)]) documentNames.add(name);
      const [, address] = /^url:\s*["']?(https?:\/\/[^\s"']+)/mu.exec(text) ?? [];
      if (address !== undefined && !documents.has(addressKey(address)))
        documents.set(addressKey(address), id);
    }
    if (folder !== 'claims') continue;
    for (const name of [id, ...aliasesIn(text)]) claimNames.add(name);
    const frontMatter = text.slice(0, text.indexOf('\n---', 3) + 1);
    for (const [, source = '', address = ''] of frontMatter.matchAll(described))
      if (!sources.has(addressKey(address))) sources.set(addressKey(address), source);
    const mark = readMark(text);
    if (mark === undefined)
      for (const [, address = ''] of frontMatter.matchAll(url)) addresses.add(addressKey(address));
    else if (!imported.has(mark.key)) imported.set(mark.key, importedClaim(id, text, mark.edited));
  }
  return { imported, addresses, sources, claimNames, documents, documentNames };
}

function importedClaim(id: string, text: string, edited: boolean): ImportedClaim {
  const accessed = /^\s+accessed: (\d{4}-\d{2}-\d{2})$/mu.exec(text)?.[1];
  const draft = /^status: draft$/mu.test(text);
  return { id, text, edited, draft, ...(accessed === undefined ? {} : { accessed }) };
}

function aliasesIn(text: string): string[] {
  const list = /^aliases:((?:\s*\[[^\]]*\])|(?:\s*\n\s*- .*)+)/mu.exec(text)?.[1] ?? '';
  return [...list.matchAll(/[a-z0-9-]*[a-z0-9]/gu)].map(([alias]) => alias);
}
