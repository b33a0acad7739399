// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wakeSound } from './sound';
import './words';
import './packing.css';

/**
 * The one field of a scanner: what is typed anywhere on the page lands in it, Enter reads it. An input method that
 * composes would eat the scanner's keys, so it is told of.
 */
export function ScanField({
  label,
  hint,
  read,
  keys = {},
  testid,
}: {
  label: string;
  hint: string;
  /** What was read, and when its Enter was pressed, in milliseconds. */
  read: (text: string, at: number) => void;
  keys?: Record<string, () => void>;
  testid: string;
}) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [composing, setComposing] = useState(false);
  const latest = useRef({ read, keys });
  useEffect(() => {
    latest.current = { read, keys };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const input = field.current;
      if (!input || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]) .ant-modal')) return;
      const elsewhere = (event.target as HTMLElement | null)?.closest?.(
        'input, textarea, select, .ant-select',
      );
      if (elsewhere && elsewhere !== input) return;
      const act = latest.current.keys[event.key];
      if (act && !event.isComposing && (event.key !== 'Backspace' || input.value === '')) {
        event.preventDefault();
        event.stopPropagation();
        return act();
      }
      if (event.key.length === 1 && event.target !== input) {
        // the key itself then lands in the field, and is no shortcut of the page
        event.stopPropagation();
        input.focus();
      }
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
  return (
    <div className="scan">
      <label className="scan-label" htmlFor={testid}>
        {label}
      </label>
      <input
        id={testid}
        ref={field}
        // a telephone's field: input methods stay out of it
        type="tel"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        className="scan-field num"
        placeholder={hint}
        data-testid={testid}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(e) => {
          wakeSound();
          if (e.key !== 'Enter' || e.nativeEvent.isComposing) return;
          e.preventDefault();
          const text = e.currentTarget.value;
          e.currentTarget.value = '';
          latest.current.read(text, e.timeStamp);
        }}
      />
      {composing && (
        <span className="scan-warn" role="alert">
          {t('pack.inputMethod')}
        </span>
      )}
    </div>
  );
}
