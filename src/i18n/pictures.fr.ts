/** What is said of pictures, in French. */
export const picturesFrench = {
  heading: 'Images',
  covered: (what: string) => `Image masquée : ${what}`,
  show: 'Voir l’image',
  credit: (name: string) => `Image : ${name}`,
  licence: (name: string) => `Licence : ${name}`,
  where: 'Où elle a été trouvée',
  original: 'Le fichier lui-même',
};
