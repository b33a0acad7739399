// SPDX-License-Identifier: Apache-2.0
// The pages of bundles, from when they are opened, or from the start if they bring parts: loaded, exchanged, cut off and
// dropped. A module cannot be unloaded: what goes is closed, its look and its line to the house are taken away, and its
// code stays in memory.
import type { QueryClient } from '@tanstack/react-query';
import { ask } from '../api/client';
import type { ForeignPage, ForeignPages } from '../api/types';
import type { House } from './kit';
import { join } from './join';
import { joins, opened, publish, type Cut, type Opened } from './opened';
import { pace } from './pace';
import { roomOf } from './roomOf';
import { takeModule, takeSheet } from './take';
import { watch } from './watch';

const patience = 5000;
/** Errors outside of drawing that one may make. */
const strikes = 20;

const struck = new Map<string, number>();

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((done, refuse) => {
    const timer = setTimeout(() => refuse(new Error('did not come within 5 s')), patience);
    work.then(done, refuse).finally(() => clearTimeout(timer));
  });
}

/** From now on it is seen. */
function enter(it: Opened): void {
  const { page, sheet, joined } = it;
  if (sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  // its code may run whatever page is open
  if (joined) watch.enter(page);
}

function close(it: Opened): void {
  it.pace.close();
  watch.leave(it.page);
  if (it.sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== it.sheet);
  try {
    it.room?.close?.();
  } catch (e) {
    console.warn(it.page.id, 'did not close', e);
  }
}

async function load(page: ForeignPage): Promise<void> {
  const before = opened.get(page.id);
  const line = pace(() => cut(page.id, 'asked'));
  const house: House = {
    get: async (path) => (await house.read<never>(path)).value,
    read: (path) => line.turn(() => ask('GET', path)),
    send: async (method, path, body, over) =>
      (await line.turn(() => ask<never>(method, path, body, over))).value,
  };
  const it: Opened = { page, house, pace: line };
  // the version of before stays until the new one is there
  const wait = before && !before.cut ? { ...before, coming: page } : it;
  opened.set(page.id, wait);
  publish();
  if (page.mode === 'SHARED') {
    try {
      watch.enter(page);
      const [room, sheet] = await inTime(
        Promise.all([takeModule(page.module!), page.sheet ? takeSheet(page.id, page.sheet) : undefined]),
      );
      it.room = roomOf(room);
      it.sheet = sheet;
      it.joined = join(it, it.room, () => cut(page.id, 'threw'));
    } catch (e) {
      console.warn(page.id, 'does not load', e);
      it.cut = 'load';
    }
    watch.leave(page);
  }
  const now = opened.get(page.id);
  if (!now || (now !== it && now.coming !== page)) {
    close(it); // it has gone meanwhile, or another comes
    return;
  }
  if (before) close(before);
  enter(it);
  // another object: it is looked at anew
  opened.set(page.id, { ...it });
  struck.delete(page.id);
  publish();
}

const same = (a: ForeignPage, b: ForeignPage) =>
  a.key === b.key && a.mode === b.mode && String(a.parts) === String(b.parts);

/** Somebody looks at it; one that was cut off is tried again. */
export function open(page: ForeignPage): void {
  const it = opened.get(page.id);
  if (!it || it.cut || !same(it.page, page)) void load(page);
}

/** Those with parts are there without being opened; one that was cut off is not. */
export function bring(pages: readonly ForeignPage[]): void {
  pages.filter((page) => joins(page) && !opened.has(page.id)).forEach((page) => void load(page));
}

/** It is not shown any more until it is opened again. */
export function cut(id: string, why: Cut): void {
  const it = opened.get(id);
  if (!it || it.cut) return;
  close(it);
  opened.set(id, { page: it.page, house: it.house, pace: it.pace, cut: why });
  publish();
}

/** What the house lists has changed. */
export function settle(pages: readonly ForeignPage[]): void {
  for (const [id, it] of opened) {
    const now = pages.find((p) => p.id === id && p.state === 'READY');
    if (!now) {
      opened.delete(id);
      close(it);
      publish();
    } else if (!same(it.coming ?? it.page, now)) void load(now);
  }
}

let following: QueryClient | undefined;

/** From now on what the house lists is heard, whoever asks for it. */
export function follow(client: QueryClient): void {
  if (following === client) return;
  following = client;
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    if (event.query.queryKey[0] === 'pages') settle((event.query.state.data as ForeignPages).pages);
  });
}

/** Whose code the stack of an error names first; what another version left running is nobody's any more. */
function strike(stack: string): void {
  const [, id = '', key] = /\/rooms\/([\w-]+)\/([\w-]+)\//.exec(stack) ?? [];
  if (opened.get(id)?.page.key !== key) return;
  const count = (struck.get(id) ?? 0) + 1;
  struck.set(id, count);
  if (count === strikes) cut(id, 'threw');
}

// an error boundary hears of drawing alone; timers, handlers and promises are heard of here
addEventListener('error', (e) => strike(`${e.filename} ${(e.error as Error | null)?.stack ?? ''}`));
addEventListener('unhandledrejection', (e) => strike((e.reason as Error | null)?.stack ?? ''));
