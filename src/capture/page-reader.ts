/** A rectangle in CSS pixels from the upper left corner of the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands before a passage, or asks for consent beside it. */
export interface Cover {
  /** How many parts of the page were in the way, and are hidden now. */
  readonly hidden: number;
  readonly asksConsent: boolean;
}

/** What the reader can do in a page. Offsets are UTF-16 units of the text that `words` gave last. */
export interface PageReader {
  /** Opens what is folded up; how much there was. */
  readonly unfold: () => number;
  readonly scrollTo: (y: number) => { readonly height: number; readonly window: number };
  readonly words: (most: number) => string;
  readonly title: () => string;
  readonly asksPassword: () => boolean;
  /** Brings a passage into the middle of the window. */
  readonly show: (start: number, end: number) => void;
  readonly uncover: (start: number, end: number) => Cover;
  /** Marks the passage; the part of the window that a picture of it should show, or nothing where it takes no room. */
  readonly mark: (start: number, end: number) => Box | undefined;
  readonly unmark: () => void;
}

/**
 * Reads a page from inside. It is handed to the page as text and runs in a world of its own, where the scripts of the page cannot
 * reach it: so it uses nothing but the document, and stands alone.
 */
export function makePageReader(): PageReader {
  const unread = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'rt', 'rp']);
  const consent =
    /cookie|consent|traceurs|datenschutz|einwillig|rgpd|gdpr|galletas|privacidad|ملفات تعريف|隐私|クッキー|쿠키/iu;
  let pieces: { node: Text; start: number }[] = [];
  let overlay: HTMLElement | undefined;

  const childrenOf = (element: Element): readonly Node[] => {
    if (element.shadowRoot !== null) return [...element.shadowRoot.childNodes];
    const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
    return assigned.length > 0 ? assigned : [...element.childNodes];
  };
  const parentOf = (node: Node): Element | null => {
    const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
    if (slot !== null) return slot;
    const { parentNode } = node;
    return parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null);
  };
  const everyElement = function* () {
    const waiting: Element[] = [document.documentElement];
    for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
      yield element;
      for (const child of childrenOf(element)) if (child instanceof Element) waiting.push(child);
    }
  };
  const nodesOf = (start: number, end: number) =>
    pieces.flatMap(({ node, start: own }) => {
      const from = Math.max(0, start - own);
      const to = Math.min(node.data.length, end - own);
      return from < to ? [{ node, from, to }] : [];
    });
  const boxesOf = (start: number, end: number): DOMRect[] =>
    nodesOf(start, end).flatMap(({ node, from, to }) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    });
  const isFloating = (element: Element) =>
    /^(?:fixed|sticky|absolute)$/u.test(getComputedStyle(element).position);
  const topmostAt = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (inner === null || inner === found) break;
      found = inner;
    }
    return found;
  };
  const isWithin = (inner: Node, outer: Element): boolean => {
    for (let node: Node | null = inner; node !== null; node = parentOf(node)) if (node === outer) return true;
    return false;
  };

  return {
    unfold: () => {
      let opened = 0;
      for (const element of everyElement()) {
        if (!(element instanceof HTMLDetailsElement) || element.open) continue;
        // Those of one name shut each other.
        element.removeAttribute('name');
        element.open = true;
        opened += 1;
      }
      return opened;
    },
    scrollTo: (y) => {
      window.scrollTo({ top: y, left: 0, behavior: 'instant' });
      return { height: document.documentElement.scrollHeight, window: innerHeight };
    },
    words: (most) => {
      let text = '';
      pieces = [];
      const waiting: (Node | '\n')[] = [document.body ?? document.documentElement];
      for (let item = waiting.pop(); item !== undefined && text.length < most; item = waiting.pop()) {
        if (item === '\n') text += item;
        else if (item instanceof Text) {
          pieces.push({ node: item, start: text.length });
          text += item.data;
        } else if (item instanceof Element && !unread.has(item.localName)) {
          const { display, visibility } = getComputedStyle(item);
          if (display === 'none') continue;
          const isBlock = item.localName === 'br' || !/^(?:inline|contents|ruby)/u.test(display);
          if (isBlock) {
            text += '\n';
            waiting.push('\n');
          }
          const isSeen = visibility === 'visible';
          for (const child of childrenOf(item).toReversed())
            if (isSeen || !(child instanceof Text)) waiting.push(child);
        }
      }
      return text;
    },
    title: () => document.title,
    asksPassword: () => document.querySelector('input[type="password"]') !== null,
    show: (start, end) => {
      const node = nodesOf(start, end)[0]?.node;
      if (node !== undefined)
        parentOf(node)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const first = boxesOf(start, end)[0];
      if (first === undefined) return;
      // A long paragraph may have its middle elsewhere.
      if (first.top < 100 || first.bottom > innerHeight - 100)
        window.scrollBy({ top: first.top - innerHeight / 3, behavior: 'instant' });
    },
    uncover: (start, end) => {
      const own = nodesOf(start, end).map(({ node }) => node);
      let hidden = 0;
      for (let round = 0; round < 8; round += 1) {
        const covering = new Set<Element>();
        for (const { x, y, width, height } of boxesOf(start, end)) {
          for (const part of [0.02, 0.5, 0.98]) {
            const top = topmostAt(x + width * part, y + height / 2);
            if (top === null || own.some((node) => isWithin(node, top))) continue;
            let floating: Element | undefined;
            for (let element: Element | null = top; element !== null; element = parentOf(element)) {
              const outer: Element = element;
              if (own.some((node) => isWithin(node, outer))) break;
              if (isFloating(outer) || outer instanceof HTMLDialogElement) floating = outer;
            }
            if (floating !== undefined) covering.add(floating);
          }
        }
        if (covering.size === 0) break;
        for (const element of covering) {
          if (element instanceof HTMLDialogElement && element.open) element.close();
          (element as HTMLElement).style.setProperty('display', 'none', 'important');
          hidden += 1;
        }
      }
      let asksConsent = false;
      for (const element of everyElement()) {
        if (!(element instanceof HTMLElement)) continue;
        const { position, display } = getComputedStyle(element);
        const floats = position === 'fixed' || position === 'sticky' || element instanceof HTMLDialogElement;
        if (display === 'none' || !floats || !consent.test(element.textContent.slice(0, 4000))) continue;
        asksConsent = true;
        break;
      }
      return { hidden, asksConsent };
    },
    mark: (start, end) => {
      const boxes = boxesOf(start, end).filter(({ bottom, top }) => bottom > 0 && top < innerHeight);
      if (boxes.length === 0) return undefined;
      overlay = document.createElement('div');
      for (const [name, value] of [
        ['position', 'fixed'],
        ['inset', '0'],
        ['z-index', '2147483647'],
        ['pointer-events', 'none'],
        ['mix-blend-mode', 'multiply'],
      ] as const)
        overlay.style.setProperty(name, value, 'important');
      for (const { x, y, width, height } of boxes) {
        const mark = document.createElement('div');
        mark.style.cssText = `all:initial!important;position:fixed!important;left:${x - 1}px!important;top:${y - 1}px!important;width:${width + 2}px!important;height:${height + 2}px!important;background:#ffe14d!important`;
        overlay.append(mark);
      }
      document.documentElement.append(overlay);
      const [left, right] = [
        Math.min(...boxes.map((box) => box.left)),
        Math.max(...boxes.map((box) => box.right)),
      ];
      const [top, bottom] = [
        Math.min(...boxes.map((box) => box.top)),
        Math.max(...boxes.map((box) => box.bottom)),
      ];
      let block = parentOf(nodesOf(start, end)[0]?.node ?? document.body);
      while (block !== null && /^(?:inline|contents|ruby)/u.test(getComputedStyle(block).display))
        block = parentOf(block);
      const around = block?.getBoundingClientRect();
      const x = Math.max(0, Math.min(left, around?.left ?? left) - 24);
      const y = Math.max(0, top - 140);
      const wide = Math.min(innerWidth, Math.max(right, around?.right ?? right, x + 536) + 24) - x;
      const high = Math.min(innerHeight, bottom + 140, y + 1100) - y;
      return { x, y, width: wide, height: high };
    },
    unmark: () => {
      overlay?.remove();
      overlay = undefined;
    },
  };
}
