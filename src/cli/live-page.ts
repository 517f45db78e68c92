/** A page of the live site: as it is built, with a script that loads it again when something has changed. */
export function livePage(content: string | Uint8Array, events: string): string {
  const html = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const script = `<script>(${follow.toString()})(${JSON.stringify(events)})</script>`;
  const end = html.lastIndexOf('</body>');
  return end === -1 ? html + script : html.slice(0, end) + script + html.slice(end);
}

/** Runs in the browser: loads the page again, or shows over it what is wrong with the content. */
function follow(events: string): void {
  const id = 'contrechamp-problems';
  const source = new EventSource(events);
  source.addEventListener('reload', () => location.reload());
  source.addEventListener('problems', ({ data }: MessageEvent<string>) => {
    document.getElementById(id)?.remove();
    if (data === '') return;
    const box = document.createElement('pre');
    box.id = id;
    box.tabIndex = 0;
    box.setAttribute('role', 'alert');
    box.style.cssText =
      'position:fixed;inset:auto 0 0;z-index:9;margin:0;max-height:60vh;overflow:auto;padding:1rem 1.5rem;' +
      'background:#1b1b1f;color:#fff;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;' +
      'border-top:4px solid #e8590c;direction:ltr;text-align:left';
    box.textContent = data;
    document.body.append(box);
  });
}
