import { here, on, page } from './short.ts';

/* The key `/` follows the page’s link to the search, unless somebody is writing or has turned it off (WCAG 2.1.4). */
on('keydown', (event) => {
  // With Shift it counts: that is how a French keyboard writes it.
  if (event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey) return;
  if ((event.target as Element).matches(':read-write,select')) return;
  // Every page has one.
  const search = page.querySelector('a[rel~=search]') as HTMLAnchorElement;
  // The search itself knows better what to do.
  if (search.pathname === here) return;
  try {
    if (localStorage['contrechamp-slash'] === 'off') return;
  } catch {
    // No storage, no setting.
  }
  event.preventDefault();
  search.click();
});
