// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('defects that tests prove are named in the list of defects', () => {
  const listed = readFileSync('../docs/defects.tsv', 'utf8')
    .split('\n')
    .map((row) => row.split('\t')[0]);
  const proven = readdirSync('test')
    .flatMap((file) => readFileSync(`test/${file}`, 'utf8').split('\n'))
    .filter((line) => /^\s*(describe|it)\(/.test(line))
    .flatMap((line) => [...line.matchAll(/\[([a-z]+\.[\w-]+)\]/gi)].map(([, id]) => id));
  expect(proven.length).toBeGreaterThan(10);
  expect(proven.filter((id) => !listed.includes(id))).toEqual([]);
});
