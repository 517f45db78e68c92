import cardScript from './card.js?raw';
import cardStyle from './card.css?raw';
import hostScript from './host.js?raw';
import type { CardAssets } from './card-document.ts';
import { squeeze, squeezeStyle } from './squeeze.ts';

/** Style and script of every card. */
export const cardAssets: CardAssets = { style: squeezeStyle(cardStyle), script: squeeze(cardScript) };

/** `/embed/v1.js`: what other sites load to turn quotations into cards. */
export const hostAsset = squeeze(hostScript);
