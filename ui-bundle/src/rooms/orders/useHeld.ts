// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { OrderRow } from '../../api/types';

interface Held {
  visit: string;
  pages: number;
  ids: ReadonlySet<number>;
}

const idsOf = (pages: OrderRow[][]) => pages.flat().map((r) => r.id);

/**
 * The rows that somebody looks at. What comes in later waits until it is asked for, so that no row moves under a
 * pointer; what was here and left comes back to its place.
 *
 * @param pages what the house answered, page after page; undefined while it has not
 * @param visit changes when the list is opened anew
 */
export function useHeld(
  pages: OrderRow[][] | undefined,
  visit: string,
): { rows: OrderRow[]; waiting: number; bringIn: () => void } {
  const [held, setHeld] = useState<Held>({ visit: '', pages: 0, ids: new Set() });
  const here = held.visit === visit;
  const all = pages?.flat() ?? [];
  const rows = here ? all.filter((r) => held.ids.has(r.id)) : all;
  if (pages) {
    const further = here ? pages.slice(held.pages) : pages;
    // nothing stands in an empty list that could move
    const fill = here && rows.length === 0 && all.length > 0;
    if (!here || pages.length !== held.pages || fill) {
      const before = here ? [...held.ids] : [];
      const ids = new Set([...before, ...idsOf(fill ? pages : further)]);
      setHeld({ visit, pages: pages.length, ids });
    }
  }
  return {
    rows,
    waiting: all.length - rows.length,
    bringIn: () =>
      setHeld({ visit, pages: pages?.length ?? 0, ids: new Set([...held.ids, ...idsOf(pages ?? [])]) }),
  };
}
