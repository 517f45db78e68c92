import { createHash } from 'node:crypto';
import { type HeaderRule, headerRules } from '#outputs/hosting/header-rules';
import type { EmbedAssets } from './site-input.ts';

/** The headers that a site wants of its host. `languages` begins with the one without a prefix. */
export function siteHeaders(
  languages: readonly string[],
  base: string,
  { script, style }: EmbedAssets,
): readonly HeaderRule[] {
  return headerRules({ languages, base, card: { scripts: [script], styles: [style] } }, digestOf);
}

/** Source: Content Security Policy Level 3, section 2.3.1, “hash-source”. */
function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
