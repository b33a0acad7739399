// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { en as english } from '../src/words/en';
import { functions as names } from '../src/rooms/plans/functions';
import { rooms } from '../src/shell/rooms';
import { ja as common } from '../src/words/ja';

type Tree = { [key: string]: string | Tree };
type Words = { ja: Tree; en: Tree };
// as they are written: where they are spoken, all come together
const japanese: Tree = structuredClone(common);
// words that pages and parts bring along, and those that rooms are named by
const later = import.meta.glob<Words>(
  ['../src/{kit,rooms}/**/words.ts', '../src/**/*.words.ts', '../src/kit/words/*.ts'],
  {
    eager: true,
    import: 'words',
  },
);
const named = rooms.flatMap((r) => (r.words ? [r.words as Words] : []));
const weave = (into: Tree, more: Tree): Tree => {
  for (const [k, v] of Object.entries(more)) {
    into[k] = typeof v === 'string' ? v : weave((into[k] as Tree | undefined) ?? {}, v);
  }
  return into;
};
const all = (language: 'ja' | 'en', common: Tree) =>
  [...Object.values(later), ...named].map((w) => w[language]).reduce(weave, weave({}, common));
const ja = all('ja', japanese);
const en = all('en', english);
const keys = (tree: Tree, at = ''): string[] =>
  Object.entries(tree).flatMap(([k, v]) => (typeof v === 'string' ? [at + k] : keys(v, `${at}${k}.`)));
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !/(^|[/.])words\b|\/names\.ts$|^api/.test(f))
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

/** The words that a file asks for and has not: not the common ones, nor those it brings itself. */
function missing(file: string, text: string, brings: (path: string) => Tree | undefined): string[] {
  const brought = [...text.matchAll(/^import '([^']*words(?:\/\w+)?)';/gm)].map(([, path]) =>
    join('src', dirname(file), path ?? ''),
  );
  const own = brought.map((p) => brings(p) ?? {});
  const known = new Set([japanese, ...named.map((w) => w.ja), ...own].flatMap((w) => keys(w)));
  return [...text.matchAll(/\bt\(\s*'([a-zA-Z.]+)'/g)].flatMap(([, k]) =>
    k && !known.has(k) ? [`${file}: ${k}`] : [],
  );
}

it('every word a component asks for is common, or comes with its own file', () => {
  const brings = (path: string) => later[`../${path}.ts`]?.ja;
  expect(sources.flatMap(([file, text]) => missing(file, text, brings))).toEqual([]);
  const some = sources.find(([file]) => file === 'rooms/packing/PackingPage.tsx')!;
  expect(missing(...some, () => undefined)).toContain('rooms/packing/PackingPage.tsx: pack.goods');
});

it('words that come along are given to the page', () => {
  const given = (path: string) => /^addWords\(words\);$/m.test(readFileSync(join('test', path), 'utf8'));
  expect(Object.keys(later).filter((path) => !given(path))).toEqual([]);
});

it('no component holds Japanese of its own', () => {
  const allowed = /^(shell\/LanguageSwitch\.tsx|shell\/theme\.ts|rooms\/plans\/functions\.ts)$/;
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
