import type { CDPSession } from 'playwright';
import { makePageReader, type PageReader } from './page-reader.ts';

/** What a function of the page’s reader may be given. */
type Given = string | number;

/** Asks the reader of the page that is open: by the name of its function, and with plain values. */
export type AskPage = <Name extends keyof PageReader>(
  name: Name,
  ...given: readonly Given[]
) => Promise<ReturnType<PageReader[Name]>>;

/**
 * Puts a reader into the page, in a world of its own: the page’s scripts see neither it nor what it defines, and what they did
 * to the functions of their own world does not reach it. Throws when the page is gone.
 */
export async function readerIn(session: CDPSession): Promise<AskPage> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'reader',
  });
  const call = async (functionDeclaration: string, given: readonly Given[]): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration,
      executionContextId,
      arguments: given.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await call(`function () { globalThis.reader = (${makePageReader.toString()})(); }`, []);
  return async (name, ...given) =>
    (await call(
      `function (...given) { return globalThis.reader[${JSON.stringify(name)}](...given); }`,
      given,
    )) as never;
}
