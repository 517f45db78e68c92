// Turns pasted quotations and <claim-card> elements into cards. Needs nothing from its own address, so it may be
// loaded from anywhere, as a script or a module, and more than once; the first one serves all.
(() => {
  const key = Symbol.for('contrechamp.v1');
  if (window[key]) return;
  window[key] = true;

  const seen = new WeakSet();
  const cards = [];
  // Hosts’ style sheets with !important lose against this, and no security policy forbids it.
  const style = (element, rules) => {
    for (const name in rules) element.style.setProperty(name, rules[name], 'important');
  };
  const clamp = (height) => Math.min(Math.max(Math.ceil(height), 60), 2400);

  // The card’s own address, or the claim’s, whose card is in the same place under another name.
  const addressOf = (element) => {
    const link = element.querySelector('a[href*="/claims/"]');
    const given = element.dataset.card || element.getAttribute('src') || link?.href;
    try {
      const address = new URL(given, document.baseURI);
      if (!/^https?:$/.test(address.protocol)) return;
      address.pathname = address.pathname.replace(/\/claims\/([^/]+)\/?$/, '/embed/$1/');
      const theme = element.dataset.theme || element.getAttribute('theme');
      if (theme) address.searchParams.set('theme', theme);
      return { address: address.href, link };
    } catch {}
  };

  const upgrade = (element) => {
    seen.add(element);
    const found = addressOf(element);
    if (!found) return;
    const { address, link } = found;
    if (!element.textContent.trim()) {
      const fallback = document.createElement('a');
      fallback.href = address;
      fallback.textContent = address;
      element.append(fallback);
    }
    const stated = Number(element.dataset.height || element.getAttribute('height'));
    const width = Number(element.dataset.width || element.getAttribute('width'));
    const height = stated > 0 ? `${clamp(stated)}px` : '';
    const box = document.createElement('div');
    style(box, { display: 'flow-root', position: 'relative', width: '100%', 'box-sizing': 'border-box' });
    style(box, { 'min-height': height, 'max-width': width > 99 ? `${width}px` : '', padding: 0, border: 0 });
    const frame = document.createElement('iframe');
    frame.loading = 'lazy';
    frame.title = element.dataset.title || element.title || link?.textContent.trim() || address;
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-top-navigation-by-user-activation');
    // In its place but unseen, so that its first height is that of its width; the words stay until it speaks.
    style(frame, {
      position: 'absolute',
      visibility: 'hidden',
      top: 0,
      left: 0,
      display: 'block',
      margin: 0,
    });
    style(frame, { width: '100%', 'min-width': 0, 'max-width': 'none', border: 0, padding: 0 });
    style(frame, { height: height || '300px', 'min-height': 0, 'max-height': 'none', opacity: 1 });
    style(frame, { transform: 'none', 'box-sizing': 'border-box' });
    frame.src = address;
    const card = { element, box, frame, spoke: false };
    // A frame that was refused or whose server is gone is loaded too, and never says a word.
    frame.addEventListener('load', () => {
      setTimeout(() => card.spoke || style(box, { 'min-height': 0 }), 3000);
    });
    cards.push(card);
    element.before(box);
    box.append(element, frame);
  };

  addEventListener('message', ({ source, data }) => {
    if (data?.type !== 'contrechamp:height' || !(data.height > 0)) return;
    const card = cards.find(({ frame }) => frame.contentWindow === source);
    if (!source || !card) return;
    card.spoke = true;
    style(card.frame, { position: 'static', visibility: 'visible', height: `${clamp(data.height)}px` });
    style(card.element, { display: 'none' });
    style(card.box, { 'min-height': 0 });
  });

  const look = () => {
    for (const element of document.querySelectorAll('blockquote.claim-card, claim-card')) {
      if (!seen.has(element)) upgrade(element);
    }
  };
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
})();
