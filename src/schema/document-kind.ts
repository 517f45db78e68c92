import type { Demand } from './media.ts';

/** What a document is: a text, unless it says otherwise. Each kind has keys without which nobody can find it. */
export const documentKinds = ['text', 'video', 'audio', 'broadcast', 'post', 'message'] as const;

export type DocumentKind = (typeof documentKinds)[number];

const demands: Readonly<Record<DocumentKind, readonly Demand[]>> = {
  text: [],
  video: [['url', 'recording', 'archived']],
  audio: [['url', 'recording', 'archived']],
  // A broadcast may be gone; who sent it (the publisher) and when is how to ask for it.
  broadcast: [['date']],
  post: [['platform'], ['url', 'archived']],
  // A forwarded message has no address: through what it went round, and since when, is all there is to know.
  message: [['platform'], ['firstSeen']],
};

/** The keys that a document of a kind must have; of a list, one is enough. */
export function documentDemands(kind: DocumentKind): readonly Demand[] {
  return demands[kind];
}

/** Whether it is heard or seen rather than read. */
export function isRecorded(kind: DocumentKind): boolean {
  return kind === 'video' || kind === 'audio' || kind === 'broadcast';
}
