import type { BeforeAfter, CheckEntry, CheckGroup, FixEntry } from '#model/views/checks';
import { fixers } from './fixes/fixes.ts';
import { printable } from './reporters/count.ts';
import type { Example, MovedFile, Rule } from './rule.ts';
import { ruleGroups } from './rules.ts';

/** Every rule as the page of checks shows it. */
export function checkGroups(): CheckGroup[] {
  return ruleGroups.map(({ title, rules }) => ({
    id: title.toLowerCase().replaceAll(' ', '-'),
    title,
    entries: rules.map(entryOf),
  }));
}

/** Everything that `--fix` mends. */
export function fixEntries(): FixEntry[] {
  return fixers.map(({ name, description, examples }) => ({
    name,
    description,
    examples: examples.map(({ file, bad, good }) => ({ file, bad: shown(bad), good: shown(good) })),
  }));
}

function entryOf({ code, severity, title, description, exceptions, examples }: Rule): CheckEntry {
  return {
    ...{ code, severity, title, description },
    fixes: fixers.filter(({ mends }) => mends.includes(code)).map(({ name }) => name),
    isExceptable: exceptions === 'allowed',
    examples: examples.map(beforeAfter),
  };
}

function beforeAfter(example: Example): BeforeAfter {
  const { file, says } = example;
  if ('from' in example) return { file, says, bad: moved(example) };
  if ('add' in example) return { file, says, bad: shown(example.add) };
  const { bad, good, published = false } = example;
  return { file, says, bad: shown(bad), good: shown(good), ...(published ? { published } : {}) };
}

function moved({ from, to }: MovedFile): string {
  return to === undefined ? `${from} → (deleted)` : `${from} → ${to}`;
}

/** The lines, without what a browser would obey instead of showing it. */
function shown(text: string): string {
  return printable(text).replaceAll('\t', '→ ').trimEnd();
}
