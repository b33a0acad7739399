// SPDX-License-Identifier: Apache-2.0
// The whole page over the house in memory, as a browser would have it.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, expect, vi } from 'vitest';
import { makeHouse } from '../mock/house.mjs';
import { App } from '../src/shell/App';
import { Contract, type Exchange } from './contract';

const contract = new Contract();
const exchanges: Exchange[] = [];
// whatever a test of the page does: what went to the house and came back is as the contract says
afterEach(() => {
  expect([...new Set(exchanges.splice(0).flatMap((e) => contract.wrong(e)))]).toEqual([]);
});

/**
 * `outside`: what a room from outside answers, which no contract of the house says; by method and path. `begins`: a
 * house in which nothing is set up yet.
 */
export function openHouse(outside: Record<string, unknown> = {}, begins = false) {
  // a browser in which nobody has chosen anything
  localStorage.clear();
  const house = makeHouse({ pace: 1, begins });
  let cookie = '';
  const asked: { method: string; path: string; headers: Record<string, string>; body: string }[] = [];
  // what comes instead of the house, as long as there is something
  const instead: (() => Response)[] = [];
  // what is answered at once, and arrives late: by method and path
  const late = new Map<string, Promise<void>>();
  // what was handed to the page last, by method and path
  const given = new Map<string, Response>();
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(input, location.origin), init);
    const { pathname, search } = new URL(request.url);
    // what the order page says of itself every few seconds is in nobody's place
    const other = pathname.endsWith('/editing') ? undefined : instead.shift();
    if (other) return other();
    const bytes = Buffer.from(await request.arrayBuffer());
    const headers = { ...Object.fromEntries(request.headers), cookie };
    asked.push({
      method: request.method,
      path: pathname.replace('/api/v1', '') + search,
      headers,
      body: bytes.toString(),
    });
    const brought = outside[`${request.method} ${pathname.replace('/api/v1', '')}`];
    if (brought) return Response.json(brought);
    const answer = house.handle(request.method, pathname + search, headers, bytes);
    const type = (answer.headers as Record<string, string>)['Content-Type'] ?? '';
    exchanges.push({
      method: request.method,
      path: pathname.replace('/api/v1', '') + search,
      sent: bytes.toString(),
      status: answer.status,
      type,
      body: answer.body.toString(),
    });
    const set = (answer.headers as Record<string, string>)['Set-Cookie'];
    if (set) cookie = set.split(';')[0] ?? '';
    await late.get(`${request.method} ${pathname.replace('/api/v1', '')}`);
    const response = new Response(answer.status === 204 ? null : (answer.body as BodyInit), {
      status: answer.status,
      headers: answer.headers as HeadersInit,
    });
    given.set(`${request.method} ${pathname.replace('/api/v1', '')}`, response);
    return response;
  });
  return { house, asked, instead, late, given };
}

let address = '';
export const here = () => address;
function Where() {
  const location = useLocation();
  address = location.pathname + location.search;
  return null;
}

let client = new QueryClient();
/** All that the page has asked for has come and stands there, `but` what is kept from it. */
export async function atRest(but?: string) {
  const coming = () => client.isFetching({ predicate: (q) => q.queryKey[0] !== but }) + client.isMutating();
  await waitFor(() => expect(coming()).toBe(0));
  // what is shown then has its turn before this
  await act(() => new Promise((go) => setTimeout(go)));
}

export function showPage(at = '/') {
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 10_000 } } });
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[at]}>
        <Where />
        <App />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  // whether something may be clicked is asked once for each click, not for each of its events
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.EachApiCall });
}

export async function signIn(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByTestId('login-user'));
  await user.paste('admin');
  await user.click(screen.getByTestId('login-password'));
  await user.paste('banto-demo');
  await user.click(screen.getByTestId('login-submit'));
}

/** Downloads the orders that the list shows, saying why. */
export async function downloadOrders(user: ReturnType<typeof userEvent.setup>, why = '会計事務所へ渡すため') {
  await user.click(await screen.findByTestId('download-orders'));
  const yes = await screen.findByTestId<HTMLButtonElement>('reason-yes');
  expect(yes.disabled).toBe(true);
  await user.click(screen.getByTestId('reason'));
  await user.paste(why);
  await user.click(yes);
}

/** The name of the file that the browser was last handed, if any. */
export function saved(): () => string | undefined {
  let name: string | undefined;
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => {} }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  return () => name;
}
