/** What every page uses of its window, under names that cost it less. */
export const on: typeof addEventListener = addEventListener;
export const page: Document = document;
/** The page’s own path. */
export const here = location.pathname;
