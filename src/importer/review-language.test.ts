import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mayBeIn, readLanguage } from './review-language.ts';

describe('The language of a review', () => {
  test('is read from a tag, a name or an item', () => {
    assert.equal(readLanguage('pt-BR'), 'pt-br');
    assert.equal(readLanguage('en_US.UTF-8'), 'en-us');
    assert.equal(readLanguage('Português'), 'pt');
    assert.equal(readLanguage([{ '@type': 'Language', name: 'German' }]), 'de');
    for (const none of ['', 'text', 'und', 'page', 7, undefined])
      assert.equal(readLanguage(none), undefined, String(none));
  });

  test('is not that of the site when letters or small words say so', () => {
    const english = 'The mayor said that the river is clean and that the water can be drunk by all';
    const german = 'Die Bürgermeisterin hat gesagt, dass der Fluss nicht mehr sauber ist';
    assert.equal(mayBeIn(english, 'en'), true);
    assert.equal(mayBeIn(english, 'fr'), false);
    assert.equal(mayBeIn(german, 'en'), false);
    assert.equal(mayBeIn('नदी का पानी अब पीने लायक नहीं है', 'fr'), false);
    assert.equal(mayBeIn('नदी का पानी अब पीने लायक नहीं है', 'hi'), true);
    assert.equal(mayBeIn('川の水は飲めません', 'ja'), true);
  });

  test('is not that of a neighbour that shares its small words', () => {
    const spanish = [
      'La ciudad da la casa a aquellos cuyo nombre aparece en una lista',
      'Montaje del cierre de la plaza de la villa y del puerto. No hay registro de que el alcalde o la junta lo difundieran',
    ];
    const italian = 'Il sindaco ha detto che la città non paga le scuole, ma è falso';
    const portuguese = 'A câmara não paga as escolas da cidade, mas o vídeo é de outro ano';
    for (const text of [...spanish, italian, portuguese]) assert.equal(mayBeIn(text, 'fr'), false, text);
    for (const text of spanish) assert.equal(mayBeIn(text, 'es'), true, text);
    assert.equal(
      mayBeIn('Primarul a spus orașului: apa râului curată, bună pentru băut, copiii beau', 'fr'),
      false,
    );
  });

  test('is left open when nothing tells', () => {
    assert.equal(mayBeIn('Rents: 50 %', 'fr'), true);
    assert.equal(mayBeIn('Le maire n’a pas dit « the river is clean » dans ce discours', 'fr'), true);
  });
});
