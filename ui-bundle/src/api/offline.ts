// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';

let away = false;
const listeners = new Set<() => void>();

/** Notes that the house was, or was not, to be reached. */
export function reached(yes: boolean): void {
  if (away === !yes) return;
  away = !yes;
  listeners.forEach((l) => l());
}

/** Whether no request reaches the house right now. */
export const isAway = (): boolean => away;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useAway(): boolean {
  return useSyncExternalStore(subscribe, isAway);
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => reached(false));
}
