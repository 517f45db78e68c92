import type { picturesFrench } from './pictures.fr.ts';

/** What is said of pictures, in English. */
export const picturesEnglish: typeof picturesFrench = {
  heading: 'Pictures',
  covered: (what) => `Covered picture: ${what}`,
  show: 'Show the picture',
  credit: (name) => `Picture: ${name}`,
  licence: (name) => `Licence: ${name}`,
  where: 'Where it was found',
  original: 'The file itself',
};
