import type { NewsMediaOrganization, Organization } from 'schema-dts';
import { absolute, homePath, singlePath } from '#model/paths';
import { type Context, localName } from '#model/views/context';

/** Who answers for the site, named by one address in every language. */
export function publisherReference(context: Context) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(context),
    name: localName(context, context.graph.site.publisher.name),
    url: publisherUrl(context),
  } as const satisfies Organization;
}

/** The same with the policies it answers by, in the page’s language. */
export function publisherOf(context: Context) {
  const { place, language } = context;
  return {
    ...publisherReference(context),
    correctionsPolicy: absolute(place, singlePath(place, language, 'corrections-policy')),
    verificationFactCheckingPolicy: absolute(place, singlePath(place, language, 'methodology')),
  } as const satisfies NewsMediaOrganization;
}

function publisherId({ place }: Context): string {
  return `${absolute(place, homePath(place, place.defaultLanguage))}#publisher`;
}

/** Their own site, or else the front page of this one. */
function publisherUrl({ graph, place, language }: Context): string {
  return graph.site.publisher.url ?? absolute(place, homePath(place, language));
}
