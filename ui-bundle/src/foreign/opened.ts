// SPDX-License-Identifier: Apache-2.0
// The pages of bundles that are loaded, as they stand now, and what they bring to the house's own pages.
import type { ForeignPage } from '../api/types';
import type { Room as OfTheHouse } from '../shell/room';
import type { House, Room } from './kit';
import type { Pace } from './pace';

/** Why one is not shown any more. */
export type Cut = 'load' | 'threw' | 'busy' | 'asked' | 'still';

export interface Opened {
  page: ForeignPage;
  /** Nothing while it loads, and of one in a frame. */
  room?: Room;
  sheet?: CSSStyleSheet;
  /** Its parts of the house's own pages. */
  joined?: OfTheHouse;
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
export const joined = (): OfTheHouse[] => [...opened.values()].flatMap((it) => it.joined ?? []);

/** Whether it has to be there before anybody opens it. */
export const joins = ({ state, mode, parts }: ForeignPage): boolean =>
  state === 'READY' && mode === 'SHARED' && parts.length > 0;
