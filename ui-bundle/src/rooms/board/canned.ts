// SPDX-License-Identifier: Apache-2.0
// Shortcuts of canned texts, as they are typed in any field for text.
import type { Canned } from './asked';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The shortcut that is being typed before the cursor: whoever types Japanese gets a wide one. */
const typed = /[;；]([^\s;；]{1,20})$/;

/** The field, where staff write text. */
export function fieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target.readOnly ? null : target;
  if (!(target instanceof HTMLInputElement) || target.readOnly) return null;
  return ['text', ''].includes(target.type) && !target.closest('.ant-select') ? target : null;
}

/** What is written in it, as it says itself, or something around it. */
export const placeOf = (field: TextField): string =>
  field.closest<HTMLElement>('[data-text-place]')?.dataset.textPlace ?? '';

/** Where a shortcut begins before the cursor, and what of it is there; nothing where none does. */
export function shortcutAt(field: TextField): { start: number; end: number; said: string } | null {
  const end = field.selectionStart ?? field.value.length;
  const found = typed.exec(field.value.slice(0, end));
  return found ? { start: found.index, end, said: (found[1] ?? '').normalize('NFKC') } : null;
}

/**
 * Those that can be meant, the whole ones first; what is for mails alone stays with the mails, and what is for other
 * shops with those, where it is known whose order it is.
 */
export function meant(texts: Canned[], said: string, place: string, shop = ''): Canned[] {
  const fits = ({ places, shops }: Canned) =>
    (place ? places.some((p) => p === place) : places.some((p) => p !== 'MAIL')) &&
    (!shop || shops.length === 0 || shops.includes(shop));
  const whole = (text: Canned) => Number(text.shortcut !== `;${said}`);
  return texts
    .filter((text) => text.shortcut.startsWith(`;${said}`) && fits(text))
    .sort((a, b) => whole(a) - whole(b) || Number(a.shared) - Number(b.shared))
    .slice(0, 8);
}

/** Puts words into a field as if they had been typed, and the cursor after them. */
export function put(field: TextField, start: number, end: number, words: string): void {
  const said = field instanceof HTMLTextAreaElement ? words : words.replace(/\s*\n\s*/g, ' ');
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  const set = Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set;
  set?.call(field, field.value.slice(0, start) + said + field.value.slice(end));
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.setSelectionRange(start + said.length, start + said.length);
}

/** How long a text is where half-width signs are counted, as carriers do. */
export const halfWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(sign) ? 1 : 2), 0);
