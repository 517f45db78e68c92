import { newestFirst } from '#model/order';
import { absolute, homePath, itemPath, listPath, singlePath } from '#model/paths';
import { type Context, localText } from '#model/views/context';
import { verdictMark } from '#model/views/verdict-mark';
import { escapeMarkdown } from './escape-markdown.ts';
import { sharedFile, siteFile } from './file-paths.ts';

/** `robots.txt`: everything may be read. Source: RFC 9309. */
export function robotsText({ place }: Context): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(place, sharedFile(place, 'sitemap-index.xml'))}\n`;
}

/**
 * `/.well-known/security.txt`, for sites that name a contact; it says until when it is to be believed, counted from
 * the build’s own time. Source: RFC 9116.
 */
export function securityText(context: Context, built: Date): string | undefined {
  const { graph, place } = context;
  const { security } = graph.site;
  if (security === undefined) return undefined;
  const expires = new Date(Date.UTC(built.getUTCFullYear() + 1, built.getUTCMonth(), built.getUTCDate()));
  return [
    `Contact: ${security}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${graph.languages.join(', ')}`,
    `Canonical: ${absolute(place, sharedFile(place, '.well-known/security.txt'))}`,
    '',
  ].join('\n');
}

/** `llms.txt`: what is here, for language models that look. Source: https://llmstxt.org */
export function llmsText(context: Context): string {
  const { graph, place, language, words } = context;
  const link = (label: string, path: string, about = '') =>
    `- [${escapeMarkdown(label)}](${absolute(place, path)})${about === '' ? '' : `: ${about}`}\n`;
  const claims = [...graph.claims.values()].sort(newestFirst).slice(0, longestList);
  const rows = claims.map((claim) => {
    const own = claim.words[language] ?? claim.words[place.defaultLanguage];
    const about = `${verdictMark(context, claim.verdict).label}. ${own?.summary ?? ''}`;
    return link(
      oneLine(own?.title ?? claim.id),
      itemPath(place, language, 'claims', claim.id),
      oneLine(about),
    );
  });
  return `# ${oneLine(localText(context, graph.site.title))}

> ${oneLine(localText(context, graph.site.description))}

${words.footer.licence} ${graph.site.licence.name} (${graph.site.licence.url}).

## ${words.nav.claims}

${rows.join('')}${link(words.claims.title, listPath(place, language, 'claims'))}
## ${words.data.title}

${link('claims.json', siteFile(place, language, 'claims.json'))}${link('claimreview.json', siteFile(place, language, 'claimreview.json'))}${link(words.data.title, singlePath(place, language, 'data'))}
## ${words.nav.about}

${link(words.nav.methodology, singlePath(place, language, 'methodology'))}${link(words.nav.correctionsPolicy, singlePath(place, language, 'corrections-policy'))}${link(words.home, homePath(place, language))}`;
}

const longestList = 200;

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
