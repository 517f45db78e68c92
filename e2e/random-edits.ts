import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Random } from '#fixtures/random';

type Values = Record<string, unknown>;

interface ClaimFile {
  values: Values & {
    relations?: { type: string; claim: string; reason?: string }[];
    sources?: Values[];
    aliases?: string[];
  };
  body: string;
}

type Kind = [name: string, edit: (random: Random) => string];

/** A content folder in memory, to be edited as editors do and written back. */
export class EditableContent {
  readonly #folder: string;
  readonly #claims = new Map<string, ClaimFile>();
  #site: Values & { title: Values; verdicts: { label: Values }[] };
  #document: Values;
  #edits = 0;
  #waiting: Kind[] = [];

  /** Copies a content folder to a new place, which is the one that is edited. */
  constructor(original: string, folder: string) {
    cpSync(original, folder, { recursive: true });
    this.#folder = folder;
    this.#site = parse(readFileSync(join(folder, 'site.yml'), 'utf8'));
    this.#document = parse(readFileSync(join(folder, 'documents/town-leaflet.yml'), 'utf8'));
    for (const name of readdirSync(join(folder, 'claims'))) {
      const [, yaml = '', ...body] = readFileSync(join(folder, 'claims', name), 'utf8').split(/^---$/mu);
      this.#claims.set(name.replace(/\.mdx$/u, ''), { values: parse(yaml), body: body.join('---') });
    }
  }

  /** Makes one edit that leaves the content valid; returns what it was. Every kind comes before one comes again. */
  edit(random: Random): string {
    this.#edits += 1;
    if (this.#waiting.length === 0) this.#waiting = this.#kinds();
    const kind = random.pick(this.#waiting);
    this.#waiting = this.#waiting.filter((other) => other !== kind);
    const [name, edit] = kind;
    return `${name}: ${edit(random)}`;
  }

  /** Writes all files. */
  write(): void {
    const claims = join(this.#folder, 'claims');
    rmSync(claims, { recursive: true });
    mkdirSync(claims);
    for (const [name, { values, body }] of this.#claims) {
      writeFileSync(join(claims, `${name}.mdx`), `---\n${stringify(values)}---${body}`);
    }
    writeFileSync(join(this.#folder, 'site.yml'), stringify(this.#site));
    writeFileSync(join(this.#folder, 'documents/town-leaflet.yml'), stringify(this.#document));
  }

  #kinds(): Kind[] {
    return [
      ['claim text', (random) => this.#changeWords(random.pick([...this.#claims.keys()]), random)],
      ['body', (random) => this.#changeBody(random.pick([...this.#claims.keys()]))],
      ['source', (random) => this.#changeSource(random)],
      ['relation', (random) => this.#changeRelation(random)],
      ['site title', () => this.#set(this.#site.title, 'en')],
      ['verdict label', (random) => this.#set(random.pick(this.#site.verdicts).label, 'en')],
      ['document', () => this.#set(this.#document, 'title')],
      ['translation', (random) => this.#changeTranslation(random)],
      ['status', (random) => this.#changeStatus(random)],
      ['deletion', (random) => this.#remove(random)],
      ['rename', (random) => this.#rename(random)],
    ];
  }

  #set(values: Values, key: string): string {
    values[key] = this.#words(key);
    return `${key} is now “${this.#words(key)}”`;
  }

  #words(kind: string): string {
    return `${kind} after edit ${this.#edits}`;
  }

  #changeWords(name: string, random: Random): string {
    const key = random.pick(['title', 'claim', 'summary']);
    this.#claim(name).values[key] = this.#words(key);
    return `${key} of ${name}`;
  }

  #changeBody(name: string): string {
    this.#claim(name).body += `\n${this.#words('A paragraph')}.\n`;
    return name;
  }

  #changeSource(random: Random): string {
    const described = this.#originals().flatMap((name) =>
      (this.#claim(name).values.sources ?? []).filter((source) => source['title'] !== undefined),
    );
    const source = random.pick(described);
    const key = random.pick(['title', 'publisher', 'locator']);
    source[key] = this.#words(key);
    return `${key} of ${source['id']}`;
  }

  #changeRelation(random: Random): string {
    const [from, to] = [random.pick(this.#originals()), 'opened-in-1932'];
    const target = this.#originals().find(
      (name) => name === to || this.#claim(name).values.aliases?.includes(to),
    );
    if (target === undefined || from === target) return 'none';
    const { values } = this.#claim(from);
    const has = values.relations?.some(({ claim }) => claim === target || claim === to) ?? false;
    if (has) delete values.relations;
    else values.relations = [{ type: random.pick(['narrows', 'supports']), claim: target }];
    return `${from} ${has ? 'lost its own' : `to ${target}`}`;
  }

  #changeTranslation(random: Random): string {
    const name = random.pick(this.#originals());
    if (this.#claims.delete(`${name}.fr`)) return `${name} lost it`;
    const { values, body } = this.#claim(name);
    const words = { title: this.#words('Titre'), claim: this.#words('Dit'), summary: this.#words('Réponse') };
    const figures = values['figures'] === undefined ? {} : { figures: { span: { label: 'mètres' } } };
    this.#claims.set(`${name}.fr`, { values: { ...words, ...figures }, body });
    return `${name} has one`;
  }

  #changeStatus(random: Random): string {
    const { values } = this.#claim('painted-grey');
    values['status'] = random.pick(['draft', 'published']);
    return String(values['status']);
  }

  /** Only a claim that nothing else rests on goes: no id vanishes from under a link. */
  #remove(random: Random): string {
    const free = ['cars-each-day', 'longest-of-all'].filter(
      (name) => this.#claims.has(name) && !this.#isLinked(name),
    );
    if (free.length === 0) return 'none';
    const name = random.pick(free);
    this.#claims.delete(name);
    this.#claims.delete(`${name}.fr`);
    return name;
  }

  #rename(random: Random): string {
    const name = random.pick(this.#originals().filter((candidate) => candidate !== 'painted-grey'));
    const next = `${name.replace(/-v\d+$/u, '')}-v${this.#edits}`;
    for (const suffix of ['', '.fr']) {
      const file = this.#claims.get(name + suffix);
      if (file === undefined) continue;
      this.#claims.delete(name + suffix);
      this.#claims.set(next + suffix, file);
      if (suffix === '') file.values.aliases = [...(file.values.aliases ?? []), name];
    }
    return `${name} → ${next}`;
  }

  #isLinked(name: string): boolean {
    return [...this.#claims.values()].some(
      ({ values, body }) =>
        values.relations?.some(({ claim }) => claim === name) === true || body.includes(`[[${name}`),
    );
  }

  #originals(): string[] {
    return [...this.#claims.keys()].filter((name) => !name.endsWith('.fr'));
  }

  #claim(name: string): ClaimFile {
    const claim = this.#claims.get(name);
    if (claim === undefined) throw new Error(`no claim ${name}`);
    return claim;
  }
}
