/** The text in at most `longest` characters: shortened after a whole word, with an ellipsis. */
export function shortenAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - 1);
  const space = room.lastIndexOf(' ');
  // Scripts without spaces, or one endless word: between two letters, never within one.
  const end = space > longest / 2 ? space : lastWhole(room);
  return `${room.slice(0, end).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

function lastWhole(room: string): number {
  const last = room.charCodeAt(room.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? room.length - 1 : room.length;
}

/** A name in at most `longest` characters, never cut within one of them. */
export function cutWhole(name: string, longest: number): string {
  const room = name.slice(0, longest);
  return name.length <= longest ? name : room.slice(0, lastWhole(room)).trim();
}
