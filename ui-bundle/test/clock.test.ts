// SPDX-License-Identifier: Apache-2.0
// No test of the page depends on how fast the machine is: it waits for what it wants to see, not for a time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** As long as `asyncUtilTimeout` in setup.ts; a shorter one ends the run of a slow machine. */
const least = 60_000;

function clocked(line: string): boolean {
  const limits = [...line.matchAll(/\btimeout: *([\d_]+)/g)].map(([, n = '']) =>
    Number(n.replaceAll('_', '')),
  );
  return (
    /performance\.now\(|Date\.now\(\) *-|- *Date\.now\(\)|setTimeout\(\w+, *\d/.test(line) ||
    limits.some((n) => n < least)
  );
}

const clocks = (name: string, source: string) =>
  source.split('\n').flatMap((line, i) => (clocked(line) ? [`${name}:${i + 1}`] : []));

it('is asked by no test', () => {
  const files = (readdirSync('test', { recursive: true }) as string[]).filter(
    (file) => /\.tsx?$/.test(file) && file !== 'clock.test.ts',
  );
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => clocks(file, readFileSync(join('test', file), 'utf8')))).toEqual([]);
});

it('is found where it is asked', () => {
  const planted = [
    'const from = performance.now();',
    'expect(Date.now() - from).toBeLessThan(100);',
    'const left = until - Date.now();',
    "await screen.findByTestId('x', {}, { timeout: 5000 });",
    'await waitFor(see, { timeout: 59_999 });',
    'await new Promise((go) => setTimeout(go, 30));',
  ];
  expect(clocks('a', planted.join('\n'))).toEqual(planted.map((_, i) => `a:${i + 1}`));
  const allowed = [
    'const tomorrow = new Date(Date.now() + 86_400_000);',
    '{ timeout: 60_000 }',
    'setTimeout(go)',
    'configure({ asyncUtilTimeout: 60000 })',
  ];
  expect(clocks('a', allowed.join('\n'))).toEqual([]);
});
