import style from '../../styles/preview.css?url';
import { here, home, on, page } from './short.ts';
import { placeBeside } from './place.ts';

type Link = HTMLAnchorElement | null | undefined | 0;

/*
 * Shows the card of the claim, source or claimant that a link leads to, while a pointer hovers or the keyboard’s focus
 * is on it. WCAG 1.4.13: Esc dismisses it, the pointer may go into it, it stays as long as its cause. It is hidden from
 * screen readers and from the Tab key, because it says nothing that the page one Enter away does not.
 */

const host = page.createElement('div');
host.popover = 'manual';
host.ariaHidden = 'true';
// In a tree of its own, the ids and styles of the card meet none of the page’s.
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
root.adoptedStyleSheets = [sheet];
/** The link under the pointer or in focus, and the one whose preview is open. */
let aimed: Link;
let shown: Link;
/** What happens next: a timer, or 1 for a card being fetched, or 0 for nothing. */
let next: ReturnType<typeof setTimeout> | number = 0;

const close = () => {
  clearTimeout(next);
  next = shown = 0;
  host.hidePopover?.();
};

/** Closes the preview that is open, and opens the link’s if it has one. */
const turnTo = async (link: Link) => {
  close();
  if (!link) return;
  // In a picture, a link knows no more of its address than its attribute says.
  const target = new URL(link.getAttribute('href') as string, page.baseURI);
  const address = cardOf(target);
  if (!address) return;
  next = 1;
  if (!sheet.cssRules[0]) sheet.replaceSync(await textAt(style));
  const content = contentOf(await textAt(address), target);
  if (!next || link !== aimed || !content.firstChild) return;
  root.replaceChildren(content);
  page.body.append(host);
  host.showPopover?.();
  placeBeside(link, host);
  shown = link;
};

const linkAt = (place: EventTarget | null): Link =>
  place === host ? shown : (place as Element | null)?.closest<HTMLAnchorElement>('main a');

/** Turns to a link; without one to that which the focus, or the pointer in its preview, holds on to. */
const aim = (place?: Link) => {
  const link = place || linkAt(page.querySelector('[popover]:hover,:focus-visible'));
  if (link === aimed) return;
  aimed = link;
  clearTimeout(next);
  if (link && link === shown) return;
  // A pointer that passes by opens nothing, and one on its way into the preview does not close it. What cannot be
  // fetched is not shown; the link leads there all the same.
  next = setTimeout(() => turnTo(link).catch(close), 300);
};

// A finger follows the link; with a button held, words are being selected.
on(
  'pointerover',
  ({ target, pointerType, buttons }) => pointerType === 'touch' || buttons || aim(linkAt(target)),
);
// Out of the window
on('pointerout', ({ relatedTarget }) => relatedTarget || aim());
on('focusin', () => aim());
on('pointerdown', ({ target }) => target === host || close());
on('keydown', ({ key }) => key === 'Escape' && close());
// A page that the Back button brings back comes without.
on('pagehide', close);

/** Where the card is of a claim, a source or a claimant; nothing for other links and for the page itself. */
function cardOf({ origin, pathname }: URL): string | false {
  return (
    pathname !== here &&
    origin === home &&
    /\/(claim(ant)?|source)s\/(?!page-\d)[^/]+\/$/.test(pathname) &&
    // Sources and claimants have theirs in their page, which then opens at once.
    pathname.replace('/claims/', '/embed/')
  );
}

/** The parts of a fetched document that are its card, under its language, direction and tone; without tab stops. */
function contentOf(html: string, { href }: URL): HTMLElement {
  const { body, documentElement } = new DOMParser().parseFromString(
    // Its styles are here already, and the security policy would complain of them.
    html.replace(/<style.*style>/, ''),
    'text/html',
  );
  const content = documentElement.cloneNode() as HTMLElement;
  content.className = body.className;
  // All of a card, and what other pages mark
  content.append(...body.querySelectorAll('[aria-labelledby=answer]>*,[data-card]'));
  for (const link of content.querySelectorAll('a')) {
    link.tabIndex = -1;
    // A card names its page as the world knows it; here it is where the link leads.
    if (link.target) link.href = href;
  }
  return content;
}

/** The text of what is there; where nothing is, what it gives is no text, and its use fails. */
const textAt = (address: string): Promise<string> =>
  fetch(address).then((answer) => (answer.ok && answer.text()) as Promise<string>);
