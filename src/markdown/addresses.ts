/**
 * Whether a link in a claim may go there: http, https, mail, or a place on this site. What a browser
 * would ignore inside an address (spaces, line breaks, control characters) is ignored here too, so that
 * `java\nscript:` does not pass.
 */
export function isSafeAddress(address: string): boolean {
  const bare = [...address].filter((character) => character > ' ' && character !== '\u007F').join('');
  if (/^(?:https?:\/\/|mailto:)/i.test(bare)) return true;
  return /^(?:#|\/(?![/\\])|\.{1,2}\/)/.test(bare);
}
