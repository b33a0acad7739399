// SPDX-License-Identifier: Apache-2.0
// The frame and the rows of a list: how much of them stands there, what a row says, and what is kept of a choice.
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leastWidth } from '../src/rooms/orders/columns';
import { openHouse, showPage, signIn } from './house';

const headings = () =>
  within(screen.getByTestId('rows'))
    .getAllByRole('columnheader')
    .map((head) => head.textContent?.replace(/[▲▼]/, ''));

beforeEach(() => {
  openHouse();
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
