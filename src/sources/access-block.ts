import type { Answer } from './network.ts';
import type { PageText } from './page-text.ts';
import { wordsOf } from './quotes.ts';

/** A page that only asks whether the visitor is human is short. */
const longestBlockPage = 2500;

const blockTitles =
  /^(?:just a moment|attention required|access denied|access to this page has been denied|pardon our interruption|are you a robot|robot check|security check|verify(?:ing)? (?:you|that you)|please verify|checking your browser|un instant|human verification|captcha|ddos-guard|bot verification)/iu;
const blockWords =
  /verif(?:y|ying) (?:that )?you are (?:a )?human|are you a robot|unusual traffic from your|enable javascript and cookies to continue|checking (?:if the site connection is secure|your browser before)|complete the (?:captcha|security check)|prove you are (?:human|not a robot)|vérifi(?:ez|er) que vous êtes (?:bien )?(?:un )?humain/iu;
const missingTitles =
  /^(?:(?:error|erreur)\s*)?(?:404\b|page (?:not found|introuvable|non trouvée)|not found\b|this page (?:can’t|cannot|can't) be found|seite nicht gefunden|página no encontrada)/iu;

/** Whether the page blocks access until a human answers: Cloudflare says so in a header, others in words. */
export function isAccessBlock({ headers }: Answer, { title = '', text = '' }: PageText): boolean {
  if (headers['cf-mitigated'] === 'challenge') return true;
  if (wordsOf(text).length > longestBlockPage) return false;
  return blockTitles.test(title) || blockWords.test(text);
}

/** Whether a page that answers “200 OK” says of itself that there is nothing here. */
export function saysNotFound({ title = '', text = '' }: PageText): boolean {
  return missingTitles.test(title) && wordsOf(text).length < longestBlockPage;
}
