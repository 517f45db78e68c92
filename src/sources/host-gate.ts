import type { Answer, Failure, Fetch, Network } from './network.ts';

/** Passes requests on, to each host one at a time and with a pause between two. */
export interface HostGate {
  readonly fetch: Fetch;
  /** Asks a host less often than the others: `Crawl-delay` of its robots.txt. */
  readonly slowDown: (host: string, pause: number) => void;
}

/** A gate before the network. */
export function hostGate({ fetch, sleep, now }: Network, pause: number): HostGate {
  const queues = new Map<string, Promise<unknown>>();
  const ends = new Map<string, number>();
  const pauses = new Map<string, number>();

  const ask = async (host: string, work: () => Promise<Answer | Failure>): Promise<Answer | Failure> => {
    const last = ends.get(host);
    const wait = last === undefined ? 0 : last + (pauses.get(host) ?? pause) - now().getTime();
    if (wait > 0) await sleep(wait);
    try {
      return await work();
    } finally {
      ends.set(host, now().getTime());
    }
  };

  return {
    fetch: (address, headers) => {
      const { host } = new URL(address);
      const turn = (queues.get(host) ?? Promise.resolve()).then(() =>
        ask(host, () => fetch(address, headers)),
      );
      queues.set(
        host,
        turn.catch(() => undefined),
      );
      return turn;
    },
    slowDown: (host, longer) => {
      pauses.set(host, Math.max(pause, longer));
    },
  };
}
