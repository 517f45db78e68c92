/** Something about a short text that comes again in many pictures: a name, a verdict, a label. Long ones come once. */
export class ShortTexts<Value> {
  readonly #known = new Map<string, Promise<Value>>();

  /** What is known, or is now found out. */
  get(setting: { readonly text: string }, find: () => Promise<Value>): Promise<Value> {
    if (setting.text.length > longestKept) return find();
    const key = JSON.stringify(setting);
    const value = this.#known.get(key) ?? find();
    if (this.#known.size >= mostKept) this.#known.clear();
    this.#known.set(key, value);
    return value;
  }
}

const longestKept = 60;
const mostKept = 2000;
