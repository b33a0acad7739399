// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Refused } from './Refused';

export interface Toast {
  id: number;
  kind: 'good' | 'busy' | 'bad';
  text: ReactNode;
  /** More to read, opened on demand. */
  more?: string[];
  /** How far, for work that goes on: 0 to 1. */
  progress?: number;
  undo?: () => void;
  until: number;
}

let toasts: Toast[] = [];
let serial = 0;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((l) => l());

/** Shows a toast, or changes the one with this id; returns its id. */
export function toast(one: Omit<Toast, 'id' | 'until'> & { id?: number; seconds?: number }): number {
  const { seconds, ...rest } = one;
  const id = one.id ?? ++serial;
  const lasting = seconds ?? (one.undo ? 30 : one.kind === 'bad' ? 20 : one.kind === 'busy' ? 3600 : 6);
  const next: Toast = { ...rest, id, until: Date.now() + lasting * 1000 };
  toasts = toasts.some((t) => t.id === id)
    ? toasts.map((t) => (t.id === id ? next : t))
    : [...toasts.slice(-3), next];
  tell();
  return id;
}

export function hideToast(id: number): void {
  toasts = toasts.filter((t) => t.id !== id);
  tell();
}

/** What stood for one clerk is not the next one's, least of all what they could take back. */
export function hideToasts(): void {
  toasts = [];
  tell();
}

/** Says what went wrong in the house's own words. */
export function complain(error: unknown): void {
  toast({ kind: 'bad', text: error instanceof Error ? error.message : String(error) });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function Toasts() {
  const list = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {list.map((one) => (
        <ToastCard key={one.id} toast={one} />
      ))}
    </div>
  );
}

function ToastCard({ toast: one }: { toast: Toast }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(() => Math.ceil((one.until - Date.now()) / 1000));
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const tick = () => {
      const seconds = Math.ceil((one.until - Date.now()) / 1000);
      setLeft(seconds);
      if (seconds <= 0) hideToast(one.id);
    };
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [one]);
  return (
    <div className={`toast ${one.kind}`} data-testid="toast">
      <div className="toast-line">
        <span className="toast-mark" aria-hidden>
          {{ good: '✓', busy: '…', bad: '!' }[one.kind]}
        </span>
        <span className="toast-text">{one.text}</span>
        {one.more && one.more.length > 0 && (
          <Button size="small" type="link" onClick={() => setOpen(!open)} data-testid="toast-more">
            {t('common.why')}
          </Button>
        )}
        {one.undo && (
          <Button
            size="small"
            data-testid="toast-undo"
            onClick={() => {
              hideToast(one.id);
              one.undo?.();
            }}
          >
            {t('common.undo')} <span className="num quiet">{left}</span>
          </Button>
        )}
        <button className="plain" aria-label={t('common.close')} onClick={() => hideToast(one.id)}>
          ×
        </button>
      </div>
      {one.progress !== undefined && <progress value={one.progress} max={1} />}
      {open && (
        <div className="toast-more">
          <Refused lines={one.more ?? []} />
        </div>
      )}
    </div>
  );
}
