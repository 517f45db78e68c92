/**
 * Chooses a value in a list. An address may name one that the list does not offer, because it is rare or a mistake: it is
 * added by its id, so that the reader sees what is asked.
 */
export function offerChosen(select: HTMLSelectElement, value: string): void {
  const isOffered = [...select.options].some((option) => option.value === value);
  if (!isOffered) select.append(new Option(value, value));
  select.value = value;
}
