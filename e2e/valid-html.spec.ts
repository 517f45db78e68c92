import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { isCard, isRedirect, type Page, readPages } from './html.ts';
import { pageTypes, samplePages } from './page-types.ts';
import { recipes, type SiteName, siteOf } from './sites.ts';

/** The Nu HTML checker, a Java program inside its npm package. */
const jar = fileURLToPath(new URL('build/dist/vnu.jar', import.meta.resolve('vnu-jar')));
/** No Java, or one too old for it: the checker then cannot even say its version. */
const hasJava = spawnSync('java', ['-jar', jar, '--version']).status === 0;
const sites = Object.keys(recipes) as SiteName[];

/** What the checker has to say of a page. */
interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: 'warning' | 'fatal';
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

/** `--no-langdetect`: it guesses languages from all words of a page, and a list of English titles is English to it. */
function complaints(files: readonly string[]): string[] {
  const options = ['-Xss8m', '-jar', jar, '--format', 'json', '--no-langdetect'];
  const { stderr, error } = spawnSync('java', [...options, ...files], {
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (error !== undefined) throw error;
  const { messages } = JSON.parse(stderr) as { readonly messages: readonly Message[] };
  // Notes without weight, such as on slashes that end void elements, are neither errors nor warnings.
  return (
    messages
      .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
      // It takes the ninth century for a slip of the keyboard; HTML, section 2.3.5.1, asks for four digits and a year above 0.
      .filter(
        ({ message, extract = '' }) =>
          !(/Year may be mistyped/u.test(message) && /datetime="0\d{3}/u.test(extract)),
      )
      .map(({ url = '', message, extract = '' }) => `${url}: ${message} ${extract}`)
  );
}

/** The longest page of every kind in every language, the longest card, and a page that only leads on. */
function samplesOf(pages: readonly Page[], name: SiteName): Page[] {
  const languages = [...new Set(pages.map(({ elements }) => elements[0]?.attributes.get('lang') ?? ''))];
  const front = pages.find(({ path }) => path === '/')?.elements[0]?.attributes.get('lang');
  const samples = languages.flatMap((language) => [
    ...samplePages(pages, language, language === front).values(),
  ]);
  const longest = (of: readonly Page[]) => [
    ...of.toSorted((left, right) => right.html.length - left.html.length).slice(0, 1),
  ];
  const isCollection = ({ path }: Page) => /\/embed\/(?:topics|documents|claimants)\//u.test(path);
  const cards = pages.filter((page) => isCard(page) && !isRedirect(page) && !page.path.includes('/claims/'));
  expect(new Set(samples).size, name).toBeGreaterThanOrEqual(pageTypes.length - 2);
  return [
    ...new Set([
      ...samples,
      ...longest(cards.filter(isCollection)),
      ...longest(cards.filter((page) => !isCollection(page))),
      ...pages.filter(isRedirect).slice(0, 1),
    ]),
  ];
}

test.describe('the Nu HTML checker', () => {
  test.skip(
    !hasJava,
    'No Java here can run the Nu HTML checker, so the pages were not held against it: apt-get install default-jre-headless',
  );
  test.setTimeout(600_000);

  for (const name of sites) {
    test(`finds no error and nothing to warn of on any kind of page: ${name}`, () => {
      const { folder } = siteOf(name);
      const samples = samplesOf(readPages(folder), name);
      expect(complaints(samples.map(({ file }) => join(folder, file)))).toEqual([]);
    });
  }

  test('sees what is wrong', () => {
    const page = test.info().outputPath('wrong.html');
    writeFileSync(
      page,
      '<!doctype html><html lang="en"><title>Wrong</title><p align="right">A<div id="a">B</div></p><i id="a">C</i>',
    );
    expect(complaints([page]).length).toBeGreaterThanOrEqual(3);
  });
});
