import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PageFacts } from './find-reviews.ts';
import { readLanguage } from './review-language.ts';

type HtmlNode = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** What a page says of itself, and the JSON that it embeds. */
export interface HtmlPage {
  readonly blocks: readonly string[];
  readonly facts: PageFacts;
}

/** Reads an HTML page: every JSON-LD script, its language and its own address. Runs nothing. */
export function readHtmlPage(html: string): HtmlPage {
  const blocks: string[] = [];
  let language: string | undefined;
  let url: string | undefined;
  const visit = (node: HtmlNode): void => {
    if ('tagName' in node) {
      const attribute = attributesOf(node);
      if (node.tagName === 'html') language = readLanguage(attribute('lang') ?? attribute('xml:lang'));
      if (node.tagName === 'link' && attribute('rel')?.toLowerCase() === 'canonical')
        url ??= attribute('href');
      if (node.tagName === 'meta' && attribute('property') === 'og:url') url ??= attribute('content');
      if (node.tagName === 'script' && isJsonLd(attribute('type'))) blocks.push(textOf(node));
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
    if ('content' in node) visit(node.content);
  };
  visit(parse(html));
  const facts = { ...(language === undefined ? {} : { language }), ...(url === undefined ? {} : { url }) };
  return { blocks, facts };
}

function attributesOf({ attrs }: HtmlElement): (name: string) => string | undefined {
  return (name) => attrs.find((attribute) => attribute.name === name)?.value;
}

function isJsonLd(type: string | undefined): boolean {
  return /^\s*application\/(?:ld\+)?json\b/iu.test(type ?? '');
}

function textOf({ childNodes }: HtmlElement): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
