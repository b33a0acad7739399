// SPDX-License-Identifier: Apache-2.0
// What this browser keeps of how somebody likes to work; nothing of an order or a buyer. What a tab keeps of the orders
// somebody looks at goes when they go.

let owner = '';
const tab = 'banto.tab';

/** What a tab keeps of orders: what was searched for, and the list one came from. */
export const work = { sought: 'banto.sought', list: 'banto.list' };

/** Whoever comes to this browser next finds nothing of the work of before. */
export function forgetWork(): void {
  Object.values(work).forEach((key) => sessionStorage.removeItem(key));
}

/** From now on what is kept is that of who is signed in. */
export function keepFor(login: string | undefined): void {
  owner = login ?? '';
  if (!login || sessionStorage.getItem(tab) === login) return;
  forgetWork();
  sessionStorage.setItem(tab, login);
}

const place = (name: string) => `banto.${name}.${owner}`;

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(place(name));
  } catch {
    return null;
  }
}

/** Keeps it for the next time; null forgets it. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(place(name));
    else localStorage.setItem(place(name), value);
  } catch {
    // a browser that keeps nothing
  }
}
