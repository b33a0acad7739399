// SPDX-License-Identifier: Apache-2.0
// Packs what compresses (the bundle serves the .gz beside it) and keeps the budget: the script that login and the
// order list need together, gzipped. Says what it is made of.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = 'target/classes/static';
const budget = 295_000;
// what stands on the screen once somebody has signed in and sees the list
const shown = [
  'index.html',
  ...['orders/ListPage', 'orders/Rail', 'orders/Search', 'pages/Rail', 'alarms/Bell'].map(
    (p) => `src/rooms/${p}.tsx`,
  ),
];
const manifest = JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8'));

for (const file of readdirSync(root, { recursive: true })) {
  const path = join(root, file);
  if (statSync(path).isFile() && /\.(js|css|html|svg)$/.test(path)) {
    writeFileSync(path + '.gz', gzipSync(readFileSync(path), { level: 9 }));
  }
}

function scripts(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}.`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  (chunk.imports ?? []).forEach((next) => scripts(next, seen));
  return seen;
}

const first = new Set();
for (const key of shown) scripts(key, first);
const parts = [...first]
  .map((file) => ({
    name: file.replace(/^assets\/|-[\w-]{8}\.js$/g, ''),
    size: statSync(join(root, file + '.gz')).size,
  }))
  .sort((a, b) => b.size - a.size);
const kB = (bytes) => (bytes / 1000).toFixed(1);
const size = parts.reduce((sum, part) => sum + part.size, 0);
const big = parts.filter((part) => part.size >= 2000);
const small = parts.slice(big.length);
for (const part of big) console.log(`${kB(part.size).padStart(7)} kB  ${part.name}`);
console.log(
  `${kB(small.reduce((sum, part) => sum + part.size, 0)).padStart(7)} kB  in ${small.length} small ones`,
);
console.log(`first load: ${kB(size)} kB of ${kB(budget)} kB gzipped script in ${parts.length} files`);
rmSync(join(root, '.vite'), { recursive: true });
if (size > budget) {
  console.error('The first load is over its budget.');
  process.exit(1);
}
