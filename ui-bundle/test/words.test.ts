// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../src/words/en';
import { functions as names } from '../src/words/functions';
import { ja } from '../src/words/ja';

type Tree = { [key: string]: string | Tree };
const keys = (tree: Tree, at = ''): string[] =>
  Object.entries(tree).flatMap(([k, v]) => (typeof v === 'string' ? [at + k] : keys(v, `${at}${k}.`)));
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !f.startsWith('words') && !f.startsWith('api'))
  .map((f) => [f, readFileSync(join('src', f), 'utf8')] as const);

it('English has every word that Japanese has, and no other', () => {
  expect(keys(en).sort()).toEqual(keys(ja).sort());
});

it('a translation has the same blanks to fill', () => {
  const blanks = (s: string) => (s.match(/{{\w+}}/g) ?? []).sort().join();
  const find = (tree: Tree, key: string) =>
    key.split('.').reduce<string | Tree>((t, k) => (t as Tree)[k] as string | Tree, tree) as string;
  const plain = keys(ja).filter((k) => !/^(command|act|jobKind|fix)\./.test(k));
  const different = plain.filter((k) => blanks(find(ja, k)) !== blanks(find(en, k)));
  expect(different).toEqual([]);
});

it('every word a component asks for is there', () => {
  const known = new Set(keys(ja));
  const missing = sources.flatMap(([file, text]) =>
    [...text.matchAll(/\bt\(\s*'([a-zA-Z.]+)'/g)]
      .map((m) => m[1] ?? '')
      .filter((k) => !known.has(k))
      .map((k) => `${file}: ${k}`),
  );
  expect(missing).toEqual([]);
});

it('no component holds Japanese of its own', () => {
  const allowed = /^(app\/LanguageSwitch\.tsx|app\/theme\.ts)$/;
  const found = sources
    .filter(([file]) => !allowed.test(file))
    .filter(([, text]) => /[ぁ-んァ-ヶ一-龠]/.test(text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')))
    .map(([file]) => file);
  expect(found).toEqual([]);
});

it('whatever a plan switches on has a name', () => {
  const plans = readFileSync('../features/plans/src/main/feature/features.xml', 'utf8');
  const functions = [...plans.matchAll(/<feature name="banto-function-([\w-]+)"/g)].flatMap(
    ([, f]) => f ?? [],
  );
  expect(functions.length).toBeGreaterThan(30);
  for (const words of [names.ja, names.en]) {
    const named = new Set(Object.keys(words));
    expect(functions.filter((f) => !named.has(f))).toEqual([]);
  }
});
