/** What every page uses of its window, under names that cost it less. */
export const on: typeof addEventListener = addEventListener;
export const page: Document = document;
/** The page’s own path, and the scheme and host it is on. */
export const { pathname: here, origin: home } = location;
