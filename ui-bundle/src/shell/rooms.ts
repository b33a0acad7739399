// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';
import { addWords } from '../words';
import type { Room } from './room';

/** The rooms that are built with the page: whichever have a folder. */
export const rooms: readonly Room[] = Object.values(
  import.meta.glob<Room>('../rooms/*/index.ts', { eager: true, import: 'default' }),
);

for (const { words } of rooms) if (words) addWords(words);

const hosts = rooms.flatMap(({ guests }) => guests ?? []);

function subscribe(listener: () => void): () => void {
  const ends = hosts.map((host) => host.subscribe(listener));
  return () => ends.forEach((end) => end());
}

let all = rooms;

function now(): readonly Room[] {
  const next = [...rooms, ...hosts.flatMap((host) => host.now())];
  // the same list as long as the same rooms are there
  if (next.length !== all.length || next.some((room, i) => room !== all[i])) all = next;
  return all;
}

/** Those rooms, and the guests that are there now. */
export const useAllRooms = (): readonly Room[] => useSyncExternalStore(subscribe, now);
