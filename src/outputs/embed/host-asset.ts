import hostScript from './host.js?raw';
import { stripComments } from './strip-comments.ts';

/** `/embed/v1.js` for the page that tells its digest: what other sites load to turn quotations into cards. */
export const hostAsset = stripComments(hostScript);
