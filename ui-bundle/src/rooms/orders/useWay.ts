// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../api/types';
import { useThere } from '../../kit/Spot';
import { placesOf, useRooms, type Place } from '../../shell/room';

/** The place whose work leads orders of all these desks on, where no hand does. */
export function wayOf(places: Place[], desks: Desk[]): Place | undefined {
  const [way, ...others] = new Set(desks.map((desk) => places.find((p) => p.desk === desk)));
  return others.length === 0 ? way : undefined;
}

/** Finds that place, of those that are there for who is signed in. */
export function useWays(): (desks: Desk[]) => Place | undefined {
  const places = placesOf(useRooms()).filter(useThere());
  return (desks) => wayOf(places, desks);
}

/** That place for these desks. */
export const useWay = (desks: Desk[]): Place | undefined => useWays()(desks);
