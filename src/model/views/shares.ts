import { typeset } from '#markdown/typography';
import { shareOf } from '../site-figures.ts';
import type { Context } from './context.ts';
import { percentText } from './percent.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** How the verdicts of the site are distributed. */
export interface SharesView {
  readonly intro: string;
  readonly rows: readonly {
    readonly mark: VerdictMark;
    /** Part of all claims, from 0 to 100, for the bar. */
    readonly percent: number;
    readonly text: string;
  }[];
}

/** Every verdict of the scale in its order, those without a claim too: that nothing was found false says something. */
export function sharesView(context: Context): SharesView {
  const { graph, language, words } = context;
  const total = graph.claims.size;
  return {
    intro: typeset(words.methodology.sharesIntro(total), language),
    rows: [...graph.verdicts.values()].map(({ data, claims }) => {
      const share = shareOf(claims.length, total);
      return {
        mark: verdictMark(context, data.id),
        percent: Math.round(share * 1000) / 10,
        text: typeset(words.methodology.share(claims.length, percentText(context, share)), language),
      };
    }),
  };
}
