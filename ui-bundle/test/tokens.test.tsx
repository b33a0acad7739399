// SPDX-License-Identifier: Apache-2.0
// The look: what is read on what, that no sheet has values of its own, and that a choice is kept. Each rule is shown to
// be able to say no.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { contrast } from '../scripts/contrast.mjs';
import { colours, seedFile } from '../scripts/tokens.mjs';
import { changeLook, useLook, wearLook } from '../src/kit/look';
import { themeOf } from '../src/shell/theme';

const tokens = readFileSync('src/kit/tokens.css', 'utf8');
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
  (file) => [file, join('src', file)] as const,
);
const sheets = files.filter(([file]) => file.endsWith('.css') && file !== 'kit/tokens.css');
const named = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));

const low = (css: string) => contrast(colours(css)).filter((p) => p.low);
const own = (css: string) =>
  css.match(/#[0-9a-f]{3,8}\b(?=[^{]*;)|\b(?:rgb|hsl)a?\(|: (?:white|black|red)\b/gi);
const unknown = (text: string) =>
  [...text.matchAll(/var\((--[\w-]+)/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !named.has(name) && !text.includes(`${name}:`));

describe('tokens', () => {
  it('all text and marks can be read on their ground, light and dark', () => {
    expect(low(tokens)).toEqual([]);
    const weak = tokens.replace(/--ink-3: light-dark\(#\w+, (#\w+)\)/, '--ink-3: light-dark(#8c9aa5, $1)');
    expect(weak).not.toBe(tokens);
    expect(low(weak).map((p) => p.over)).toContain('ink-3');
    const dim = tokens.replace(
      /--line-control: light-dark\((#\w+), #\w+\)/,
      '--line-control: light-dark($1, #333e47)',
    );
    expect(low(dim).map((p) => p.over)).toContain('line-control');
    expect(() => low(tokens.replace('--bad-mark', '--bad-marc'))).toThrow('--bad-mark');
  });

  it('the seeds of the controls are those of the sheet', async () => {
    const made = readFileSync('src/shell/seeds.ts', 'utf8');
    expect(await seedFile(tokens)).toBe(made);
    expect(await seedFile(tokens.replace('#165e83', '#165e84'))).not.toBe(made);
  });

  it('no other sheet has a colour of its own, and none names a token that is not there', () => {
    const found = sheets.flatMap(([file, path]) => {
      const css = readFileSync(path, 'utf8');
      return [...(own(css) ?? []), ...unknown(css)].map((what) => `${file}: ${what}`);
    });
    expect(found).toEqual([]);
    expect(own('.a {\n  color: #fff;\n}')).toEqual(['#fff']);
    expect(own('.a {\n  box-shadow: 0 0 2px rgb(0 0 0 / 4%);\n}')?.length).toBe(1);
    expect(own('#body {\n  grid-area: body;\n}')).toBeNull();
    expect(unknown('.a {\n  color: var(--soft);\n}')).toEqual(['--soft']);
  });

  it('the controls keep the accent in the dark', () => {
    const { algorithm } = themeOf('dark', 'dense');
    const [night, after] = algorithm as ((seed: object, map?: object) => { colorPrimary: string })[];
    const seed = themeOf('dark', 'dense').token ?? {};
    expect(after?.(seed, { colorPrimary: '#000000' }).colorPrimary).toBe(colours(tokens)['accent']?.dark);
    expect(night).toBeTypeOf('function');
  });
});

describe('a look', () => {
  beforeEach(() => localStorage.clear());

  it('is kept for whoever chose it', () => {
    wearLook('hanako');
    const { result } = renderHook(() => useLook());
    expect(result.current).toEqual({ scheme: 'machine', density: 'dense' });
    act(() => changeLook({ scheme: 'dark', density: 'comfortable' }, 'hanako'));
    expect(document.documentElement.dataset).toMatchObject({ scheme: 'dark', density: 'comfortable' });
    act(() => wearLook('taro'));
    expect(result.current).toEqual({ scheme: 'machine', density: 'dense' });
    expect(document.documentElement.dataset.scheme).toBeUndefined();
    act(() => wearLook('hanako'));
    expect(result.current).toEqual({ scheme: 'dark', density: 'comfortable' });
    // the door looks as it did to the last one
    act(() => wearLook());
    expect(result.current.scheme).toBe('dark');
  });

  it('that nobody can read is the usual one', () => {
    localStorage.setItem('banto.look.taro', '{"scheme":"pink"');
    act(() => wearLook('taro'));
    expect(renderHook(() => useLook()).result.current).toEqual({ scheme: 'machine', density: 'dense' });
  });
});
