// SPDX-License-Identifier: Apache-2.0
// Hears the page's beat on a thread of its own. A page that stood still for 5 s with a bundle's page open: the house is
// told.
export interface Beat {
  /** Where the house hears it, of each page that is open. */
  open: string[];
  seen: boolean;
  headers: Record<string, string>;
}

const limit = 5000;
const step = 250;
let last: Beat | undefined;
let silent = 0;
let before = performance.now();
const told = new Set<string>();

addEventListener('message', (e: MessageEvent<Beat>) => {
  last = e.data;
  silent = 0;
});

setInterval(() => {
  const now = performance.now();
  // this thread slept too: a closed lid or a debugger, not the page
  silent = now - before > step * 4 ? 0 : silent + (now - before);
  before = now;
  if (!last?.seen || silent < limit) return;
  for (const url of last.open.filter((u) => !told.has(u))) {
    told.add(url);
    void fetch(url, { method: 'POST', headers: last.headers });
  }
}, step);
