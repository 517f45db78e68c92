/** What the page about embedding does with a script: buttons that copy, options, and a preview at its true height. */
const page = document.querySelector<HTMLElement>('[data-embed]');
if (page !== null) start(page);

function start(root: HTMLElement): void {
  const chosen = new Map<string, string>();
  const preview = root.querySelector<HTMLIFrameElement>('iframe');
  for (const pre of document.querySelectorAll<HTMLElement>('.embedding pre, .embed-notes pre'))
    addCopy(pre, root.dataset);
  for (const group of root.querySelectorAll<HTMLElement>('.choices')) group.hidden = false;
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-option]');
    if (button === null) return;
    for (const other of button.parentElement?.children ?? [])
      other.setAttribute('aria-pressed', String(other === button));
    chosen.set(button.dataset['option'] ?? '', button.value);
    apply(root, chosen, preview);
  });
  window.addEventListener(
    'message',
    ({ source, data }: MessageEvent<{ type?: string; height?: number } | null>) => {
      if (preview === null || source !== preview.contentWindow || data?.type !== 'contrechamp:height') return;
      preview.style.height = `${data.height}px`;
      // The stated height is told anew for a width that was chosen, and that the preview has.
      if (Number(chosen.get('width')) === preview.offsetWidth) write(root, 'height', String(data.height));
    },
  );
  // The card may have spoken before anybody listened; asked for again, it speaks again.
  preview?.setAttribute('src', preview.src);
}

/** Writes the options into every snippet and into the preview. */
function apply(
  root: HTMLElement,
  chosen: ReadonlyMap<string, string>,
  preview: HTMLIFrameElement | null,
): void {
  const query = new URLSearchParams();
  if ((chosen.get('revision') ?? '') === '') query.set('r', root.dataset['revisions'] ?? '0');
  const theme = chosen.get('theme') ?? '';
  if (theme !== '') query.set('theme', theme);
  const search = query.size === 0 ? '' : `?${query}`;
  const width = chosen.get('width') ?? '';
  // Inside an attribute, as HTML writes it.
  write(root, 'card', `${root.dataset['card']}${search.replaceAll('&', '&amp;')}`);
  write(root, 'width', width === '' ? '100%' : width);
  if (width === '') write(root, 'height', root.dataset['height'] ?? '');
  if (preview === null) return;
  preview.style.width = width === '' ? '' : `${width}px`;
  const address = `${preview.src.split('?')[0]}${search}`;
  if (preview.src !== address) preview.src = address;
}

function write(root: HTMLElement, part: string, text: string): void {
  for (const place of root.querySelectorAll(`[data-part="${part}"]`)) place.textContent = text;
}

function addCopy(pre: HTMLElement, words: DOMStringMap): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  const say = (text: string | undefined) => {
    button.textContent = text ?? '';
  };
  say(words['copy']);
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => {
    const done = () => say(words['copied']);
    const failed = () => {
      say(words['notCopied']);
      window.getSelection()?.selectAllChildren(pre);
    };
    // Pages that are not secure have no clipboard.
    if (navigator.clipboard === undefined) failed();
    else navigator.clipboard.writeText(pre.textContent ?? '').then(done, failed);
    window.setTimeout(() => say(words['copy']), 4000);
  });
  pre.after(button);
}
