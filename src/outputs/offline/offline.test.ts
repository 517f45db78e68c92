import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { town } from '#fixtures/town-site';
import { webManifest } from './web-manifest.ts';
import { workerText } from './worker-text.ts';

const scripts = {
  worker: '// A comment\nself.kept = site;\n',
  removal: '// Another\nself.removed = site;\n',
};

describe('the service worker', () => {
  const contexts = [town(), town({}, { language: 'fr' })] as const;
  const run = (text: string): Record<string, unknown> => {
    const self: Record<string, unknown> = {};
    runInNewContext(text, { self });
    return JSON.parse(JSON.stringify(self)) as Record<string, unknown>;
  };

  it('knows its site: where it is, its languages, and what it says on a copy in each', () => {
    const { kept } = run(workerText(contexts, scripts, true)) as { kept: Record<string, unknown> };
    assert.deepEqual([kept['base'], kept['roots']], ['/', ['/fr/', '/']]);
    assert.deepEqual(kept['words'], {
      en: ['en-GB', 'This copy is from {time}; verdicts may have changed since.'],
      fr: ['fr', 'Cette copie date du {time}\u202F; les verdicts ont pu changer depuis.'],
    });
  });

  it('is one that removes it where the site keeps nothing', () => {
    const text = workerText(contexts, scripts, false);
    assert.deepEqual(run(text), { removed: { base: '/' } });
    assert.doesNotMatch(text, /comment|Another|words/u);
  });
});

describe('the web manifest', () => {
  it('says name, language, colours and icons, and opens the front page of its language', () => {
    const manifest = JSON.parse(webManifest(town({}, { language: 'fr' }))) as Record<string, unknown>;
    assert.deepEqual(
      ['name', 'lang', 'dir', 'start_url', 'id', 'scope', 'background_color'].map((key) => manifest[key]),
      ['Town facts', 'fr', 'ltr', '/fr/', '/fr/', '/', '#faf8f3'],
    );
    assert.ok((manifest['icons'] as unknown[]).length >= 2);
  });
});
