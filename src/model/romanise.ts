import anyAscii from 'any-ascii';

/**
 * Writes a text of any script in ASCII letters (https://anyascii.com): readable, not reversible. Syllables of Chinese
 * and Korean begin with capitals. Its table is large: the form in the browser loads it only when it is needed.
 */
export const romanise: (text: string) => string = anyAscii;
