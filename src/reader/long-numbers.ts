import type { Tags } from 'yaml';
import { isLong } from '#schema/amount';

/**
 * Leaves a number as the text that was written where a binary fraction would change it: 9007199254740993 is no
 * 9007199254740992. https://eemeli.org/yaml/#custom-data-types
 */
export function keepLongNumbers(tags: Tags): Tags {
  return tags.map((tag) => {
    if (typeof tag === 'string' || !('test' in tag) || !isNumberTag(tag.tag) || tag.resolve === undefined)
      return tag;
    const { resolve } = tag;
    const exact = (source: string, ...rest: unknown[]): unknown =>
      isLong(source) ? source : (resolve as (...all: unknown[]) => unknown)(source, ...rest);
    return { ...tag, resolve: exact } as typeof tag;
  });
}

function isNumberTag(tag: string): boolean {
  return tag === 'tag:yaml.org,2002:int' || tag === 'tag:yaml.org,2002:float';
}
