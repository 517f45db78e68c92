import { contactKind } from '#schema/contact';
import type { Site } from '#schema/site';
import { reportAddress, repositoryOf, type Report } from './repository.ts';

/** A way to report an error, as far as it does not depend on the language. */
export type ReportWay =
  | { readonly kind: 'mail' | 'telephone'; readonly shown: string; readonly href: string }
  | { readonly kind: 'page' | 'repository'; readonly href: string }
  /** A page of this site: its path in a language, `contact/`. */
  | { readonly kind: 'own-page'; readonly path: string };

/**
 * Every way to report an error that site.yml names, in its order, and the repository last; what is known of the page is
 * filled in where the way can carry it: in a message, in a page’s address that has places for it, in an issue.
 * Source: RFC 6068, “The mailto URI Scheme”; RFC 3966, “The tel URI”.
 */
export function reportWays(
  site: Pick<Site, 'contact' | 'repository' | 'forge' | 'branch'>,
  report: Report & { readonly claim: string },
): ReportWay[] {
  const repository = repositoryOf(site);
  return [
    ...site.contact.flatMap((written) => wayOf(written, report)),
    ...(repository === undefined
      ? []
      : [{ kind: 'repository' as const, href: reportAddress(repository, report) }]),
  ];
}

function wayOf(
  written: string,
  { title, text, page, claim }: Report & { readonly claim: string },
): ReportWay[] {
  const kind = contactKind(written);
  switch (kind) {
    case 'mail': {
      const shown = written.replace(/^mailto:/u, '');
      // RFC 6068 wants lines of a body divided by CR LF.
      const body = text.replaceAll('\n', '\r\n');
      const address = encodeURIComponent(shown).replaceAll('%40', '@');
      const href = `mailto:${address}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
      return [{ kind, shown, href }];
    }
    case 'telephone': {
      const shown = written.replace(/^tel:/u, '');
      return [{ kind, shown, href: `tel:${shown.replaceAll(/[^\d+]/gu, '')}` }];
    }
    case 'page': {
      const filled = written
        .replaceAll('{claim}', encodeURIComponent(claim))
        .replaceAll('{address}', encodeURIComponent(page));
      return [{ kind, href: filled }];
    }
    case 'own-page':
      return [{ kind, path: written.slice(1) }];
    case undefined:
      return [];
  }
}
