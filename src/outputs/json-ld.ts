import type { Thing, WithContext } from 'schema-dts';

/**
 * JSON as it may stand in a script element: no text in it can end the script or begin a comment, and no old parser
 * of JavaScript stumbles over a line separator.
 * Source: WHATWG HTML, “Restrictions for contents of script elements”.
 */
export function scriptJson(value: WithContext<Thing>): string {
  return JSON.stringify(value).replaceAll(
    /[<\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
