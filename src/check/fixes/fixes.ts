import { dates } from './dates.ts';
import type { Fixer } from './fixer.ts';
import { indentation } from './indentation.ts';
import { keyOrder } from './key-order.ts';
import { quotationMarks } from './quotation-marks.ts';
import { secureAddresses } from './secure-addresses.ts';
import { sourceOrder } from './source-order.ts';
import { trackingParameters } from './tracking.ts';

/** Every fixer, in the order in which they work: first what keeps a file from being read. */
export const fixers: readonly Fixer[] = [
  indentation,
  quotationMarks,
  dates,
  trackingParameters,
  secureAddresses,
  keyOrder,
  sourceOrder,
];
