// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';

/** Keys and what they do: `j`, `shift+x`, `enter`, or two strokes: `g n`. */
export type Keys = Record<string, ((event: KeyboardEvent) => void) | undefined>;

const patience = 1200;
let first = '';
let firstAt = 0;

function typing(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return Boolean(
    element?.closest?.(
      'input:not([type=checkbox]), textarea, select, [contenteditable=true], .ant-select, [role=menu]',
    ),
  );
}

/** Lists and menus that lie over the page: Escape closes them, and nothing beneath. */
const over = ['dropdown', 'popover', 'select-dropdown', 'picker-dropdown']
  .map((kind) => `.ant-${kind}:not(.ant-${kind}-hidden)`)
  .join();

/** What Enter and the space bar press where they are. */
const pressed: Record<string, string> = {
  enter: 'button, a, summary, [role=button], label',
  space: 'button, summary, [role=button], label, input',
};

function pressing(name: string, target: EventTarget | null): boolean {
  const of = pressed[name];
  return of !== undefined && Boolean((target as HTMLElement | null)?.closest?.(of));
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.length === 1 ? event.key : event.key.toLowerCase();
  const shifted = event.shiftKey && (key.length > 1 || /[a-z]/i.test(key));
  return (shifted ? 'shift+' : '') + (/^[A-Z]$/.test(key) ? key.toLowerCase() : key);
}

/**
 * Listens to the keyboard while the component is there. Nothing fires while an input method composes, while
 * somebody types into a field, or while a dialog is open. `before` goes before the keys of the frame.
 */
export function useKeys(keys: Keys, active = true, before = false): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!active) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]) .ant-modal')) return;
      const name = nameOf(event);
      if (pressing(name, event.target)) return;
      if (name === 'escape' && document.querySelector(over)) return;
      const two = Date.now() - firstAt < patience ? `${first} ${name}` : '';
      const act = (two && latest.current[two]) || latest.current[name];
      if (act && (two in latest.current || !(first === 'g' && Date.now() - firstAt < patience))) {
        event.preventDefault();
        act(event);
      }
    };
    window.addEventListener('keydown', press, before);
    return () => window.removeEventListener('keydown', press, before);
  }, [active, before]);
}

/** Remembers the first of two strokes; the frame calls it once for all. */
export function watchFirstStroke(): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || typing(event.target)) return;
    // after all other listeners have seen the second stroke
    const name = nameOf(event);
    setTimeout(() => {
      first = name;
      firstAt = name === 'g' ? Date.now() : 0;
    }, 0);
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
