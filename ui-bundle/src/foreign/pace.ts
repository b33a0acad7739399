// SPDX-License-Identifier: Apache-2.0
// How much a page of a bundle may ask of the house. A wall against accidents, not malice.

/** Takes turns: `burst` at once, `rate` a second after that, `together` under way. */
export interface Pace {
  turn<T>(act: () => Promise<T>): Promise<T>;
  close(): void;
}

const rate = 10;
const burst = 30;
const together = 4;
const waiting = 100;

/** Calls `overrun` once more wait than may. */
export function pace(overrun: () => void): Pace {
  let tokens = burst;
  let last = performance.now();
  let running = 0;
  let closed = false;
  const queue: (() => void)[] = [];
  const next = () => {
    const now = performance.now();
    tokens = Math.min(burst, tokens + ((now - last) / 1000) * rate);
    last = now;
    while (queue.length > 0 && running < together && tokens >= 1) {
      tokens -= 1;
      running += 1;
      queue.shift()!();
    }
  };
  const timer = setInterval(next, 100);
  return {
    turn: (act) =>
      new Promise((done, refuse) => {
        if (closed || queue.length >= waiting) {
          if (!closed) overrun();
          refuse(new Error('asked too much, or is gone'));
          return;
        }
        queue.push(() => {
          act()
            .then(done, refuse)
            .finally(() => {
              running -= 1;
              next();
            });
        });
        next();
      }),
    close() {
      closed = true;
      clearInterval(timer);
      queue.length = 0;
    },
  };
}
