#!/bin/sh
# Pagefind 1.6.0: close() of its Node API ends the backend of every index of the process.
#
# Expected: createIndex() gives an index of its own, so a program can write and be done with one index while it still
# fills another. `close()` is documented as what to call when no more work is to be done.
# Seen: all indexes of a process share one backend process. close() ends it, and the next call starts another that knows
# none of the indexes made before: an index that is still open answers “Invalid index, does not yet exist in the Pagefind
# service”, and what was put into it is lost.
# Why it matters: who builds an index for each language side by side, and closes when the first is done, loses the
# others. Call close() once, after the last index; deleteIndex() frees a single one.
#
# Installs a pinned public package into a temporary folder and runs it there on valid input; needs npm, Node and the
# public npm packages. Exits with 0 while the behaviour is as described, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact pagefind@1.6.0
cat > try.js <<'JS'
import { close, createIndex } from 'pagefind';

const page = (url) => ({ url, content: '<html lang="en"><body><p>A bridge</p></body></html>' });
const open = async () => {
  const { errors, index } = await createIndex();
  if (errors.length > 0) throw new Error(errors.join(', '));
  return index;
};
const say = (what, outcome) => console.log(`${what}: ${JSON.stringify(outcome)}`);

const first = await open();
const second = await open();
say('before close(), page into the second index', (await second.addHTMLFile(page('/a/'))).errors);
say('the first index, written', (await first.getFiles()).errors);
await close();
let failure = '';
try {
  failure = (await second.addHTMLFile(page('/b/'))).errors.join(', ');
} catch (error) {
  failure = String(error);
}
say('after close(), page into the second index', failure);
process.exit(failure === 'Invalid index, does not yet exist in the Pagefind service' ? 0 : 1);
JS
echo "pagefind $(node -p "require('./node_modules/pagefind/package.json').version"), node $(node --version)"
if node try.js; then
  echo 'As described: close() took the second index along.'
else
  echo 'Changed: close() no longer takes the second index along, or says so in other words.'
  exit 1
fi
