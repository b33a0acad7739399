// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en as english } from '../src/words/en';
import { functions as names } from '../src/rooms/plans/functions';
import { ja as japanese } from '../src/words/ja';

type Tree = { [key: string]: string | Tree };
// words that pages bring along
const later = Object.values(
  import.meta.glob<{ words: { ja: Tree; en: Tree } }>('../src/rooms/*/words.ts', { eager: true }),
).map((m) => m.words);
const ja: Tree = Object.assign({}, japanese, ...later.map((w) => w.ja));
const en: Tree = Object.assign({}, english, ...later.map((w) => w.en));
const keys = (tree: Tree, at = ''): string[] =>
  Object.entries(tree).flatMap(([k, v]) => (typeof v === 'string' ? [at + k] : keys(v, `${at}${k}.`)));
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !/(^|\/)words|^api/.test(f))
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
  const allowed = /^(shell\/LanguageSwitch\.tsx|shell\/theme\.ts)$/;
  const found = sources
    .filter(([file]) => !allowed.test(file))
    .filter(([, text]) => /[ぁ-んァ-ヶ一-龠]/.test(text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')))
    .map(([file]) => file);
  expect(found).toEqual([]);
});

it('whatever a plan switches on has a name', () => {
  const said = ['../features', '../connectors', '../features/plans/src/main/feature'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((f) => /(^|\/)features?\.[\w.]*xml$/.test(f) && !f.includes('target/'))
      .map((f) => readFileSync(join(folder, f), 'utf8')),
  );
  const functions = said.flatMap((text) =>
    [...text.matchAll(/<feature name="banto-function-([\w-]+)"/g)].flatMap(([, f]) => f ?? []),
  );
  expect(functions.length).toBeGreaterThan(60);
  for (const words of [names.ja, names.en]) {
    const named = new Set(Object.keys(words));
    expect(functions.filter((f) => !named.has(f))).toEqual([]);
  }
});
