/** Languages whose names of months are known; the names come from the Unicode CLDR that Node carries. */
export const monthLanguages: readonly string[] = [
  ...'ar bg bn ca cs da de el en es et fa fi fr gu he hi hr hu id it kn'.split(' '),
  ...'lt lv ml mr ms nb nl pl pt ro ru sk sl sq sr sv sw ta te tr uk ur vi'.split(' '),
];

/** Languages that data names by a word: “English”, “Português”. */
export const namedLanguages: readonly string[] = [
  ...monthLanguages,
  ...'hy ja ka ko mk my ne no pa si th tl zh'.split(' '),
];
