import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGenericClaimant } from './generic-claimants.ts';

test('A claimant that names nobody is told in many languages', () => {
  const names = [
    ...[
      'Multiple sources',
      'Facebook user',
      'Social media posts',
      'Line, FB',
      'N/A',
      'Posts on X, formerly Twitter',
    ],
    ...[
      'Sources multiples',
      'Réseaux sociaux',
      'Internautes',
      'Varias fuentes',
      'Usuarios de Facebook',
      'Una cadena de WhatsApp',
    ],
    ...[
      'Várias fontes',
      'Boatos de redes sociais',
      'desinformação',
      'Facebook-Nutzer',
      'Nutzer sozialer Medien',
      'Utenti social',
    ],
    ...[
      'Użytkownicy Facebooka',
      'Sosyal medya kullanıcıları',
      'Warganet',
      'Пользователи соцсетей',
      'सोशल मीडिया यूजर्स',
    ],
    ...['ফেসবুক পোস্ট', 'مواقع التواصل الاجتماعي', '網友', '누리꾼'],
  ];
  for (const name of names) assert.equal(isGenericClaimant(name), true, name);
});

test('A name with one word of its own names somebody', () => {
  const names = [
    'Ada Miller',
    'Facebook Page - Littleton Today',
    'The Littleton Post',
    'Posts of the mayor',
    'Réseau des mairies',
  ];
  for (const name of names) assert.equal(isGenericClaimant(name), false, name);
});
