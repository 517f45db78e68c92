/**
 * Puts a preview above or below a link, on the side with more room: never over it, and scrolling with the page.
 * Measured, because not every browser that has popovers has anchors. The custom properties are those of preview.css.
 */
export function placeBeside(link: Element, { style }: HTMLElement): void {
  const { top, bottom, left } = link.getBoundingClientRect();
  const below = innerHeight - bottom;
  const side = below > top ? `top:${scrollY + bottom}px` : `bottom:${innerHeight - scrollY - top}px`;
  style.cssText = `${side};--x:${left}px;--y:${Math.max(below, top)}px`;
}
