import type { Graph } from '#model/graph';

/**
 * A part of the site that an output can depend on: `claims/jobs`, `site`, `today`; or `claims`, where all of a kind
 * were looked at.
 */
export type Part = string;

/** Up to so many parts of one kind are told one by one; whoever reads more of them depends on the kind. */
const mostOfKind = 1500;

/**
 * Notes which parts of a site are read while an output is made. Nobody has to name what an output depends on, so
 * nobody can forget it.
 */
export class Reads {
  #noted: Set<Part> | undefined;
  readonly #shared = new Map<
    string,
    { readonly key: string; readonly value: unknown; readonly parts: Set<Part> }
  >();

  /** Does some work and tells what it came to and what it read. */
  of<Value>(work: () => Value): { readonly value: Value; readonly parts: ReadonlySet<Part> } {
    const before = this.#noted;
    const parts = new Set<Part>();
    this.#noted = parts;
    try {
      return { value: work(), parts };
    } finally {
      this.#noted = before;
    }
  }

  /** Notes a part. */
  note(part: Part): void {
    this.#noted?.add(part);
  }

  /**
   * Something that several outputs are made of, one after the other: made for the first of them, with what it read
   * noted for each. Of a scope, one is kept.
   */
  shared<Value>(scope: string, key: string, make: () => Value): Value {
    let kept = this.#shared.get(scope);
    if (kept?.key !== key) {
      const { value, parts } = this.of(make);
      kept = { key, value, parts: new Set(parts) };
      this.#shared.set(scope, kept);
    }
    for (const part of kept.parts) this.note(part);
    return kept.value as Value;
  }
}

/** The graph itself, with every look at it noted. */
export function noteReads(graph: Graph, reads: Reads): Graph {
  const noted: Record<string, unknown> = {};
  for (const [kind, value] of Object.entries(graph)) {
    const seen = value instanceof Map ? new NotedMap(kind, value, reads) : undefined;
    Object.defineProperty(noted, kind, {
      enumerable: true,
      get: () => {
        if (seen !== undefined) return seen;
        reads.note(kind);
        return value;
      },
    });
  }
  // What is not there must be asked for all the same: it may be there tomorrow.
  if (!('lastChange' in graph)) {
    Object.defineProperty(noted, 'lastChange', { get: () => reads.note('lastChange') });
  }
  return noted as unknown as Graph;
}

class NotedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #kind: string;
  readonly #map: ReadonlyMap<string, Value>;
  readonly #reads: Reads;

  constructor(kind: string, map: ReadonlyMap<string, Value>, reads: Reads) {
    this.#kind = kind;
    this.#map = map;
    this.#reads = reads;
  }

  get(id: string): Value | undefined {
    this.#reads.note(`${this.#kind}/${id}`);
    return this.#map.get(id);
  }

  has(id: string): boolean {
    this.#reads.note(`${this.#kind}/${id}`);
    return this.#map.has(id);
  }

  get size(): number {
    return this.#whole().size;
  }

  forEach(visit: (value: Value, id: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [id, value] of this.#whole()) visit(value, id, this);
  }

  entries(): MapIterator<[string, Value]> {
    return this.#whole().entries();
  }

  keys(): MapIterator<string> {
    return this.#whole().keys();
  }

  values(): MapIterator<Value> {
    return this.#whole().values();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.#whole()[Symbol.iterator]();
  }

  #whole(): ReadonlyMap<string, Value> {
    this.#reads.note(this.#kind);
    return this.#map;
  }
}

/**
 * Parts in a short form, with spaces between them: those of a kind that is read as a whole are not told one by one. No
 * name has a space, because none may have one in an address.
 */
export function shortParts(parts: ReadonlySet<Part>, more: readonly Part[] = []): string {
  const all = [...parts, ...more];
  if (all.length < mostOfKind) return all.join(' ');
  const counts = new Map<string, number>();
  for (const part of all) {
    const kind = kindOf(part);
    counts.set(kind, (counts.get(kind) ?? 0) + (kind === part ? mostOfKind : 1));
  }
  const whole = [...counts].flatMap(([kind, count]) => (count >= mostOfKind ? [kind] : []));
  const single = all.filter((part) => (counts.get(kindOf(part)) ?? 0) < mostOfKind);
  return [...new Set([...whole, ...single])].sort().join(' ');
}

/** The kind of a part: `claims` of `claims/jobs`. */
export function kindOf(part: Part): string {
  const slash = part.indexOf('/');
  return slash === -1 ? part : part.slice(0, slash);
}
