/** A line of names as far as it is typed: the whole names, with what parts them from the next one, and the last one. */
export interface NameLine {
  readonly before: string;
  readonly typed: string;
}

/** Parts the name that is being typed from those before it; semicolons stand between names. */
export function partedLine(line: string): NameLine {
  const [before = ''] = /^.*;\s*/su.exec(line) ?? [];
  return { before, typed: line.slice(before.length) };
}

/** The lines that names would make, each with its label; who is on the line already is not offered again. */
export function continuedLines<Label>(
  { before }: NameLine,
  names: readonly (readonly [name: string, label: Label])[],
): (readonly [line: string, label: Label])[] {
  const taken = new Set(before.split(';').map((name) => name.trim()));
  const start = before === '' ? '' : `${before.trimEnd()} `;
  return names.flatMap(([name, label]) => (taken.has(name) ? [] : [[`${start}${name}`, label] as const]));
}
