// SPDX-License-Identifier: Apache-2.0
import { addWords } from '../words';
import type { Room } from './room';

/** The rooms that are built with the page: whichever have a folder. */
export const rooms: readonly Room[] = Object.values(
  import.meta.glob<Room>('../rooms/*/index.ts', { eager: true, import: 'default' }),
);

for (const { words } of rooms) if (words) addWords(words);
