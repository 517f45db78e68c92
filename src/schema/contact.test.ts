import assert from 'node:assert/strict';
import { it } from 'node:test';
import { contactKind } from './contact.ts';

for (const [kind, all] of Object.entries({
  mail: ['desk@example.org', 'mailto:desk@example.org', 'rédaction@exemple.fr', 'a.b+c@sub.example.org'],
  telephone: ['+33 1 23 45 67 89', 'tel:+4930123456', '01 23 45 67 89', '(030) 123-456', '112'],
  page: ['https://example.org/contact', 'https://example.org/?u={address}', 'http://example.org/{claim}'],
  'own-page': ['/contact/', '/legal-notice/'],
  refused: [
    '',
    'desk',
    'desk@',
    '@example.org',
    'javascript:alert(1)',
    '/contact',
    '//evil.example/',
    '12',
    'https://x',
  ],
}))
  for (const written of all)
    it(`“${written}” is ${kind}`, () => {
      assert.equal(contactKind(written) ?? 'refused', kind);
    });
