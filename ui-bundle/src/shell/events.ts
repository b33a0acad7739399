// SPDX-License-Identifier: Apache-2.0
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useEffect, useEffectEvent, useState } from 'react';
import { base } from '../api/client';
import { toast } from '../kit/toasts';
import { useRooms, type News } from './room';

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

function told(data: string): { ids?: number[]; room?: string; text?: string; textEn?: string } {
  try {
    return JSON.parse(data) as ReturnType<typeof told>;
  } catch {
    return {};
  }
}

/** What each event of the house makes the page read again. */
function hear(line: EventSource, client: QueryClient, heard: (news: News) => string[]): void {
  const refresh = refresher(client);
  const on = (event: string, act: (data: string) => void) =>
    line.addEventListener(event, (e) => act((e as MessageEvent<string>).data));
  on('orders', (data) => {
    refresh('orders', 'desks', 'piles', ...heard('orders'));
    const { ids = [] } = told(data);
    if (ids.length === 0) refresh('order');
    for (const id of ids.slice(0, 50)) void client.invalidateQueries({ queryKey: ['order', id] });
  });
  on('desks', () => refresh('desks', 'piles'));
  on('connection', () => refresh(...heard('connection')));
  on('job', () => refresh('jobs'));
  on('house', () => refresh('menu', 'session', 'desks', ...heard('house')));
  on('alarm', (data) => {
    refresh(...heard('alarm'));
    const { text, textEn } = told(data);
    const said = i18next.language === 'ja' ? text : textEn || text;
    if (said) toast({ kind: 'bad', text: said });
  });
  on('room', (data) => {
    const { room } = told(data);
    if (room) refresh(room);
  });
}

/** Keeps the page live; true while the line to the house stands. */
export function useEvents(): boolean {
  const client = useQueryClient();
  const rooms = useRooms();
  const [up, setUp] = useState(true);
  // rooms come and go: the line stays
  const heard = useEffectEvent((news: News) => rooms.flatMap((r) => r.hears?.[news] ?? []));
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    let line: EventSource;
    let broken = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      line = new EventSource(`${base}/events`, { withCredentials: true });
      line.onopen = () => {
        setUp(true);
        if (broken) void client.invalidateQueries();
        broken = false;
      };
      line.onerror = () => {
        broken = true;
        setUp(false);
        // a browser gives up for good where something else than a line answered
        if (line.readyState === EventSource.CLOSED) again = setTimeout(open, 3000);
      };
      hear(line, client, (news) => heard(news));
    };
    open();
    return () => {
      clearTimeout(again);
      line.close();
    };
  }, [client]);
  return up;
}
