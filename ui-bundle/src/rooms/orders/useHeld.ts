// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { OrderRow } from '../../api/types';

interface Held {
  visit: string;
  ids: ReadonlySet<number>;
}

/**
 * The rows that somebody looks at. What comes in above one of them waits until it is asked for, so that no row moves
 * under a pointer; what comes below the last stands there at once; what was here and left comes back to its place.
 *
 * @param pages what the house answered, page after page; undefined while it has not
 * @param visit changes when the list is opened anew
 */
export function useHeld(
  pages: OrderRow[][] | undefined,
  visit: string,
): { rows: OrderRow[]; waiting: number; bringIn: () => void } {
  const [held, setHeld] = useState<Held>({ visit: '', ids: new Set() });
  const known = held.visit === visit ? held.ids : new Set<number>();
  const all = pages?.flat() ?? [];
  const last = all.reduce((found, r, i) => (known.has(r.id) ? i : found), -1);
  const rows = all.filter((r, i) => i > last || known.has(r.id));
  const hold = (some: OrderRow[]) => setHeld({ visit, ids: new Set([...known, ...some.map((r) => r.id)]) });
  if (pages && (held.visit !== visit || rows.some((r) => !known.has(r.id)))) hold(rows);
  return { rows, waiting: all.length - rows.length, bringIn: () => hold(all) };
}
