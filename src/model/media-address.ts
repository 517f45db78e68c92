import { type TimeSpan, timeSpanOf } from '#schema/time-code';

/** Sound and video that browsers play themselves. */
const mediaFile = /\.(?:mp3|m4a|aac|oga|ogg|opus|wav|flac|mp4|m4v|webm|ogv|mov)$/iu;

/** Whether an address is that of a sound or video file itself, not of a page about it. */
export function isMediaFile(address: string): boolean {
  return mediaFile.test(new URL(address).pathname);
}

/**
 * The address at which a recording begins at a moment; nothing where nobody knows how. A file takes a media fragment
 * (https://www.w3.org/TR/media-frags/#naming-time).
 */
export function momentAddress(recording: string, at: string): string | undefined {
  const span = timeSpanOf(at);
  if (span === undefined) return undefined;
  const url = new URL(recording);
  if (mediaFile.test(url.pathname)) {
    url.hash = mediaFragment(span);
    return url.href;
  }
  return platformAddress(url, Math.floor(span.start));
}

/** `t=4350,4385`: seconds of normal play time. */
export function mediaFragment({ start, end }: TimeSpan): string {
  return `t=${start}${end === undefined ? '' : `,${end}`}`;
}

/** Platforms whose pages begin at a second. */
function platformAddress(url: URL, seconds: number): string | undefined {
  const host = url.hostname.replace(/^(?:www|m|music)\./u, '');
  if (host === 'youtube.com' || host === 'youtu.be') {
    // “Share a video”, start at: https://support.google.com/youtube/answer/57741
    url.searchParams.set('t', `${seconds}`);
    return url.href;
  }
  return undefined;
}
