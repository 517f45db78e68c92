import { formatPercent } from '#i18n/numbers';
import { typeset } from '#markdown/typography';
import type { Context } from './context.ts';

/** A share from 0 to 1 as a percentage without decimals; what is neither none nor all is never rounded to it. */
export function percentText({ language }: Context, share: number): string {
  const rounded = Math.round(share * 100);
  const percent = share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
  return typeset(formatPercent(percent, language), language);
}
