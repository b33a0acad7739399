// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';

const forms = new Map<number, number>();
const listeners = new Set<() => void>();

function count(order: number, change: 1 | -1): void {
  forms.set(order, (forms.get(order) ?? 0) + change);
  if (!forms.get(order)) forms.delete(order);
  listeners.forEach((l) => l());
}

/** A form of this order is open until what is returned is called. */
export function formOpens(order: number): () => void {
  count(order, 1);
  return () => count(order, -1);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether a form of this order is open on this page. */
export function useFormOpen(order: number): boolean {
  return useSyncExternalStore(subscribe, () => forms.has(order));
}
