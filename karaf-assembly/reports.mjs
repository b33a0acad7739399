// SPDX-License-Identifier: Apache-2.0
// Where tests leave what they found, and how it is read.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const passed = ['node_modules', '.git', 'src'];

/** All files under the folders named target/… that are wanted. */
export function* reports(wanted, folder = '.', inside = false) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) {
      if (inside) yield path;
    } else if (inside || (/(^|\/)target$/.test(folder) && wanted(entry.name))) {
      yield* reports(wanted, path, true);
    } else if (!/(^|\/)target$/.test(folder) && !passed.includes(entry.name)) {
      yield* reports(wanted, path);
    }
  }
}

const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text of XML as it was meant. */
export const unescaped = (text) =>
  text.replace(/&(?:#(\d+)|(lt|gt|quot|apos|amp));/g, (_, code, name) =>
    code ? String.fromCodePoint(code) : named[name],
  );
