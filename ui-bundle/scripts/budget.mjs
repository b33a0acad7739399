// SPDX-License-Identifier: Apache-2.0
// Packs what compresses (the bundle serves the .gz beside it) and keeps the budget: the script that login and the
// order list need together, gzipped, stays within 350 kB.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = 'target/classes/static';
const budget = 350_000;
const manifest = JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8'));

for (const file of readdirSync(root, { recursive: true })) {
  const path = join(root, file);
  if (statSync(path).isFile() && /\.(js|css|html|svg)$/.test(path)) {
    writeFileSync(path + '.gz', gzipSync(readFileSync(path), { level: 9 }));
  }
}

function scripts(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  (chunk.imports ?? []).forEach((next) => scripts(next, seen));
  return seen;
}

const first = scripts('index.html');
scripts('src/rooms/orders/ListPage.tsx', first);
const size = [...first].reduce((sum, file) => sum + statSync(join(root, file + '.gz')).size, 0);
console.log(
  `first load: ${(size / 1000).toFixed(1)} kB of ${budget / 1000} kB gzipped script in ${first.size} files`,
);
rmSync(join(root, '.vite'), { recursive: true });
if (size > budget) {
  console.error('The first load is over its budget.');
  process.exit(1);
}
