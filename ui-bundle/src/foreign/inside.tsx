// SPDX-License-Identifier: Apache-2.0
// The document of a page that is shown in a frame: it has no session and reaches the house by messages alone.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Asked, Greeting, Told } from './Framed';
import { changeWords, startWords } from '../words';
import type { House, Room, Standing } from './kit';
import { roomOf } from './roomOf';
import { takeModule, takeSheet } from './take';
import './trusted';
import { View } from './View';

/** The house behind the port, and the path that is shown. */
function line(port: MessagePort, shown: (path: string) => void): House & Pick<Standing, 'act'> {
  const waiting = new Map<number, { done: (value: never) => void; refuse: (why: Error) => void }>();
  let count = 0;
  port.onmessage = ({ data }: MessageEvent<Told>) => {
    if ('path' in data) return shown(data.path);
    const it = waiting.get(data.ask);
    waiting.delete(data.ask);
    if (data.error === undefined) it?.done(data.value as never);
    else it?.refuse(new Error(data.error));
  };
  const ask = <T,>(asked: Asking) =>
    new Promise<T>((done, refuse) => {
      count += 1;
      waiting.set(count, { done, refuse });
      port.postMessage({ ask: count, ...asked } satisfies Asked);
    });
  return {
    get: async (path) => (await ask<{ value: never }>({ read: path })).value,
    read: (path) => ask({ read: path }),
    send: (method, path, body, seen) => ask({ method, path, body, seen }),
    act: (act, what) => ask({ act, what }),
  };
}

/** What is asked, less the number it gets. */
type Asking<A = Extract<Asked, { ask: number }>> = A extends unknown ? Omit<A, 'ask'> : never;

function Inside({ room, port, greeting }: { room: Room; port: MessagePort; greeting: Greeting }) {
  const [path, show] = useState(greeting.path);
  const house = useMemo(() => line(port, show), [port]);
  const at = useMemo(
    () => ({
      id: greeting.id,
      path,
      session: greeting.session,
      house,
      act: house.act,
      href: () => '#',
      go: (to: string) => port.postMessage({ go: to } satisfies Asked),
      hrefOfOrder: () => '#',
      goToOrder: (order: number) => port.postMessage({ order } satisfies Asked),
    }),
    [path, greeting, house, port],
  );
  return <View room={room} at={at} />;
}

async function begin(greeting: Greeting, port: MessagePort): Promise<void> {
  setInterval(() => port.postMessage({ beat: true } satisfies Asked), 500);
  await startWords();
  await changeWords(greeting.session.language);
  let room: Room;
  try {
    if (greeting.sheet) document.adoptedStyleSheets = [await takeSheet(greeting.id, greeting.sheet)];
    room = roomOf(await takeModule(greeting.module));
  } catch (e) {
    console.warn(greeting.id, 'does not load', e);
    port.postMessage({ failed: true } satisfies Asked);
    return;
  }
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <Inside room={room} port={port} greeting={greeting} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

addEventListener(
  'message',
  ({ data, source, ports: [port] }: MessageEvent<Greeting>) => {
    if (port && source === parent) void begin(data, port);
  },
  { once: true },
);
