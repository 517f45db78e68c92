type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** The object without its undefined values, as `exactOptionalPropertyTypes` wants it. */
export function dropUndefined<T extends object>(
  values: T,
): Partial<Defined<T>> & Pick<Defined<T>, RequiredKeys<T>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<
    Defined<T>
  > &
    Pick<Defined<T>, RequiredKeys<T>>;
}

type RequiredKeys<T> = { [Key in keyof T]-?: undefined extends T[Key] ? never : Key }[keyof T];
