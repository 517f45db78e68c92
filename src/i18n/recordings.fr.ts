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
  firstSeen: (day: string) => `vu pour la première fois : ${day}`,
  /** Where there is nothing to open: said of broadcasts and of messages. */
  noAddress: {
    broadcast: 'aucun enregistrement public connu',
    message: 'sans adresse : transmis de l’un à l’autre',
  },
};

export type RecordingWords = typeof recordingsFrench;
