/** Whether claims have pictures; the benchmark writes `false` here for the project without them. */
export const hasPictures = true;
