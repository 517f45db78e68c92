import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildFrame } from '#model/views/frame';
import { frontView } from '#model/views/front';
import { dataset } from './dataset.ts';
import { fixtureContexts } from '#fixtures/fixture-site';
import { scriptJson } from './json-ld.ts';
import { breadcrumbList, webSite } from './page-data.ts';

const contexts = fixtureContexts('good');
const [english] = contexts;

test('the site and its data are one site and one publisher in every language', () => {
  const sites = contexts.map((context) => webSite(context, frontView(context).frame));
  assert.equal(sites.length, 2);
  assert.equal(new Set(sites.map((site) => site['@id'])).size, 1);
  assert.equal(new Set(sites.map(({ url }) => url)).size, 2);
  const publishers = [
    ...sites.map(({ publisher }) => publisher),
    ...contexts.map((context) => dataset(context).creator),
  ];
  assert.deepEqual(
    [...new Set(publishers.map((publisher) => publisher['@id']))],
    ['https://facts.example.org/project/#publisher'],
  );
  assert.deepEqual(
    sites.map(({ publisher }) => publisher.correctionsPolicy),
    [
      'https://facts.example.org/project/corrections-policy/',
      'https://facts.example.org/project/fr/corrections-policy/',
    ],
  );
});

test('the way to a page has whole addresses but for the page itself, and ends no script', () => {
  const frame = buildFrame(english, {
    title: 'A title',
    description: '',
    pathIn: () => '/project/claims/x/',
    breadcrumbs: [{ label: 'Claims', href: '/project/claims/' }, { label: '</script><b>' }],
  });
  const list = breadcrumbList(frame);
  assert.deepEqual(
    list.itemListElement.map((item) => [item.position, item.name, item.item]),
    [
      [1, 'Home', 'https://facts.example.org/project/'],
      [2, 'Claims', 'https://facts.example.org/project/claims/'],
      [3, '</script><b>', undefined],
    ],
  );
  assert.doesNotMatch(scriptJson(list), /<\/script/u);
});
