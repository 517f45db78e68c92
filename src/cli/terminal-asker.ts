import { autocomplete, isCancel, multiselect, select, text } from '@clack/prompts';
import { type Asker, Cancelled } from './asker.ts';
import type { Choice } from './new-choices.ts';

/** So many choices can be looked over; in more, one searches by typing. */
const fewChoices = 9;

/** Asks on the terminal. */
export const terminalAsker: Asker = {
  text: async ({ message, initial, optional = false, complaint }) =>
    answered(
      await text({
        message,
        ...(initial === undefined ? {} : { initialValue: initial }),
        ...(optional ? { placeholder: 'Enter to leave it for later' } : {}),
        validate: (value = '') => {
          if (optional && value.trim() === '') return undefined;
          return value.trim() === '' ? 'Type something, or leave with Ctrl-C.' : complaint?.(value);
        },
      }),
    ).trim(),
  choose: async ({ message, choices }) => {
    const options = choices.map(optionOf);
    if (choices.length <= fewChoices) return answered(await select({ message, options }));
    return answered(
      await autocomplete({ message, options, maxItems: fewChoices, placeholder: 'Type to search' }),
    );
  },
  chooseMany: async ({ message, choices }) =>
    answered(
      await multiselect({
        message: `${message} Space chooses, Enter goes on.`,
        options: choices.map(optionOf),
        required: false,
        maxItems: fewChoices,
      }),
    ),
};

function optionOf({ value, label, hint }: Choice): { value: string; label: string; hint?: string } {
  return { value, label, ...(hint === undefined ? {} : { hint }) };
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Cancelled('Nothing was written.');
  return answer as Exclude<T, symbol>;
}
