/** Calls `expire` when the time is up, unless what it gives back is called before. */
export type StartTimer = (milliseconds: number, expire: () => void) => () => void;

/** By the clock of this machine. */
export const startTimer: StartTimer = (milliseconds, expire) => {
  const timer = setTimeout(expire, milliseconds);
  return () => clearTimeout(timer);
};
