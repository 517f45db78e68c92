import type { z } from 'zod';
import { describeKey, keysAt } from './describe-schema.ts';
import type { ValuePath } from './yaml.ts';

/**
 * What to say of a choice that stands under the wrong key, as `kind: interview` does: that `medium` takes it, with both
 * lines. Nothing where no key beside it takes such a value.
 */
export function misplacedChoice(
  schema: z.ZodType,
  path: ValuePath,
  value: unknown,
): { readonly message: string; readonly fix: string } | undefined {
  const key = path.at(-1);
  const [first, ...others] = describeKey(schema, path).choices ?? [];
  if (typeof value !== 'string' || typeof key !== 'string' || first === undefined) return undefined;
  const beside = path.slice(0, -1);
  for (const other of keysAt(schema, beside)) {
    if (other === key) continue;
    const choice = describeKey(schema, [...beside, other]).choices?.find(
      (one) => plain(one) === plain(value),
    );
    if (choice === undefined) continue;
    const right = `${key}: ${first}${others.length === 0 ? '' : ` # or ${others.join(', ')}`}`;
    return {
      message: `“${key}” cannot be “${value}”: that is said by “${other}”.`,
      fix: `${other}: ${choice}\n${right}`,
    };
  }
  return undefined;
}

function plain(choice: string): string {
  return choice.trim().toLowerCase().replaceAll('-', '');
}
