// SPDX-License-Identifier: Apache-2.0
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { base } from '../api/client';
import { toast } from '../kit/toasts';

/** Gathers what changed for a moment, so that a burst of events is one refresh. */
function refresher(client: QueryClient) {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    const keys = [...changed];
    changed.clear();
    for (const key of keys) void client.invalidateQueries({ queryKey: key.split('/') });
  };
  return (...keys: string[]) => {
    keys.forEach((key) => changed.add(key));
    timer ??= setTimeout(flush, 500);
  };
}

function idsOf(data: string): number[] {
  try {
    return (JSON.parse(data) as { ids?: number[] }).ids ?? [];
  } catch {
    return [];
  }
}

/** Keeps the page live; true while the line to the house stands. */
export function useEvents(): boolean {
  const client = useQueryClient();
  const [up, setUp] = useState(true);
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    const refresh = refresher(client);
    const source = new EventSource(`${base}/events`, { withCredentials: true });
    let broken = false;
    source.onopen = () => {
      setUp(true);
      if (broken) void client.invalidateQueries();
      broken = false;
    };
    source.onerror = () => {
      broken = true;
      setUp(false);
    };
    const on = (event: string, act: (data: string) => void) =>
      source.addEventListener(event, (e) => act((e as MessageEvent<string>).data));
    on('orders', (data) => {
      refresh('orders', 'desks', 'piles', 'mailbox');
      const ids = idsOf(data);
      if (ids.length === 0) refresh('order');
      for (const id of ids.slice(0, 50)) void client.invalidateQueries({ queryKey: ['order', id] });
    });
    on('desks', () => refresh('desks', 'piles'));
    on('connection', () => refresh('connections', 'connection'));
    on('job', () => refresh('jobs'));
    on('house', () => refresh('menu', 'connector-types', 'plans', 'session', 'connections', 'desks'));
    on('alarm', (data) => {
      refresh('alarms');
      try {
        const { text } = JSON.parse(data) as { text?: string };
        if (text) toast({ kind: 'bad', text });
      } catch {
        // an alarm without words
      }
    });
    return () => source.close();
  }, [client]);
  return up;
}
