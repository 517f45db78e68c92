import { type Browser, expect, type Page, test } from '@playwright/test';
import { siteOf } from './sites.ts';

// Documents that stand whole on their page: a speech of 1863, an inscription of the year 824, articles of a declaration.
const speech = '/documents/gettysburg/';
const inscription = '/documents/humble-room/';
const declaration = '/ar/documents/human-rights/';
const pages = [speech, inscription, declaration, '/ar/documents/gettysburg/'];

/** A page of a browser that runs no script of ours. */
async function openWithout(browser: Browser, path: string, width: number): Promise<Page> {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    hasTouch: width < 600,
    viewport: { width, height: 900 },
  });
  await page.goto(`${siteOf('hostile').origin}${path}`);
  return page;
}

/** The words of each passage of a paragraph, in the order of its notes, whatever other passages cut them into. */
async function markedWords(page: Page, paragraph: number): Promise<string[]> {
  return await page.locator(`#paragraph-${paragraph}`).evaluate((element) => {
    const notes = [...(element.nextElementSibling?.children ?? [])];
    return notes.map((_note, index) =>
      [...element.querySelectorAll(`mark.pair-${index + 1}`)]
        .map((mark) => {
          const own = mark.cloneNode(true) as Element;
          for (const number of own.querySelectorAll('.ref')) number.remove();
          return own.textContent;
        })
        .join(''),
    );
  });
}

test('every quotation is marked where it stands, in others, across others and twice over', async ({
  browser,
}) => {
  const page = await openWithout(browser, speech, 1280);
  const equality = 'conceived in Liberty, and dedicated to the proposition that all men are created equal';
  expect(await markedWords(page, 1)).toEqual([
    'Four score and seven years ago our fathers brought forth on this continent, a new nation',
    'Four score and seven years ago',
    'a new nation, conceived in Liberty',
    ...[equality, equality],
  ]);
  // The second of three, as the words around it say.
  const people = page.locator('#unrated-2');
  await expect(people).toHaveText('the people');
  expect(await people.evaluate((mark) => mark.previousSibling?.textContent?.slice(-15))).toBe(
    'the people, by ',
  );
  await page.close();
  const chinese = await openWithout(browser, inscription, 1280);
  expect(await markedWords(chinese, 1)).toEqual(['惟吾德馨', '談笑有鴻儒，往來無白丁', '鴻儒']);
  await chinese.close();
  const arabic = await openWithout(browser, declaration, 1280);
  expect(await markedWords(arabic, 1)).toEqual([
    'يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق',
    'متساوين في الكرامة',
    'وعليهم أن يعامل بعضهم بعضًا بروح الإخاء',
  ]);
  await arabic.close();
});

for (const path of pages)
  test(`${path}: notes stand beside their paragraph, in the other half, none over another`, async ({
    browser,
  }) => {
    const page = await openWithout(browser, path, 1280);
    const isRightToLeft = path.startsWith('/ar/');
    await expect(page.locator('html')).toHaveAttribute('dir', isRightToLeft ? 'rtl' : 'ltr');
    const groups = await page.locator('.noted').evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const notes = [...(paragraph.nextElementSibling?.children ?? [])];
        return [paragraph, ...notes].map((element) => {
          const { top, bottom, left, right } = element.getBoundingClientRect();
          return { top, bottom, left, right };
        });
      }),
    );
    expect(groups.length).toBeGreaterThan(0);
    let last = 0;
    for (const [words, ...notes] of groups) {
      if (words === undefined) continue;
      expect(Math.abs((notes[0]?.top ?? 0) - words.top)).toBeLessThan(8);
      for (const { top, bottom, left, right } of notes) {
        expect(top).toBeGreaterThanOrEqual(last - 1);
        last = bottom;
        if (isRightToLeft) expect(right).toBeLessThan(words.left);
        else expect(left).toBeGreaterThan(words.right);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(1280);
      }
    }
    await page.close();
  });

for (const path of pages)
  test(`${path}: on a phone a tap on a number opens its note below the paragraph`, async ({ browser }) => {
    const page = await openWithout(browser, path, 390);
    for (const number of await page.locator('.annotated .ref').all()) {
      const href = (await number.getAttribute('href')) ?? '';
      const note = page.locator(`.passage-note:has(${href})`);
      const answer = note.locator('p').first();
      await expect(answer).toBeHidden();
      await number.tap();
      await expect(answer).toBeVisible();
      const [words, box] = [
        await page.locator(`.noted:has([href="${href}"])`).boundingBox(),
        await note.boundingBox(),
      ];
      expect(box?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    await page.close();
  });

test('words and their note light up together: pointed at, focused or linked to', async ({ browser }) => {
  const page = await openWithout(browser, speech, 1280);
  const lit = async () =>
    await page
      .locator('.noted mark, .passage-note')
      .evaluateAll((elements) =>
        elements
          .filter((element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)')
          .map((element) => element.querySelector('summary > b')?.textContent ?? element.className),
      );
  const unrated = ['not-rated pair-1', 'a'];
  expect(await lit()).toEqual([]);
  await page.locator('#unrated-1').hover();
  expect(await lit()).toEqual(unrated);
  await page.locator('.passage-note:has(#note-a)').hover();
  expect(await lit()).toEqual(unrated);
  await page.mouse.move(0, 0);
  expect(await lit()).toEqual([]);
  // By keyboard: the number, then the link in a note.
  await page.locator('.ref[href="#note-5"]').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const fifth = ['tone-worst pair-5', 'tone-worst pair-5', '5'];
  expect(await lit()).toEqual(fifth);
  await page.locator('.passage-note a[href="/claims/equality-meant-all/"]').focus();
  expect(await lit()).toEqual(fifth);
  await page.locator('.passage-note a').first().focus();
  await page.goto(`${siteOf('hostile').origin}${speech}#unrated-1`);
  expect(await lit()).toEqual(unrated);
  await page.close();
});
