import type { Manifest } from './manifest.ts';

/** What outputs read, each list of parts once, with numbers in the place of names: the lists are most of a manifest. */
export class Readings {
  readonly #before: Pick<Manifest, 'reads' | 'partNames'>;
  readonly #names: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #lists: (readonly number[])[] = [];
  readonly #added = new Map<string, number>();
  readonly #kept = new Map<number, number>();
  readonly #keptNames = new Map<number, number>();

  constructor(before: Pick<Manifest, 'reads' | 'partNames'> | undefined) {
    this.#before = before ?? { reads: [], partNames: [] };
  }

  /** The place of a list of parts, which are names with spaces between them. */
  add(parts: string): number {
    const known = this.#added.get(parts);
    if (known !== undefined) return known;
    const list = parts === '' ? [] : parts.split(' ').map((name) => this.#placeOf(name));
    const place = this.#lists.push(list) - 1;
    this.#added.set(parts, place);
    return place;
  }

  /** The place that a list of before has now. */
  keep(old: number): number {
    const known = this.#kept.get(old);
    if (known !== undefined) return known;
    const list = (this.#before.reads[old] ?? []).map((name) => this.#keepName(name));
    const place = this.#lists.push(list) - 1;
    this.#kept.set(old, place);
    return place;
  }

  get all(): Pick<Manifest, 'reads' | 'partNames'> {
    return { reads: this.#lists, partNames: this.#names };
  }

  #keepName(old: number): number {
    const known = this.#keptNames.get(old) ?? this.#placeOf(this.#before.partNames[old] ?? '');
    this.#keptNames.set(old, known);
    return known;
  }

  #placeOf(name: string): number {
    const known = this.#places.get(name) ?? this.#names.push(name) - 1;
    this.#places.set(name, known);
    return known;
  }
}
