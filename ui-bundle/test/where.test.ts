// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the forty questions of docs/where.tsv are answered by files that exist', () => {
  const files = readFileSync('../docs/where.tsv', 'utf8')
    .trim()
    .split('\n')
    .filter((row) => !row.startsWith('#'))
    .slice(1)
    .map((row) => row.split('\t')[2] ?? '');
  expect(files.length).toBe(40);
  expect(files.filter((file) => !existsSync(`../${file}`))).toEqual([]);
});
