// SPDX-License-Identifier: Apache-2.0
// Who may know whom on the page. Each rule is shown to be able to say no.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from '../src/shell/rooms';

type Source = readonly [file: string, text: string];
const sources: Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => [file, readFileSync(join('src', file), 'utf8')] as const);

/** The files that a file imports, as paths in `src` without an ending. */
function imported([file, text]: Source): string[] {
  return [...text.matchAll(/(?:from|import|import\()\s*'(\.[^']*)'/g)].map(([, path]) =>
    normalize(join(dirname(file), path ?? '')),
  );
}

/** The layers of the page, the lowest first; the seam lies under all that use it. */
const layers = [/^api\//, /^words\b/, /^shell\/room$/, /^kit\//, /^foreign\//, /^(shell\/|rooms\/|main$)/];
const layer = (path: string) => layers.findIndex((l) => l.test(path));
const room = (path: string) => /^rooms\/([^/]+)/.exec(path)?.[1];

function upward(some: Source[]): string[] {
  return some.flatMap((source) =>
    imported(source)
      .filter((path) => layer(path) > layer(source[0].replace(/\.tsx?$/, '')))
      .map((path) => `${source[0]} imports ${path}`),
  );
}

function across(some: Source[]): string[] {
  return some.flatMap((source) => {
    const own = room(source[0]);
    if (!own) return [];
    return imported(source)
      .filter((path) => (room(path) ?? own) !== own || (/^shell\//.test(path) && path !== 'shell/room'))
      .map((path) => `${source[0]} imports ${path}`);
  });
}

/** Whatever a room is known by: its folder, its pages, the functions and rights it needs. */
const marks = rooms.flatMap(({ id, routes = [], places = [] }) => [
  `rooms/${id}`,
  ...routes.flatMap(({ path }) => (path === '/' ? [] : [path.replace(/\/:.*/, '')])),
  ...places.flatMap(({ menu = [], right }) => [...menu, ...(right ? [right] : [])]),
]);

function named(some: Source[]): string[] {
  return some
    .filter(([file]) => /^(shell\/|main\.)/.test(file))
    .flatMap(([file, text]) =>
      [...text.matchAll(/(['"`])((?:(?!\1)[^\n])*)\1/g)].flatMap(([, , said = '']) =>
        marks
          .filter((m) => said === m || (m.includes('/') && said.includes(m)))
          .map((m) => `${file} names ${m}`),
      ),
    );
}

describe('a room', () => {
  it('imports no other room, and of the shell the seam alone', () => {
    expect(across(sources)).toEqual([]);
    const bad: Source[] = [
      ['rooms/packing/A.tsx', "import { Money } from '../payments/Money';"],
      ['rooms/orders/order/B.tsx', "const C = lazy(() => import('../../tracking/C'));"],
      ['rooms/packing/D.tsx', "import { rooms } from '../../shell/rooms';"],
    ];
    expect(across(bad).length).toBe(3);
    expect(across([['rooms/orders/order/E.tsx', "import { f } from '../filter';"]])).toEqual([]);
  });

  it('is called as its folder, and a folder of rooms that is none is not there', () => {
    const folders = readdirSync('src/rooms', { withFileTypes: true }).filter((f) => f.isDirectory());
    expect(rooms.map((r) => r.id).sort()).toEqual(folders.map((f) => f.name).sort());
  });

  it('is a room of the house, or a part of the one that serves the page', () => {
    const web = ['home', 'orders'];
    const strange = (ids: string[]) =>
      ids.filter((id) => !web.includes(id) && !existsSync(`../features/${id}`));
    expect(strange(rooms.map((r) => r.id))).toEqual([]);
    expect(strange(['stations'])).toEqual(['stations']);
  });

  it('shares no path, place, letter, column, act or part with another', () => {
    const twice = (all: (string | undefined)[]) =>
      all.filter((one, i) => one !== undefined && all.indexOf(one) !== i);
    const all = {
      paths: rooms.flatMap((r) => r.routes?.map((x) => x.path) ?? []),
      places: rooms.flatMap((r) => r.places?.map((x) => x.to) ?? []),
      letters: rooms.flatMap((r) => r.places?.map((x) => x.key) ?? []),
      columns: rooms.flatMap((r) => r.columns?.map((x) => x.id) ?? []),
      acts: rooms.flatMap((r) => r.acts?.map((x) => x.id) ?? []),
      parts: rooms.flatMap((r) => r.blocks?.map((x) => `${x.spot} ${x.id}`) ?? []),
    };
    for (const [what, names] of Object.entries(all)) expect(twice(names), what).toEqual([]);
    expect(all.paths.length).toBeGreaterThan(30);
    expect(twice(['g', undefined, undefined, 'g'])).toEqual(['g']);
  });
});

describe('the shell', () => {
  it('names no room: neither folder nor page, function or right', () => {
    expect(named(sources)).toEqual([]);
    const bad: Source[] = [
      ['shell/App.tsx', "const P = lazy(() => import('../rooms/packing/PackingPage'));"],
      ['shell/Rail.tsx', '<NavLink to="/hand-over">'],
      ['shell/TopBar.tsx', "if (may('tracking.see'))"],
    ];
    expect(bad.map((one) => named([one]).length > 0)).toEqual([true, true, true]);
  });
});

describe('the kit', () => {
  it('looks down only: at the contract, the words and the seam', () => {
    expect(upward(sources)).toEqual([]);
    const bad: Source[] = [
      ['kit/A.tsx', "import { Rail } from '../shell/Rail';"],
      ['kit/B.tsx', "import { useColumns } from '../rooms/orders/columns';"],
      ['api/c.ts', "import { toast } from '../kit/toasts';"],
      ['kit/D.tsx', "import { find } from '../foreign/opened';"],
      ['foreign/E.tsx', "import { useListed } from '../rooms/pages/listed';"],
    ];
    expect(upward(bad).length).toBe(5);
  });
});
