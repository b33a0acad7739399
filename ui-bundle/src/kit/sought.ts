// SPDX-License-Identifier: Apache-2.0
// What somebody searches for may be a buyer's name or phone. It stays in this tab and goes to the house in bodies; the
// address, which histories, proxies and shared links keep, has a mark in its place. Codes name nobody: they stay.

import { work } from './kept';

const key = work.sought;
const most = 100;
const mark = '~';

type Sought = [mark: string, text: string][];
const read = () => JSON.parse(sessionStorage.getItem(key) ?? '[]') as Sought;

/** Whether a text can only be a number of an order, or a code of goods. */
export function isCode(text: string): boolean {
  if (!/^[#A-Za-z0-9._-]+$/.test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  const letters = text.replace(/[^A-Za-z]/g, '').length;
  const phone = letters === 0 && /^(0|81)/.test(text);
  return digits > 0 && digits >= letters && !phone;
}

function marked(text: string): string {
  const all = read();
  const known = all.find(([, t]) => t === text);
  if (known) return known[0];
  // by chance: in the tab of whoever is handed the address it must mean nothing
  const made = mark + Math.random().toString(36).slice(2, 12);
  sessionStorage.setItem(key, JSON.stringify([...all, [made, text]].slice(-most)));
  return made;
}

/** How a search stands in an address. */
export function covered(text: string): string {
  return text === '' || isCode(text) ? text : marked(text);
}

/** How a condition stands in an address: what was searched for before is not told by it either. */
export function coveredCondition(condition: string): string {
  return read().some(([, text]) => condition.includes(JSON.stringify(text))) ? marked(condition) : condition;
}

/** What stands for in an address: undefined where another tab knows it. */
export function uncovered(word: string): string | undefined {
  return word.startsWith(mark) ? read().find(([m]) => m === word)?.[1] : word;
}

const searched = ['q', 'condition'];
function mapped(address: string, of: (name: string, value: string) => string | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(address)) {
    const now = searched.includes(name) ? of(name, value) : value;
    if (now !== undefined) search.append(name, now);
  }
  return search.toString();
}

/** An address with what it says in full, and the one that may be shown. */
export const inFull = (address: string) => mapped(address, (_, value) => uncovered(value));
export const toShow = (address: string) =>
  mapped(address, (name, value) =>
    value.startsWith(mark) ? value : name === 'q' ? covered(value) : coveredCondition(value),
  );

/** Where orders are that a search finds. */
export const searchOf = (text: string) => `/orders?${new URLSearchParams({ q: covered(text) }).toString()}`;
