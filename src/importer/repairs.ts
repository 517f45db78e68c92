/** What was wrong in the data and put right, in words for the report. */
export const repairWords = {
  json: 'broken JSON mended',
  markup: 'HTML or entities taken out of a text',
  hidden: 'invisible characters taken out of a text',
  lost: 'letters that another encoding lost, marked “?”',
  list: 'one text taken of several; the others are left out',
  several: 'several claims or claimants; all stand in the text',
  items: 'several items reviewed; their places, claimants and words are kept together',
  address: 'an incomplete address completed',
  noAddress: 'what is no address left out',
  date: 'a date read from another form',
  noDate: 'a date that cannot be read left out',
  nested: 'a review found inside another item',
  shortened: 'a long text shortened; the whole stands below',
  claimant: 'a claimant that names nobody made “unattributed”',
} as const;

export type Repair = keyof typeof repairWords;

/** The repairs of one review, as they come up. */
export type Repairs = Set<Repair>;
