import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright';
import { judgeAddress } from '#sources/address-guard';
import { hostGate } from '#sources/host-gate';
import type { Manners } from '#sources/network';
import { robotsRules } from '#sources/robots';
import { captureFiles, type CaptureOutcome } from '#schema/captures';
import { capturePage } from '#capture/capture-page';
import type { Captured, CaptureTarget } from '#capture/captured';
import { pdfDrawer } from '#capture/draw-pdf';
import type { ReadArchive } from '#capture/read-wacz';
import { replayArchive } from '#capture/replay';
import { digest, writeWacz } from '#capture/write-wacz';
import { fetchPages, type LookupAll, usualLimits } from './fetch-page.ts';
import { findBrowser } from './browser.ts';
import { startGuardedProxy } from './guarded-proxy.ts';

/** A window as wide as a page of text needs, and as high as a passage and its surroundings may be. */
const viewport = { width: 1100, height: 1400 } as const;
/** However a page resists, nothing of it is waited for longer, in milliseconds. */
const longestPage = 120_000;

/** Opens sources, one after the other or side by side, in one browser. */
export interface CaptureBrowser {
  readonly capture: (target: CaptureTarget) => Promise<Captured>;
  /** Opens an archive as it was kept, without the network; the quotations that stand on its page. */
  readonly replay: (archive: ReadArchive, quotes: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly close: () => Promise<void>;
}

/** Starts a browser that reaches public addresses only, unless the manners allow others. */
export async function startCaptureBrowser(manners: Manners, lookup?: LookupAll): Promise<CaptureBrowser> {
  const { path } = await findBrowser();
  const named = lookup === undefined ? {} : { lookup };
  const proxy = await startGuardedProxy({ allowPrivate: manners.allowPrivate, ...named });
  const launch = () =>
    chromium.launch({
      executablePath: path,
      proxy: { server: proxy.address },
      // Nothing goes past the proxy: neither names looked up ahead nor calls between browsers.
      args: ['--dns-prefetch-disable', '--force-webrtc-ip-handling-policy=disable_non_proxied_udp'],
    });
  let browser = await launch();
  const network = {
    fetch: fetchPages({ ...usualLimits, ...named, allowPrivate: manners.allowPrivate }),
    sleep: async (milliseconds: number) => {
      await sleep(milliseconds);
    },
    now: () => new Date(),
  };
  const pages = hostGate(network, manners.pause);
  // A gate of their own: robots.txt is asked for while a page of the same host has its turn.
  const permission = robotsRules(hostGate(network, manners.pause), manners);
  const judge = async (address: string): Promise<CaptureOutcome | undefined> => {
    const judgement = judgeAddress(address, manners.allowPrivate);
    if (judgement !== 'fine') return judgement;
    return (await permission(address)) === 'allowed' ? undefined : 'robots';
  };
  const open = async (target: CaptureTarget): Promise<Captured> => {
    if (!browser.isConnected()) browser = await launch();
    const context = await browser.newContext({
      ...{ viewport, deviceScaleFactor: 1, serviceWorkers: 'block', acceptDownloads: false },
      userAgent: agentOf(browser, manners),
      reducedMotion: 'reduce',
    });
    const ended = setTimeout(() => void context.close().catch(() => undefined), longestPage);
    try {
      const found = await capturePage(target, {
        ...{ context, judge, drawPdf: pdfDrawer(browser), now: network.now, sleep: network.sleep },
        failureOf: (address) => proxy.failureOf(new URL(address).host),
        browser: `Chromium ${browser.version()}`,
      });
      return await withArchive(found);
    } catch {
      return nothingOf(target, network.now());
    } finally {
      clearTimeout(ended);
      await context.close().catch(() => undefined);
    }
  };
  return {
    capture: async (target) => {
      const refused = await judge(target.url);
      if (refused !== undefined) return nothingOf(target, network.now(), refused);
      return await pages.turn(target.url, () => open(target));
    },
    replay: (archive, quotes) => replayArchive(archive, quotes, browser, network.sleep),
    close: async () => {
      await browser.close();
      await proxy.close();
    },
  };
}

/** The browser that it is, and who asks. */
function agentOf(browser: Browser, { agent }: Manners): string {
  const [major = '0'] = browser.version().split('.');
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36 ${agent}`;
}

/** A page that broke the browser, or held it until its time was up. */
function nothingOf({ url }: CaptureTarget, now: Date, outcome: CaptureOutcome = 'timeout'): Captured {
  const at = now.toISOString().replace(/\.\d+Z$/u, 'Z');
  return { entry: { asked: url, at, outcome, passages: [] }, files: new Map(), exchanges: [], title: '' };
}

async function withArchive(found: Captured): Promise<Captured> {
  const { entry, exchanges, title } = found;
  if (entry.outcome !== 'kept' || exchanges.length === 0) return found;
  const address = (entry.reached ?? entry.asked).split('#')[0] ?? entry.asked;
  const software = `Contrechamp, ${entry.browser ?? 'Chromium'}`;
  const archive = await writeWacz({ address, title, at: entry.at, software }, exchanges);
  return {
    ...found,
    entry: { ...entry, wacz: { bytes: archive.length, sha256: digest(archive) } },
    files: new Map([...found.files, [captureFiles.wacz, archive]]),
  };
}
