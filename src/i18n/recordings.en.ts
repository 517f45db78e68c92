import type { RecordingWords } from './recordings.fr.ts';

/** What is said of documents that are no texts: videos, audio, broadcasts, posts, messages. */
export const recordingsEnglish: RecordingWords = {
  kinds: {
    text: 'text',
    video: 'video',
    audio: 'sound recording',
    broadcast: 'broadcast',
    post: 'post',
    message: 'forwarded message',
  },
  checked: {
    text: 'Document checked',
    video: 'Video checked',
    audio: 'Recording checked',
    broadcast: 'Broadcast checked',
    post: 'Post checked',
    message: 'Message checked',
  },
  open: {
    text: () => 'Read the document',
    video: (host) => `Watch the video on ${host}`,
    audio: (host) => `Listen on ${host}`,
    broadcast: (host) => `The broadcast on ${host}`,
    post: (host) => `Read the post on ${host}`,
    message: (host) => `Read the message on ${host}`,
  },
  recordingOn: (host) => `The recording on ${host}`,
  copyOn: (host) => `Archived copy on ${host}`,
  firstSeen: (day) => `first seen: ${day}`,
  /** Where there is nothing to open: said of broadcasts and of messages. */
  noAddress: {
    broadcast: 'no public recording is known',
    message: 'without address: passed from one person to another',
  },
  mediaReview: {
    types: { image: 'The picture', video: 'The video', audio: 'The recording' },
    is: (type, categories) => `${type}: ${categories}`,
    categories: {
      OriginalMediaContent: { label: 'original', means: 'shown or played as it was made' },
      DecontextualizedContent: {
        label: 'out of context',
        means: 'shown so that people are misled about what it is, where, or when',
      },
      EditedOrCroppedContent: {
        label: 'edited or cropped',
        means: 'parts of it were cut out, cropped or put elsewhere',
      },
      TransformedContent: {
        label: 'transformed',
        means: 'pictures or sounds in it were changed, or made by a program',
      },
      StagedContent: { label: 'staged', means: 'the scene was acted or arranged' },
      SatireOrParodyContent: {
        label: 'satire or parody',
        means: 'made as commentary or for laughs, and shown as such',
      },
    },
    original: (host) => `The original on ${host}`,
    context: 'What it really is:',
  },
};
