import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must be reached: at most the limit, or at least. */
interface Budget {
  readonly limit: number;
  readonly isLeast?: boolean;
  readonly what: string;
}

export type BudgetName =
  | 'coldCpuToAstro'
  | 'coldMemoryToAstro'
  | 'withoutPicturesCpuToAstro'
  | 'withoutPicturesCpuToHugo'
  | 'editWallToHugo'
  | 'coldCpuToBefore'
  | 'coldWallToBefore'
  | 'unchangedCpuToBefore'
  | 'editCpuToBefore'
  | 'checkUnchangedCpuToBefore'
  | 'checkEditCpuToBefore'
  | 'liveStartWallToBefore'
  | 'liveEditWallToBefore'
  | 'largeCpuToSmall'
  | 'largeMegabytes'
  | 'lighthousePerformance'
  | 'longDocumentKilobytes'
  | 'longDocumentLateFrames';

const budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8')) as Readonly<
  Record<BudgetName, Budget>
>;

/** Prints whether a budget is met. */
export function judge(name: BudgetName, reached: number): void {
  const { limit, isLeast = false, what } = budgets[name];
  const isMet = isLeast ? reached >= limit : reached <= limit;
  const figure = Number.isInteger(limit) && limit >= 100 ? reached.toFixed(0) : reached.toFixed(2);
  console.log(`Budget ${isMet ? 'met' : 'NOT met'}: ${figure} ${isLeast ? '≥' : '≤'} ${limit} (${what})`);
}

/** Judges the ratio of two figures, where both were measured. */
export function judgeRatio(name: BudgetName, ours: number | undefined, other: number | undefined): void {
  if (ours !== undefined && other !== undefined) judge(name, ours / other);
}
