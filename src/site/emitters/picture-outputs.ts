import { embedWordsFor } from '#i18n/embed-words';
import { formWordsFor } from '#i18n/form-words';
import { isLeftOut } from '#model/left-out';
import { type SinglePage, sharePicturePath } from '#model/paths';
import type { Context } from '#model/views/context';
import {
  listWords,
  type PageWords,
  pagePicture,
  pictured,
  picturedLists,
  thingPicture,
} from '#model/views/page-picture';
import type { PictureView } from '#model/views/picture';
import type { Output } from '../output.ts';
import { editorialPart, type SiteInput } from '../site-input.ts';

/** The pictures that social networks show with pages other than those of claims: one a page, a list, or a thing. */
export function* pictureOutputs({ editorial }: SiteInput, context: Context): Generator<Output> {
  const { graph, place, language } = context;
  if (isLeftOut(graph.site, 'pictures')) return;
  const picture = (folder: string, view: () => PictureView, dependsOn: Output['dependsOn'] = []): Output => ({
    path: sharePicturePath(place, language, folder).slice(place.base.length + 1),
    kind: 'picture',
    draw: 'picture',
    format: 'png',
    view,
    ...(dependsOn.length === 0 ? {} : { dependsOn }),
  });
  for (const section of picturedLists)
    yield picture(`${section}/`, () => pagePicture(context, listWords(context, section)));
  for (const [name, words] of singleWords(context))
    yield picture(`${name}/`, () => pagePicture(context, words));
  for (const { name, file, title, description, language: own } of editorial) {
    if (own !== language) continue;
    const view = () => pagePicture(context, { title: { text: title }, description });
    yield picture(`${name}/`, view, [editorialPart(file)]);
  }
  for (const section of pictured) {
    for (const id of graph[section].keys()) {
      yield picture(`${section}/${id}/`, () => {
        const view = thingPicture(context, section, id);
        if (view === undefined) throw new TypeError(`there is nothing at ${section}/${id}`);
        return view;
      });
    }
  }
}

/** What the pages that a language has one of each say of themselves. */
function singleWords({ words, language }: Context): [SinglePage, PageWords][] {
  const form = formWordsFor(language);
  const { page: embed } = embedWordsFor(language);
  const { timeline, map, corrections, data, status, search, checks } = words;
  const entries: [SinglePage, { readonly title: string; readonly description: string }][] = [
    ['timeline', timeline],
    ['map', map],
    ['corrections', corrections],
    ['data', data],
    ['status', status],
    ['search', search],
    ['contribute', form],
    ['contribute/checks', checks],
    ['embed', embed],
  ];
  return entries.map(([name, { title, description }]) => [name, { title: { text: title }, description }]);
}
