// SPDX-License-Identifier: Apache-2.0
// The pages of bundles that somebody has opened, as they stand now.
import type { ForeignPage } from '../api/types';
import type { House, Room } from './kit';
import type { Pace } from './pace';

/** Why one is not shown any more. */
export type Cut = 'load' | 'threw' | 'busy' | 'asked' | 'still';

export interface Opened {
  page: ForeignPage;
  /** Nothing while it loads, and of one in a frame. */
  room?: Room;
  sheet?: CSSStyleSheet;
  cut?: Cut;
  /** What takes its place once it is there. */
  coming?: ForeignPage;
  house: House;
  pace: Pace;
}

export const opened = new Map<string, Opened>();
const listeners = new Set<() => void>();

export function publish(): void {
  listeners.forEach((l) => l());
}

export const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const find = (id: string): Opened | undefined => opened.get(id);
