import { languagePattern } from '#schema/text';
import { isObject, toList } from './json.ts';
import { namedLanguages } from './languages.ts';

/** The small words that a sentence of a language can hardly do without, where the script is shared. */
const smallWords: Readonly<Record<string, string>> = {
  de: 'der die das und ist nicht ein eine einen den dem im von mit auf für zu wird sind hat aus bei nach sich dass keine',
  en: 'the of and is are was were to in that it for on with as by has have not this from be an a no all its his her their they we you he she but been will would can without here into than said says',
  es: 'el la los las de que y en un una es no por con para del se su al como más son fue este esta pero a ya lo sus o sobre sin hay ser',
  fr: 'le la les des de et est une un du dans que qui pas pour sur avec ne au aux ce cette sont par plus ont a été en se son ses sa leur il elle on mais ou comme sans s l d n c qu',
  id: 'yang dan di ini dengan untuk tidak dari pada dalam adalah itu akan ke telah oleh karena bukan',
  it: 'il lo la gli le di che e è un una non per con del della dei delle nel alla sono si da come più ha l d c a o ma nella al alla',
  nl: 'de het een van en is niet in op dat zijn voor met die te aan er om door ook wordt geen',
  pl: 'nie to się na w z i że jest do o jak przez po dla od są czy ten tego nie',
  pt: 'o a os as de que e em um uma é não por com para do da dos das no na se ao foi são mais este esta pelo pela',
  sv: 'och att det är inte en ett som på av för med till har den de om kan från',
  tr: 've bir bu için ile de da olarak olduğu değil çok gibi daha ne var yok',
  vi: 'và của là không các một cho được trong có này với đã người những khi',
};

const wordSets = new Map(
  Object.entries(smallWords).map(([language, list]) => [language, new Set(list.split(' '))]),
);

let names: ReadonlyMap<string, string> | undefined;

/** A language tag in small letters, from `pt-BR`, `en_US`, “English” or a schema.org Language; nothing else. */
export function readLanguage(value: unknown): string | undefined {
  for (const item of toList(value)) {
    const found = isObject(item)
      ? (readLanguage(item['alternateName']) ?? readLanguage(item['name']))
      : typeof item === 'string'
        ? readTag(item.trim().toLowerCase())
        : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function readTag(text: string): string | undefined {
  names ??= collectNames();
  const named = names.get(text);
  if (named !== undefined) return named;
  const tag = text.replaceAll('_', '-').replace(/[.@].*$/u, '');
  return languagePattern.test(tag) && !/^(?:und|mul|zxx)(?:-|$)/u.test(tag) && isRegistered(tag)
    ? tag
    : undefined;
}

/** “text” fits the pattern of a tag; the names of CLDR know which are languages. */
function isRegistered(tag: string): boolean {
  const [primary = ''] = tag.split('-');
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(primary) !== undefined;
}

function collectNames(): ReadonlyMap<string, string> {
  return new Map(
    namedLanguages.flatMap((language) =>
      ['en', 'fr', 'es', language].map((reader) => {
        const name = new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
        return [name.toLowerCase(), language] as const;
      }),
    ),
  );
}

/** Whether two tags mean the same language: `pt` and `pt-br`. */
export function isSameLanguage(left: string, right: string): boolean {
  return left.split('-')[0] === right.split('-')[0];
}

/**
 * Whether a text may be in a language: its letters are those of the language, and no other has more of its small words.
 * Neighbours share many (“la”, “de”, “a”), so the one with more decides: a wrong “no” is a question to the editor, a wrong
 * “yes” publishes words of another language as those of the site.
 */
export function mayBeIn(text: string, language: string): boolean {
  if (!isInScriptOf(text, language)) return false;
  const primary = language.split('-')[0] ?? '';
  if (!wordSets.has(primary)) return true;
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = (candidate: string) => found.filter((word) => wordSets.get(candidate)?.has(word)).length;
  const own = hits(primary);
  const most = Math.max(...[...wordSets.keys()].filter((other) => other !== primary).map(hits));
  if (found.length >= tellingLength && own * tellingLength < found.length) return false;
  // A name can bring in a foreign word.
  return most < 2 || most <= own;
}

/** Of so many words, one at least is a small one of the language. */
const tellingLength = 8;

const scriptNames: Readonly<Record<string, string>> = {
  Hans: 'Han',
  Hant: 'Han',
  Jpan: '(Hiragana|Katakana|Han)',
  Kore: '(Hangul|Han)',
};

const scriptTests = new Map<string, RegExp>();

function isInScriptOf(text: string, language: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = letters.filter((letter) => scriptTest(language).test(letter)).length;
  return own * 2 >= letters.length;
}

function scriptTest(language: string): RegExp {
  const known = scriptTests.get(language);
  if (known !== undefined) return known;
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  const scripts = (scriptNames[script] ?? script).replaceAll(/[()]/gu, '').split('|');
  const test = new RegExp(scripts.map((name) => `\\p{Script=${name}}`).join('|'), 'u');
  scriptTests.set(language, test);
  return test;
}
