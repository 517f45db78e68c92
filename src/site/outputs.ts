import type { Context } from '#model/views/context';
import { captureOutputs } from './emitters/capture-outputs.ts';
import { claimOutputs } from './emitters/claim-outputs.ts';
import { collectionOutputs } from './emitters/collection-outputs.ts';
import { dataOutputs } from './emitters/data-outputs.ts';
import { knownOutputs } from './emitters/known-outputs.ts';
import { listOutputs } from './emitters/list-outputs.ts';
import { searchOutputs } from './emitters/search-outputs.ts';
import { sharedOutputs, sitemapOutputs } from './emitters/shared-outputs.ts';
import { mediaOutputs } from './emitters/media-outputs.ts';
import { pictureOutputs } from './emitters/picture-outputs.ts';
import { missingOutput, singleOutputs } from './emitters/single-outputs.ts';
import { thingOutputs } from './emitters/thing-outputs.ts';
import type { Listing, Output } from './output.ts';
import type { SiteInput } from './site-input.ts';

/**
 * Every file that leaves a site: the list that build, live site, review, sitemap and tests read. The same input gives
 * the same list in the same order; nothing is made before its view is asked for.
 */
export function* siteOutputs(input: SiteInput): Generator<Output> {
  const listings: Listing[] = [];
  for (const output of outputsOf(input)) {
    if (output.draw === 'page' && output.listed !== undefined) listings.push(output.listed);
    yield output;
  }
  yield* sitemapOutputs(input, listings);
}

function* outputsOf(input: SiteInput): Generator<Output> {
  for (const context of input.contexts) yield* outputsOfLanguage(input, context);
  yield missingOutput(input);
  yield* mediaOutputs(input);
  yield* captureOutputs(input);
  yield* sharedOutputs(input);
  yield* knownOutputs(input);
}

function* outputsOfLanguage(input: SiteInput, context: Context): Generator<Output> {
  yield* singleOutputs(input, context);
  yield* listOutputs(input, context);
  yield* thingOutputs(input, context);
  yield* collectionOutputs(input, context);
  yield* pictureOutputs(input, context);
  for (const claim of context.graph.claims.values()) {
    if (claim.words[context.language] !== undefined) yield* claimOutputs(input, context, claim);
  }
  yield* dataOutputs(input, context);
  yield* searchOutputs(input, context);
}
