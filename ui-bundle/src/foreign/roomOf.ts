// SPDX-License-Identifier: Apache-2.0
import type { Room } from './kit';

/** What a module exports by default, if it is a room; else it throws. */
export function roomOf(brought: unknown): Room {
  const room = (brought ?? {}) as Room;
  const { routes, places = [] } = room;
  const named =
    Array.isArray(places) && places.every((p) => typeof p.to === 'string' && typeof p.word === 'string');
  if (!named || !Array.isArray(routes) || routes.length === 0) throw new Error('is no room');
  return room;
}
