/** What script adds to every page of ours. All of it can be read, found and followed without. */
import './preview.ts';
import './search-key.ts';
import './offline.ts';
