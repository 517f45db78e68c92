import type { Content } from '#reader/content';
import { foldEuropeanAccents, spellOutLetters } from '#schema/accents';
import type { Localised } from '#schema/text';

/** The verdicts that are degrees. */
export interface Scale {
  /** Ids of the best and the worst verdict; nothing when two verdicts share the place. */
  readonly best: string | undefined;
  readonly worst: string | undefined;
  /** The half of the scale a verdict is in; nothing for the middle and for verdicts without a degree. */
  readonly halfOf: (verdict: string) => 'upper' | 'lower' | undefined;
}

/** The scale of site.yml; nothing while site.yml has mistakes or when it has fewer than two degrees. */
export function scaleOf({ site }: Content): Scale | undefined {
  const values = new Map<string, number>();
  for (const { id, value } of site?.value?.verdicts ?? []) if (value !== null) values.set(id, value);
  const top = Math.max(...values.values());
  const bottom = Math.min(...values.values());
  if (!(top > bottom)) return undefined;
  const only = (wanted: number): string | undefined => {
    const ids = [...values].flatMap(([id, value]) => (value === wanted ? [id] : []));
    return ids.length === 1 ? ids[0] : undefined;
  };
  const middle = (top + bottom) / 2;
  return {
    best: only(top),
    worst: only(bottom),
    halfOf: (verdict) => {
      const value = values.get(verdict);
      if (value === undefined || value === middle) return undefined;
      return value > middle ? 'upper' : 'lower';
    },
  };
}

/** What readers see of each verdict, as an editor may write it by mistake: `plutot-vrai` means `mostly-true`. */
export function verdictLabels({ site }: Content): Map<string, string> {
  return labelsOf(site?.value?.verdicts ?? []);
}

/** The ids of things by the labels that readers see, in every language. */
export function labelsOf(
  things: readonly { readonly id: string; readonly label: Localised }[],
): Map<string, string> {
  return new Map(
    things.flatMap(({ id, label }) =>
      (typeof label === 'string' ? [label] : Object.values(label)).map(
        (word) => [labelKey(word), id] as const,
      ),
    ),
  );
}

/** A label as it is compared: accents, case and what stands between its words do not matter. */
export function labelKey(label: string): string {
  return foldEuropeanAccents(spellOutLetters(label))
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
}
