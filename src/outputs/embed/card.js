// What a card does in a frame of another site: tells its height in every protocol that hosts speak, and whether the
// verdict has changed since it was embedded. The bytes are the same in every card, so one digest covers them all.
(() => {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') {
    root.dataset.theme = theme;
    root.style.colorScheme = theme;
    const dark = [...document.styleSheets[0].cssRules].find(({ media }) => /dark/.test(media?.mediaText));
    dark.media.mediaText = theme === 'dark' ? 'all' : 'not all';
  }

  document.addEventListener('DOMContentLoaded', () => {
    const revision = query.get('r');
    if (/^\d{1,4}$/.test(revision)) {
      const since = document.querySelector(`[data-revisions~="${+revision}"]`);
      if (since) since.hidden = false;
    }
    if (parent === window) return;

    // Never the root: it fills the frame, so it would never shrink.
    const card = document.querySelector('main');
    const child = query.get('childId') ?? '';
    let secret = '';
    let told = 0;
    const say = (message) => parent.postMessage(message, '*');

    const tell = () => {
      // In a hidden slide or a closed box there is no width, and so no height worth telling.
      if (!root.clientWidth) return;
      const height = Math.ceil(card.getBoundingClientRect().height);
      if (!height || height === told) return;
      told = height;
      say({ type: 'contrechamp:height', height });
      // AMP and Sidechain
      say({ sentinel: 'amp', type: 'embed-size', height });
      // pym.js
      if (/^[\w-]+$/.test(child)) say(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
      tellWordPress();
    };

    const tellWordPress = () => {
      if (secret && told) say({ message: 'height', value: told, secret });
    };

    // WordPress puts its secret into the address, sometimes late, and asks again when its own script comes late.
    const learn = (candidate) => {
      if (!/^[a-zA-Z0-9]{10}$/.test(candidate ?? '')) return;
      secret = candidate;
      tellWordPress();
      tell();
    };
    const readHash = () => learn(/secret=([a-zA-Z0-9]{10})/.exec(location.hash)?.[1]);
    addEventListener('hashchange', readHash);
    addEventListener('message', ({ source, data }) => {
      if (source === parent && data?.message === 'ready') learn(data.secret);
    });
    // Its sandbox lets no link out, so it follows them itself.
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a');
      if (!secret || !link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      say({ message: 'link', value: link.href, secret });
    });

    readHash();
    // At once as well: browsers draw no frame that is hidden until it has spoken, so nothing is observed in it. And for
    // five seconds more, until it has been given a width: that may come after the page.
    const begin = (left) => {
      tell();
      if (!told && left) setTimeout(begin, 250, left - 1);
    };
    begin(20);
    new ResizeObserver(tell).observe(card);
  });
})();
