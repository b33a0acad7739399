// SPDX-License-Identifier: Apache-2.0
// The frame and the rows of a list: how much of them stands there, what a row says, and what is kept of a choice.
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leastWidth } from '../src/rooms/orders/columns';
import { here, openHouse, showPage, signIn } from './house';

const headings = () =>
  within(screen.getByTestId('rows'))
    .getAllByRole('columnheader')
    .map((head) => head.textContent?.replace(/[▲▼]/, ''));

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  the = openHouse();
  vi.stubGlobal('innerWidth', 1366);
});
afterEach(() => vi.stubGlobal('innerWidth', 1024));

describe('the rail', () => {
  it('has at most twenty lines with nothing unfolded, and all that is set up on a page of its own', async () => {
    const user = showPage();
    await signIn(user);
    await screen.findByTestId('desk-NEW');
    const rail = screen.getByTestId('rail');
    const lines = [...rail.querySelectorAll<HTMLElement>('.rail-item')];
    const shown = () => lines.filter((line) => !line.closest('[hidden]'));
    expect(lines.length).toBeGreaterThan(20);
    expect(shown().length).toBeLessThanOrEqual(20);
    expect(within(rail).queryByTestId('place-users')).toBeNull();
    await user.click(screen.getByTestId('rail-desks'));
    expect(shown().map((line) => line.dataset.testid)).toContain('desk-DONE');
    await user.click(screen.getByTestId('place-settings'));
    const all = within(await screen.findByTestId('settings'));
    expect(all.getByTestId('place-users')).toBeTruthy();
    await user.type(all.getByTestId('settings-find'), 'プラン');
    expect(all.getByTestId('place-plans')).toBeTruthy();
    expect(all.queryByTestId('place-users')).toBeNull();
  });
});

describe('a row', () => {
  it('[page.10] says in 発送待ち too why it stands there', async () => {
    const user = showPage('/orders?desk=SHIP_WAIT');
    await signIn(user);
    await screen.findAllByTestId('order-row');
    expect(headings()).toContain('理由と直し方');
    await user.click(screen.getByTestId('desk-NEW'));
    await waitFor(() => expect(document.querySelectorAll('.why [data-code]').length).toBeGreaterThan(0));
    // a reason is named, and told
    expect(document.querySelector('.why .cut')?.textContent).toBeTruthy();
  });

  it('[page.28] keeps the columns somebody chose, also after a click in the menu', async () => {
    const user = showPage('/orders?desk=NEW');
    await signIn(user);
    await screen.findAllByTestId('order-row');
    expect(headings()).not.toContain('運送会社');
    await user.click(screen.getByTestId('choose-columns'));
    await user.click(await screen.findByTestId('column-carrier'));
    await waitFor(() => expect(headings()).toContain('運送会社'));
    await user.click(screen.getByTestId('desk-HOLD'));
    await waitFor(() => expect(headings()).not.toContain('運送会社'));
    await user.click(screen.getByTestId('desk-NEW'));
    await waitFor(() => expect(headings()).toContain('運送会社'));
  });

  it('scrolls sideways rather than cut its last column', () => {
    const cell = () => null;
    const some = [
      { id: 'a', width: '44px', cell },
      { id: 'b', width: 'minmax(90px, 1fr)', cell },
    ];
    expect(leastWidth(some, 10)).toBe(44 + 90 + 20);
  });
});

describe('the rows of the filter before', () => {
  const busy = () => screen.getByTestId('rows').getAttribute('aria-busy') === 'true';
  const boxes = () => within(screen.getByTestId('rows')).getAllByRole<HTMLInputElement>('checkbox');
  const waiting = () => new Set(boxes().map((box) => box.getAttribute('aria-disabled')));
  const ids = () => screen.getAllByTestId('order-row').map((row) => row.dataset.id);
  const refusal = () =>
    new Response('{"status":400}', { status: 400, headers: { 'Content-Type': 'application/problem+json' } });

  async function list(at: string) {
    const user = showPage(at);
    await signIn(user);
    await screen.findAllByTestId('order-row');
    await waitFor(() => expect(busy()).toBe(false));
    return user;
  }

  it('say that they are, and their boxes wait for those of the new one', async () => {
    const user = await list('/orders?desk=HOLD');
    const before = ids();
    expect(waiting()).toEqual(new Set(['false']));
    let come = () => {};
    the.late.set('POST /orders/search', new Promise<void>((done) => (come = done)));
    await user.click(screen.getByTestId('desk-SHIP_WAIT'));
    await waitFor(() => expect(here()).toContain('SHIP_WAIT'));
    expect(ids()).toEqual(before);
    expect(busy()).toBe(true);
    expect(waiting()).toEqual(new Set(['true']));
    await user.click(boxes()[1]!);
    await user.click(screen.getByTestId('choose-shown'));
    expect(boxes().some((box) => box.checked)).toBe(false);
    expect(here()).toBe('/orders?desk=SHIP_WAIT');
    come();
    await waitFor(() => expect(waiting()).toEqual(new Set(['false'])));
    expect(ids()).not.toEqual(before);
    await user.click(boxes()[1]!);
    await screen.findByTestId('bulk');
    expect(boxes()[1]!.checked).toBe(true);
  });

  it('are not taken for those of one that could not be read and is asked for again', async () => {
    const user = await list('/orders?desk=HOLD');
    the.instead.push(...Array<() => Response>(50).fill(refusal));
    await user.click(screen.getByTestId('desk-SHIP_WAIT'));
    const again = await screen.findByText('もう一度');
    the.instead.length = 0;
    let come = () => {};
    the.late.set('POST /orders/search', new Promise<void>((done) => (come = done)));
    await user.click(again);
    await screen.findAllByTestId('order-row');
    await user.click(boxes()[1]!);
    expect(boxes()[1]!.checked).toBe(false);
    expect(waiting()).toEqual(new Set(['true']));
    come();
    await waitFor(() => expect(waiting()).toEqual(new Set(['false'])));
  });
});
