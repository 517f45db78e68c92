/** Ce qui est dit des captures : ce que la rédaction a conservé d’une source, image par image. */
export const capturesFrench = {
  kept: (day: string) => `Page conservée le ${day}`,
  alternative: (quote: string, place: string) => `Capture de la page : « ${quote} » (${place}).`,
  page: (number: number) => `page ${number}`,
  pdf: 'La page en PDF',
  wacz: 'La page en archive web (WACZ)',
  checksum: 'Empreinte de l’image (SHA-256)',
  gone: 'La page a disparu depuis',
  changed: 'La page a changé depuis',
  stillThere: (day: string) => `Mots toujours présents le ${day}`,
};

export type CapturesWords = typeof capturesFrench;
