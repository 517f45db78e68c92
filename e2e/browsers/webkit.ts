import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen } from '../../src/cli/serve.ts';
import { type Browser, type BrowserKind, height, soon } from './browser.ts';
import { installed, isProgram } from './installed.ts';

/** WebKitGTK’s small browser, spoken to in W3C WebDriver through WebKitWebDriver. */
export const webkit: BrowserKind = {
  name: 'webkit',
  lacks: async () => {
    if (installed('WebKitWebDriver') === undefined || miniBrowser() === undefined)
      return 'WebKit’s driver is not here. Install Debian’s: apt-get install webkit2gtk-driver';
    if (process.env['DISPLAY'] === undefined && installed('Xvfb') === undefined)
      return 'WebKit needs a display, and there is none. Install one without a screen: apt-get install xvfb';
    return undefined;
  },
  launch: async ({ dark }) => {
    const display = process.env['DISPLAY'] ?? (await startDisplay());
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      env: { ...process.env, DISPLAY: typeof display === 'string' ? display : display.name },
      stdio: 'ignore',
    });
    const end = () => {
      driver.kill();
      if (typeof display !== 'string') display.process.kill();
    };
    try {
      return await start(`http://127.0.0.1:${port}`, dark, end);
    } catch (error) {
      end();
      throw error;
    }
  },
};

/** Debian puts it beside the library, in a folder named after the machine’s kind and the library’s version. */
function miniBrowser(): string | undefined {
  const libraries = '/usr/lib';
  return readdirSync(libraries)
    .flatMap((kind) =>
      ['4.1', '4.0'].map((version) => join(libraries, kind, `webkit2gtk-${version}/MiniBrowser`)),
    )
    .find(isProgram);
}

async function startDisplay(): Promise<{ readonly name: string; readonly process: ChildProcess }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((done, fail) => {
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}.`)));
    server.stdio[3]?.once('data', (said: Buffer) => done(String(said).trim()));
  });
  return { name: `:${number}`, process: server };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  await new Promise((done) => server.close(done));
  return port;
}

/** The name under which W3C WebDriver, section 12.1, hands out elements. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

async function start(driver: string, dark: boolean, end: () => void): Promise<Browser> {
  const isReady = () =>
    fetch(`${driver}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await soon(isReady))) throw new Error('WebKitWebDriver does not answer.');
  // Without its tool bar, which full screen hides, the window may be as narrow as a phone.
  const args = ['--automation', '--private', '--full-screen', ...(dark ? ['--dark-mode'] : [])];
  const opened = (await send('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args } } },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `${driver}/session/${opened.sessionId}`;
  const post = async (what: string, body: object = {}) => await send('POST', `${session}/${what}`, body);
  await post('timeouts', { pageLoad: 120_000, script: 30_000 });
  const find = async (selector: string) => {
    const found = (await post('element', { using: 'css selector', value: selector })) as Record<
      string,
      string
    >;
    return { [elementKey]: found[elementKey] ?? '' };
  };
  const pointTo = async (...steps: readonly object[]) =>
    await post('actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps }],
    });
  return {
    name: `webkit ${opened.capabilities.browserVersion}`,
    visit: async (address) => {
      await post('url', { url: address });
    },
    resize: async (width) => {
      await post('window/rect', { width, height });
      const isWide = async () =>
        (await post('execute/sync', { script: 'return innerWidth', args: [] })) === width;
      if (!(await soon(isWide))) throw new Error(`The window cannot be ${width} pixels wide.`);
    },
    ask: async (question, ...given) =>
      (await post('execute/sync', { script: `return (${question})(...arguments)`, args: given })) as never,
    click: async (selector) => {
      await post(`element/${(await find(selector))[elementKey]}/click`);
    },
    point: async (selector) => {
      const origin = await find(selector);
      await post('execute/sync', {
        script: "arguments[0].scrollIntoView({ block: 'center' })",
        args: [origin],
      });
      await pointTo(
        { type: 'pointerMove', x: 0, y: 0, duration: 0 },
        { type: 'pointerMove', x: 0, y: 0, origin, duration: 100 },
      );
    },
    enter: async (selector, words) => {
      // U+E007 is Enter: W3C WebDriver, section 17.4.2.
      await post(`element/${(await find(selector))[elementKey]}/value`, { text: `${words}\uE007` });
    },
    picture: async () => Buffer.from((await send('GET', `${session}/screenshot`)) as string, 'base64'),
    close: async () => {
      await send('DELETE', session);
      end();
    },
  };
}

/** One request of the protocol; a refusal is told with the driver’s own words. */
async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: { message?: string; error?: string } | null };
  if (response.ok) return value;
  throw new Error(`WebKit: ${value?.error}: ${value?.message} (${method} ${new URL(address).pathname})`);
}
