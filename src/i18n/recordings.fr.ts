/** What is said of documents that are no texts: videos, audio, broadcasts, posts, messages. */
export const recordingsFrench = {
  kinds: {
    text: 'texte',
    video: 'vidéo',
    audio: 'enregistrement sonore',
    broadcast: 'émission',
    post: 'publication',
    message: 'message transmis',
  },
  checked: {
    text: 'Document vérifié',
    video: 'Vidéo vérifiée',
    audio: 'Enregistrement vérifié',
    broadcast: 'Émission vérifiée',
    post: 'Publication vérifiée',
    message: 'Message vérifié',
  },
  /** The link to a document, which says whom it asks. */
  open: {
    text: () => 'Lire le document',
    video: (host: string) => `Voir la vidéo sur ${host}`,
    audio: (host: string) => `Écouter sur ${host}`,
    broadcast: (host: string) => `L’émission sur ${host}`,
    post: (host: string) => `Lire la publication sur ${host}`,
    message: (host: string) => `Lire le message sur ${host}`,
  },
  recordingOn: (host: string) => `L’enregistrement sur ${host}`,
  copyOn: (host: string) => `Copie archivée sur ${host}`,
  firstSeen: (day: string) => `vu pour la première fois : ${day}`,
  /** Where there is nothing to open: said of broadcasts and of messages. */
  noAddress: {
    broadcast: 'aucun enregistrement public connu',
    message: 'sans adresse : transmis de l’un à l’autre',
  },
  /** What was done with a picture or recording, and what that means. */
  mediaReview: {
    types: { image: 'L’image', video: 'La vidéo', audio: 'L’enregistrement' },
    is: (type: string, categories: string) => `${type} : ${categories}`,
    categories: {
      OriginalMediaContent: { label: 'd’origine', means: 'montré ou diffusé tel qu’il a été fait' },
      DecontextualizedContent: {
        label: 'hors contexte',
        means: 'montré de façon à tromper sur ce que c’est, sur le lieu ou sur la date',
      },
      EditedOrCroppedContent: {
        label: 'coupe ou montage',
        means: 'des parties en ont été retirées, recadrées ou déplacées',
      },
      TransformedContent: {
        label: 'contenu transformé',
        means: 'des images ou des sons y ont été changés, ou fabriqués par un programme',
      },
      StagedContent: { label: 'mise en scène', means: 'la scène a été jouée ou arrangée' },
      SatireOrParodyContent: {
        label: 'satire ou parodie',
        means: 'fait pour commenter ou faire rire, et montré comme tel',
      },
    },
    original: (host: string) => `L’original sur ${host}`,
    context: 'Ce que c’est en réalité :',
  },
};

export type RecordingWords = typeof recordingsFrench;
