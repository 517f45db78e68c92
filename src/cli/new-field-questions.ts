import type { Asker } from './asker.ts';
import type { Choice } from './new-choices.ts';
import type { Field } from './new-fields.ts';

/** The answer that there is none yet. */
export const none = '';
export const later: Choice = { value: none, label: 'Later, in the file' };

/** Keeps an answer, when it is one. */
export function putAnswer(values: Record<string, string>, key: string, answer: string): void {
  if (answer !== none) values[key] = answer;
}

/** Asks for one key, as the schema describes it. */
export async function askField(
  asker: Asker,
  { key, description, choices, complaint }: Field,
  { optional = false, initial }: { optional?: boolean; initial?: string } = {},
): Promise<string> {
  const message = `${headOf(key)}: ${description}`;
  if (choices.length > 0) {
    const list = choices.map((value) => ({ value, label: value }));
    return asker.choose({
      message,
      choices: optional ? [...list, later] : list,
    });
  }
  return asker.text({
    message,
    optional,
    complaint,
    ...(initial === undefined ? {} : { initial }),
  });
}

/** `noArchive` → “No archive”. */
function headOf(key: string): string {
  const words = key.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
