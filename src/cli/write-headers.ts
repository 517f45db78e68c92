import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { headerFile, type Host } from '#outputs/hosting/header-files';
import type { StagedSite } from './build-astro.ts';
import { headerRules, type HeaderRule, type HostedSite } from '#outputs/hosting/header-rules';

/** Writes `_headers` into a built folder, as Netlify and Cloudflare Pages read it, and our own server too. */
export function writeHeaders(
  { folder, keep }: StagedSite,
  place: Pick<HostedSite, 'languages' | 'base'>,
): void {
  const text = headerFile('netlify', rulesOf(folder, place));
  const file = join(folder, '_headers');
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  keep(file);
  writeFileSync(file, text);
}

/** The headers of a built site, as the lines that a host wants. */
export function headersFor(host: Host, site: string, place: Pick<HostedSite, 'languages' | 'base'>): string {
  return headerFile(host, rulesOf(site, place));
}

function rulesOf(site: string, place: Pick<HostedSite, 'languages' | 'base'>): readonly HeaderRule[] {
  return headerRules({ ...place, card: inlineParts(cardsIn(join(site, 'embed'))) }, digestOf);
}

/** One card of each kind: what stands inline is the same in all of a kind. */
function cardsIn(folder: string): string[] {
  const kinds = ['topics', 'documents', 'claimants'];
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const first = (path: string, among: readonly string[]) =>
    among.map((name) => join(path, name, 'index.html')).find((file) => existsSync(file));
  const collections = kinds
    .filter((kind) => names.includes(kind))
    .map((kind) => {
      const path = join(folder, kind);
      return first(path, readdirSync(path).sort());
    });
  const single = first(
    folder,
    names.filter((name) => !kinds.includes(name)),
  );
  return [single, ...collections]
    .filter((file) => file !== undefined)
    .map((file) => readFileSync(file, 'utf8'));
}

function inlineParts(pages: readonly string[]): HostedSite['card'] {
  const parts = pages.flatMap((page) => elementsOf(parse(page)));
  const texts = (name: string) => [
    ...new Set(parts.filter((element) => element.tagName === name && !isData(element)).map(textOf)),
  ];
  return { scripts: texts('script'), styles: texts('style') };
}

/** A block of data is no script, and no policy asks for its digest. */
function isData({ attrs }: Html.Element): boolean {
  return attrs.some(({ name, value }) => name === 'src' || (name === 'type' && /json/u.test(value)));
}

function textOf({ childNodes }: Html.Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function elementsOf(node: Html.Node): Html.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

/** Source: Content Security Policy Level 3, section 2.3.1, “hash-source”. */
function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
