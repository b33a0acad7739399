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
  mode: 'SHARED' | 'FRAMED';
}

const step = 100;
const beat = 500;
const span = 5000;
const share = 0.6;

const open = new Map<string, Watched>();
const lags: { at: number; lag: number }[] = [];
let worker: Worker | undefined;
let busy: (id: string) => void = () => {};

function tell(seen = document.visibilityState === 'visible'): void {
  const message: Beat = {
    open: [...open.values()].map(({ id, key }) => `${base}/pages/${id}/${key}/stood`),
    seen,
    headers: bearing(),
  };
  worker?.postMessage(message);
}

/** Who may no longer be open is said to `cut`. */
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
      for (const { id, mode } of open.values()) if (mode === 'SHARED') busy(id);
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
  /** From here on its code may run; told at once, as what follows may never end. */
  enter(page: Watched, cut = busy): void {
    busy = cut;
    if (typeof Worker !== 'undefined' && !worker) start();
    open.set(page.id, page);
    tell();
  },
  /** Another version may have entered by then: that stays. */
  leave({ id, key }: Watched): void {
    if (open.get(id)?.key === key) open.delete(id);
    tell();
  },
};
