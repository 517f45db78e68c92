/** What script adds to every page of ours. All of it can be read, found and followed without. */
import { startPreviews } from './preview.ts';
import { startSearchKey } from './search-key.ts';

startPreviews();
startSearchKey();
