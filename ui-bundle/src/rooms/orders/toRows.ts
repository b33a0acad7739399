// SPDX-License-Identifier: Apache-2.0

/** Gives the keys to the rows of the list: what was pressed on the way to it would else be pressed again by Enter. */
export function toRows(): void {
  const rows = document.querySelector<HTMLElement>('[data-testid="rows"]');
  if (rows && !rows.contains(document.activeElement)) rows.focus({ preventScroll: true });
}
