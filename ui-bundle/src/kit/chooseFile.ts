// SPDX-License-Identifier: Apache-2.0

/**
 * Has a file chosen, as a button of the page for it would; at once on a click or a key, or the browser refuses.
 *
 * @param accept what is offered first, as of an input
 * @returns the file, or null where none was chosen
 */
export function chooseFile(accept: string): Promise<File | null> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept, hidden: true });
  input.dataset.testid = 'chosen-file';
  document.body.append(input);
  return new Promise<File | null>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  }).finally(() => input.remove());
}
