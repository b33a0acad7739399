// SPDX-License-Identifier: Apache-2.0
// Sees a page of a bundle that keeps the one thread of the staff's page: busy now and then is ended here; for good, a
// worker tells the house.
import { base, bearing } from '../api/client';
import { trusted } from './trusted';
import type { Beat } from './watch.worker';
import address from './watch.worker.ts?worker&url';

export interface Watched {
  id: string;
  key: string;
}

const step = 100;
const beat = 500;
const span = 5000;
const share = 0.6;

const open = new Map<string, Watched & { cut?: (id: string) => void }>();
const lags: { at: number; lag: number }[] = [];
let worker: Worker | undefined;

function tell(seen = document.visibilityState === 'visible'): void {
  const message: Beat = {
    open: [...open.values()].map(({ id, key }) => `${base}/pages/${id}/${key}/stood`),
    seen,
    headers: bearing(),
  };
  worker?.postMessage(message);
}

function start(): void {
  worker = new Worker(trusted(address), { type: 'module' });
  let last = performance.now();
  let idle = last;
  const rest = () => {
    last = idle = performance.now();
    lags.length = 0;
  };
  setInterval(() => {
    const now = performance.now();
    // of a step this long the worker has told, unless the machine slept
    if (now - last > span) rest();
    lags.push({ at: now, lag: Math.max(0, now - last - step) });
    last = now;
    while (lags[0] && lags[0].at < now - span) lags.shift();
    const lag = lags.reduce((sum, l) => sum + l.lag, 0);
    const restless = 'requestIdleCallback' in globalThis && now - idle > span;
    if (document.visibilityState !== 'visible') idle = now;
    else if (open.size > 0 && (lag > span * share || restless)) {
      rest();
      for (const { id, cut } of open.values()) cut?.(id);
    }
  }, step);
  // many small steps without end show no lag, but leave no idle moment
  setInterval(() => globalThis.requestIdleCallback?.(() => (idle = performance.now())), beat);
  setInterval(() => tell(), beat);
  // the page stands still as long as somebody looks at what is to be printed
  addEventListener('beforeprint', () => tell(false));
  addEventListener('afterprint', rest);
}

export const watch = {
  /**
   * From here on its code may run; told at once, as what follows may never end. One that is not what its reader looks at
   * has no `cut`: who keeps the browser busy is not known then, and only a page that stands still is told.
   */
  enter({ id, key }: Watched, cut?: (id: string) => void): void {
    if (typeof Worker !== 'undefined' && !worker) start();
    open.set(id, { id, key, cut });
    tell();
  },
  /** Another version may have entered by then: that stays. */
  leave({ id, key }: Watched): void {
    if (open.get(id)?.key === key) open.delete(id);
    tell();
  },
};
