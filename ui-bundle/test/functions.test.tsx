// SPDX-License-Identifier: Apache-2.0
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { downloadOrders, openHouse, saved, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

const rest = ['orders', 'documents', 'templates', 'tracking'];

/** Walks to where functions are offered; each place is there, or is not, as it should be. */
async function walk(functions: string[], there: boolean) {
  Object.assign(the.house.state, { menu: [...rest, ...functions] });
  const offers = (...ids: string[]) =>
    waitFor(() => {
      for (const id of ids) expect(screen.queryByTestId(id) !== null, id).toBe(there);
    });
  const user = showPage('/orders?desk=NEW');
  await signIn(user);
  await user.click(await screen.findByTestId('filter-more'));
  await screen.findByTestId('filter-parcel');
  await waitFor(() => expect(screen.queryByLabelText('タグ') !== null).toBe(there));
  await offers('save-search', 'download-orders', `search-${the.house.state.searches[0]!.name}`);
  cleanup();
  showPage('/documents?view=settings');
  await screen.findByTestId('documents-names');
  await offers('documents-decorations');
  cleanup();
  showPage('/documents?view=ledger');
  await screen.findByTestId('ledger-search');
  await offers('ledger-export');
}

describe('[house.functions] the page', () => {
  const all = [
    'saved-search-panel',
    'order-tags',
    'order-data-download',
    'worksheet-decoration',
    'issued-receipt-download',
  ];

  it('offers what the house has', () => walk(all, true));

  it('and nothing of what the plan lacks', () => walk([], false));

  it('downloads the orders that the list shows', async () => {
    const user = showPage('/orders?desk=NEW&shop=rakuten~tokyo');
    await signIn(user);
    const file = saved();
    await downloadOrders(user);
    await waitFor(() => expect(file()).toBe('orders.csv'));
    const asked = the.asked.find((a) => a.path.startsWith('/exports'))!;
    expect([asked.method, asked.path]).toEqual(['POST', '/exports/orders']);
    expect(JSON.parse(asked.body)).toEqual({
      query: { desk: ['NEW'], shop: ['rakuten~tokyo'] },
      columns: '',
      reason: '会計事務所へ渡すため',
    });
  });

  it('has a shop that rests read in place of the other', async () => {
    const shop = the.house.state.connections.find((c) => c.id === 'rakuten~tokyo')!;
    Object.assign(shop, { state: 'RESTS', words: '休止しています' });
    const user = showPage('/settings/connections/rakuten~tokyo');
    await signIn(user);
    expect(screen.queryByTestId('connection-wake')).toBeNull();
    await user.click(await screen.findByTestId('connection-choose'));
    const asked = await screen.findByRole('dialog');
    expect(asked.textContent).toContain('いま受信している店舗は休止します');
    await user.click(within(asked).getByText('この店舗を受信する'));
    await waitFor(() => expect(screen.queryByTestId('connection-choose')).toBeNull());
    expect(the.asked.some((a) => a.path === '/connections/rakuten~tokyo/choose')).toBe(true);
  });
});
