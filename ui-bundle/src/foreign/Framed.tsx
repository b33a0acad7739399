// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { base } from '../api/client';
import type { Action } from '../kit/actions';
import type { Opened } from './opened';
import { cut } from './rooms';
import type { Looked } from './View';
import { watch } from './watch';
import './foreign.css';

/** What the frame is told, and what it asks. */
export interface Greeting {
  id: string;
  module: string;
  sheet: string;
  session: Looked['session'];
  path: string;
}
export type Asked =
  | { beat: true }
  | { failed: true }
  | { go: string }
  | { order: number }
  | { ask: number; act: Action; what: string }
  | { ask: number; read: string }
  | {
      ask: number;
      method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      path: string;
      body?: unknown;
      seen?: string | undefined;
    };
export type Told = { path: string } | { ask: number; value?: unknown; error?: string };

const patience = 5000;
/** Who runs the house decides there; a page in a frame does not. */
const closed = ['session', 'users', 'tokens', 'accounts', 'pages', 'connectors', 'plans', 'connections'];

/** Whether a path of the house, however it is written, leads to one of those. */
export function isClosed(path: string): boolean {
  try {
    const top = new URL(`${base}/`, location.href);
    const at = decodeURIComponent(new URL(path.replace(/^\/+/, ''), top).pathname);
    const parts = at.slice(top.pathname.length).split(/[/;]/);
    const first = parts.find((part) => part !== '') ?? '';
    return !at.startsWith(top.pathname) || closed.includes(first.toLowerCase());
  } catch {
    return true; // no path at all
  }
}

/** A page of a bundle in a document of its own, of no origin and without a session: only messages pass. */
export function Framed({
  it,
  at,
  title,
  refusal,
}: {
  it: Opened;
  at: Looked;
  title: string;
  /** What one hears that asks where its owner decides. */
  refusal: string;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const line = useRef<MessagePort>(undefined);
  const now = useRef({ ...at, refusal });
  useEffect(() => {
    now.current = { ...at, refusal };
    line.current?.postMessage({ path: at.path } satisfies Told);
  }, [at, refusal]);
  const { page, house } = it;
  useEffect(() => {
    // a browser that gives the frame no process of its own stands still with it
    watch.enter(page);
    const { port1, port2 } = new MessageChannel();
    let beat = performance.now();
    port1.onmessage = ({ data }: MessageEvent<Asked>) => {
      beat = performance.now();
      if ('failed' in data) cut(page.id, 'load');
      if ('go' in data) now.current.go(data.go);
      if ('order' in data) now.current.goToOrder(Number(data.order));
      if (!('ask' in data)) return;
      const { ask } = data;
      const answer = (told: { value?: unknown; error?: string }) => port1.postMessage({ ask, ...told });
      const ends = () => {
        if ('act' in data) return now.current.act(data.act, data.what);
        const path = 'read' in data ? data.read : data.path;
        if (isClosed(path)) return Promise.reject(new Error(now.current.refusal));
        return 'read' in data ? house.read(path) : house.send(data.method, path, data.body, data.seen);
      };
      ends().then(
        (value) => answer({ value }),
        (e: unknown) => answer({ error: e instanceof Error ? e.message : String(e) }),
      );
    };
    line.current = port1;
    const { id } = page;
    const { session, path } = now.current;
    const greeting: Greeting = { id, module: page.module ?? '', sheet: page.sheet ?? '', session, path };
    const element = frame.current;
    const greet = () => element?.contentWindow?.postMessage(greeting, '*', [port2]);
    element?.addEventListener('load', greet, { once: true });
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') beat = performance.now();
      else if (performance.now() - beat > patience) cut(id, 'still');
    }, 500);
    return () => {
      watch.leave(page);
      clearInterval(timer);
      element?.removeEventListener('load', greet);
      port1.close();
    };
  }, [page, house]);
  return (
    <iframe ref={frame} className="foreign" title={title} src="/ui/frame.html" sandbox="allow-scripts" />
  );
}
