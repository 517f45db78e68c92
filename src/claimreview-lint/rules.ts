import type { Rule } from './rule.ts';
import { addressRules } from './rules/address.ts';
import { claimRules } from './rules/claim.ts';
import { claimantRules } from './rules/claimant.ts';
import { mediaRules } from './rules/media.ts';
import { pageRules } from './rules/page.ts';
import { parityRules } from './rules/parity.ts';
import { publisherRules } from './rules/publisher.ts';
import { ratingRules } from './rules/rating.ts';
import { scaleRules } from './rules/scale.ts';

/** All rules, in the order in which a report gives them. */
export const rules: readonly Rule[] = [
  ...pageRules,
  ...addressRules,
  ...claimRules,
  ...claimantRules,
  ...ratingRules,
  ...scaleRules,
  ...publisherRules,
  ...mediaRules,
  ...parityRules,
];
