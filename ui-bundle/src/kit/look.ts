// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';
import { keepFor } from './kept';

/** How somebody wants the page to look: its colours, and how much stands on one screen. */
export interface Look {
  scheme: 'light' | 'dark' | 'machine';
  density: 'dense' | 'comfortable';
}

const usual: Look = { scheme: 'machine', density: 'dense' };
// this browser keeps the look of everybody who signs in here, and that of the last one for the door
const kept = 'banto.look';
const place = (login: string | undefined) => (login ? `${kept}.${login}` : kept);

function read(login?: string): Look {
  try {
    const found = JSON.parse(localStorage.getItem(place(login)) ?? '{}') as Partial<Look>;
    return {
      scheme: found.scheme === 'light' || found.scheme === 'dark' ? found.scheme : usual.scheme,
      density: found.density === 'comfortable' ? found.density : usual.density,
    };
  } catch {
    return usual;
  }
}

function write(look: Look, login?: string): void {
  try {
    localStorage.setItem(place(login), JSON.stringify(look));
  } catch {
    // a browser that keeps nothing
  }
}

let now = usual;
const listeners = new Set<() => void>();

function wear(look: Look): void {
  const { dataset } = document.documentElement;
  if (look.scheme === 'machine') delete dataset.scheme;
  else dataset.scheme = look.scheme;
  dataset.density = look.density;
  if (look.scheme === now.scheme && look.density === now.density) return;
  now = look;
  listeners.forEach((tell) => tell());
}

/** Puts on the look of who is signed in, or at the door that of whoever was here last. */
export function wearLook(login?: string): void {
  keepFor(login);
  const look = read(login);
  wear(look);
  if (login) write(look);
}

/** Changes the look of who is signed in, and keeps it for the next time. */
export function changeLook(change: Partial<Look>, login?: string): void {
  const look = { ...now, ...change };
  wear(look);
  write(look);
  if (login) write(look, login);
}

export const useLook = (): Look =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );

const fit = (query: string) => globalThis.matchMedia(query);

/** Whether what CSS would ask of the screen is so, at any time. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const asked = fit(query);
      asked.addEventListener('change', listener);
      return () => asked.removeEventListener('change', listener);
    },
    () => fit(query).matches,
  );
}

/** A finger, or a phone: as in tokens.css. */
export const touch = '(pointer: coarse), (max-width: 599px)';
/** No room for rows: an order is a card. */
export const narrow = '(max-width: 599px)';
