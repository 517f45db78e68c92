import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import { town } from '#fixtures/town-site';
import { nameKey } from '#schema/name-key';
import { idPattern } from '#schema/text';
import { nameId, proposedId } from './name-id.ts';
import { romanise } from './romanise.ts';

const id = (name: string) => nameId(name, romanise);

/** Letters of twelve scripts, as names are written with them. */
const scripts = {
  latin: ['aàáâãäåāăąbcçćčdđeéèêëęěfgğhiíìîïıjklłmnñńoóòôõöøőpqrsşšßtuúùûüűvwxyýzźżAÀÉĐÖŞ'],
  vietnamese: ['ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'],
  greek: ['αβγδεζηθικλμνξοπρστυφχψωάέήίόύώς'],
  cyrillic: ['абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ'],
  arabic: ['ابتثجحخدذرزسشصضطظعغفقكلمنهويءةىآأإؤئپچژگ'],
  hebrew: ['אבגדהוזחטיכךלמםנןסעפףצץקרשת'],
  devanagari: ['कखगघचछजझटठडढतथदधनपफबभमयरलवशषसहािीुूेैोौं'],
  bengali: ['কখগঘচছজঝটঠডঢতথদধনপফবভমযরলশষসহািীুূেৈোৌ'],
  thai: ['กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะาเแโใไ'],
  kana: ['あいうえおかきくけこさしすせそアイウエオカキクケコ'],
  han: ['第一放送市民会党新報北京背景中國国台台灣湾連合同盟大学學電視经濟'],
  hangul: ['한국방송시민당신보서울부산대학교연합동맹경제일보'],
} as const;

function randomName(random: Random): string {
  const [letters] = random.pick(Object.values(scripts));
  const word = () => Array.from({ length: 1 + random.below(3) }, () => random.pick([...letters])).join('');
  const signs = ['', '', '', ' 5', ' 1', '.', ' & ', '-', '!', ' (2)', '/', ' +'];
  return `${Array.from({ length: 1 + random.below(2) }, word).join(' ')}${random.pick(signs)}`;
}

describe('the id of a name', () => {
  it('is one for one name and another for another, in twelve scripts', () => {
    const random = new Random(13);
    const names = Array.from({ length: 20_000 }, () => randomName(random));
    const keys = new Map<string, string>();
    for (const name of names) {
      const own = id(name);
      assert.match(own, idPattern);
      assert.ok(own.length <= 70, own);
      const before = keys.get(own) ?? nameKey(name);
      assert.equal(nameKey(name), before, own);
      keys.set(own, before);
    }
    assert.equal(keys.size, new Set(names.map(nameKey)).size);
  });

  it('tells apart what every name of a site names', () => {
    const names = ['claims', 'documents', 'entities'].flatMap((folder) =>
      readdirSync(`content/${folder}`).flatMap((file) =>
        [
          ...readFileSync(`content/${folder}/${file}`, 'utf8').matchAll(
            /^\s*(?:- )?(?:name|fr|en|claimant|publisher|author|title): (.{1,160})$/gmu,
          ),
        ].map(([, name = '']) => name),
      ),
    );
    assert.ok(names.length > 100);
    assert.equal(new Set(names.map(id)).size, new Set(names.map(nameKey)).size);
  });

  for (const [left, right] of [
    ['第1放送', '第1市民会'],
    ['Đông', 'Ông'],
    ['Đông', 'Đồng'],
    ['Партия 5', 'Союз 5'],
    ['北京', '背景'],
    ['AT&T', 'AT T'],
    ['Jean-Luc', 'Jean Luc'],
    ['!', '?'],
  ] as const)
    it(`tells ${left} from ${right}`, () => {
      assert.notEqual(id(left), id(right));
    });

  for (const [name, address] of [
    ['Guilde des studios', /^guilde-des-studios$/],
    ['OpenAI', /^openai$/],
    ['第1放送', /^di1-fang-song-\d[0-9a-z]{6}$/],
    ['Партия 5', /^partiya-5-\d[0-9a-z]{6}$/],
    ['Élysée', /^elysee-\d[0-9a-z]{6}$/],
    ['한국방송', /^han-gug-bang-song-\d[0-9a-z]{6}$/],
    ['हिन्दी समाचार', /^hindi-smacar-\d[0-9a-z]{6}$/],
    ['!!', /^name-\d[0-9a-z]{6}$/],
    ['Page 2', /^page-2-\d[0-9a-z]{6}$/],
    ['Embed', /^embed-\d[0-9a-z]{6}$/],
  ] as const)
    it(`can be read: ${name}`, () => {
      assert.match(id(name), address);
    });

  it('of plain words never looks like that of another name', () => {
    const marked = id('Élysée');
    assert.notEqual(id(marked.replaceAll('-', ' ')), marked);
  });

  it('of a name of any length fits into a file name', () => {
    assert.ok(id('第'.repeat(160)).length <= 70);
    assert.notEqual(id('第'.repeat(160)), id('第'.repeat(159)));
    assert.notEqual(id('word '.repeat(32)), id('word '.repeat(31)));
  });
});

describe('the id that is proposed for a title', () => {
  const free = () => false;
  it('is its words in Latin letters', () => {
    assert.equal(proposedId('Le prix de l’été', free), 'le-prix-de-l-ete');
  });
  it('ends in a mark where another file has it', () => {
    assert.match(
      proposedId('Le prix', (taken) => taken === 'le-prix'),
      /^le-prix-\d[0-9a-z]{6}$/,
    );
  });
  it('ends in a mark where other scripts are romanised, with and without the table', () => {
    assert.match(proposedId('第1放送', free, romanise), /^di1-fang-song-\d[0-9a-z]{6}$/);
    assert.match(proposedId('第1放送', free), /^1-\d[0-9a-z]{6}$/);
    assert.notEqual(proposedId('第1放送', free), proposedId('第1市民会', free));
  });
  it('is never one that the site needs itself', () => {
    assert.notEqual(proposedId('Embed', free), 'embed');
    assert.notEqual(proposedId('Page 2', free), 'page-2');
  });
});

describe('claimants of a site', () => {
  const claimants = (names: readonly string[], entities = {}) => {
    const claims = Object.fromEntries(names.map((claimant, index) => [`c${index}`, { claimant }]));
    const { graph } = town({ claims, entities });
    return names.map((_, index) => graph.claims.get(`c${index}`)?.claimants[0]);
  };

  it('keep their page when others come, in any order', () => {
    const names = ['第1放送', '第1市民会', 'Đông', 'Ông', 'Партия 5', 'Союз 5'];
    const all = claimants(names);
    assert.equal(new Set(all).size, names.length);
    assert.deepEqual(claimants(names.toReversed()), all.toReversed());
    assert.deepEqual(
      names.map((name) => claimants([name])[0]),
      all,
    );
  });

  it('that no file names do not take the page of a file that happens to be called so', () => {
    const paris = { name: 'Paris Football', kind: 'organization' };
    const [city, club, byId] = claimants(['Paris', 'PARIS FOOTBALL', 'paris'], { paris });
    assert.equal(club, 'paris');
    assert.equal(byId, 'paris');
    assert.match(city ?? '', /^paris-\d[0-9a-z]{6}$/);
  });
});
