import { everyObject, isObject, typesOf } from './json.ts';
import type { LintPage } from './page.ts';
import type { Finding, Review, Severity, Site } from './rule.ts';
import { rules } from './rules.ts';

/** A finding signed by its rule. */
export interface LintFinding extends Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** Holds every page against every rule. Findings come file by file, in the order of the rules. */
export function lint(pages: readonly LintPage[]): LintFinding[] {
  const site = siteOf(pages);
  const order = new Map(pages.map(({ file }, index) => [file, index]));
  return rules
    .flatMap(({ code, severity, message, find }) =>
      find(site).map((finding) => ({ ...finding, code, severity, message })),
    )
    .sort((left, right) => (order.get(left.file) ?? 0) - (order.get(right.file) ?? 0));
}

/** The pages with the ClaimReviews in them, spelt right or wrong. */
export function siteOf(pages: readonly LintPage[]): Site {
  const byAddress = new Map<string, LintPage>();
  for (const page of pages) {
    if (page.canonical !== undefined && !page.moves && !byAddress.has(page.canonical)) {
      byAddress.set(page.canonical, page);
    }
  }
  return { pages, byAddress, reviews: pages.flatMap(reviewsIn) };
}

function reviewsIn(page: LintPage): Review[] {
  return page.scripts.flatMap(({ value }) => {
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).filter(isObject).flatMap((root) =>
      everyObject(root)
        .filter((object) => typesOf(object).some((type) => /^claim[-_ ]?review$/iu.test(type)))
        .map((data) => ({ page, data, root })),
    );
  });
}
