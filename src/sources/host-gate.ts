import type { Fetch, Network } from './network.ts';

/** Passes requests on, to each host one at a time and with a pause between two. */
export interface HostGate {
  readonly fetch: Fetch;
  /** Does what asks a host in other ways, as a browser does, when it is that host’s turn. */
  readonly turn: <Result>(address: string, work: () => Promise<Result>) => Promise<Result>;
  /** Asks a host less often than the others: `Crawl-delay` of its robots.txt. */
  readonly slowDown: (host: string, pause: number) => void;
}

/** A gate before the network. */
export function hostGate({ fetch, sleep, now }: Network, pause: number): HostGate {
  const queues = new Map<string, Promise<unknown>>();
  const ends = new Map<string, number>();
  const pauses = new Map<string, number>();

  const ask = async <Result>(host: string, work: () => Promise<Result>): Promise<Result> => {
    const last = ends.get(host);
    const wait = last === undefined ? 0 : last + (pauses.get(host) ?? pause) - now().getTime();
    if (wait > 0) await sleep(wait);
    try {
      return await work();
    } finally {
      ends.set(host, now().getTime());
    }
  };

  const inTurn = <Result>(address: string, work: () => Promise<Result>): Promise<Result> => {
    const { host } = new URL(address);
    const turn = (queues.get(host) ?? Promise.resolve()).then(() => ask(host, work));
    queues.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  };

  return {
    fetch: (address, headers) => inTurn(address, () => fetch(address, headers)),
    turn: inTurn,
    slowDown: (host, longer) => {
      pauses.set(host, Math.max(pause, longer));
    },
  };
}
