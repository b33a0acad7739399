// SPDX-License-Identifier: Apache-2.0
import { work } from './kept';

/** Where a list stood when an order was opened from it: the order, and how far below the list's upper edge it was. */
export interface Place {
  id: number;
  /** Which row it was. */
  index: number;
  /** In pixels. */
  below: number;
}

interface Kept {
  ids: number[];
  search: string;
  place?: Place;
}

const key = work.list;
const read = () => JSON.parse(sessionStorage.getItem(key) ?? '{"ids":[],"search":""}') as Kept;
const write = (kept: Kept) => sessionStorage.setItem(key, JSON.stringify(kept));

/** The order after or before one in the list it was opened from. */
export const neighbours = {
  keep(ids: number[], search: string, place?: Place): void {
    write({ ids: ids.slice(0, 2000), search, ...(place ? { place } : {}) });
  },
  /** Where the list with this address stood. */
  place(search: string): Place | undefined {
    const kept = read();
    return kept.search === search ? kept.place : undefined;
  },
  /** The address of the list. */
  back(): string {
    const { search } = read();
    return `/orders${search ? '?' + search : ''}`;
  },
  /** Somebody has gone on to this order: the list will stand there. */
  at(id: number): void {
    const kept = read();
    const index = kept.ids.indexOf(id);
    if (index >= 0 && kept.place) write({ ...kept, place: { ...kept.place, id, index } });
  },
  of(id: number): {
    before?: number | undefined;
    after?: number | undefined;
    at: number;
    n: number;
    search: string;
  } {
    const kept = read();
    const at = kept.ids.indexOf(id);
    return {
      before: at > 0 ? kept.ids[at - 1] : undefined,
      after: at >= 0 ? kept.ids[at + 1] : undefined,
      at: at + 1,
      n: kept.ids.length,
      search: kept.search,
    };
  },
};
