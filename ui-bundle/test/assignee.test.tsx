// SPDX-License-Identifier: Apache-2.0
// Who looks after an order, and who works on it at this moment.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { here, openHouse, showPage, signIn } from './house';

interface Kept {
  id: number;
  stage: string;
  hold: unknown;
  assignee: string | null;
}
let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

const fresh = () =>
  ([...the.house.orders.values()] as unknown as Kept[]).filter((o) => o.stage === 'NEW' && !o.hold);
const one = () => fresh()[0] as Kept;

async function choose(user: ReturnType<typeof showPage>, at: HTMLElement, name: string) {
  await user.click(within(at).getByRole('combobox'));
  await user.click(await screen.findByTitle(name));
}

describe('who looks after an order', () => {
  it('is chosen in its head, oneself first, and taken back', async () => {
    const order = one();
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    const head = await screen.findByTestId('order-assignee');
    await user.click(within(head).getByRole('combobox'));
    const names = [...document.querySelectorAll('.ant-select-item-option')].map((o) => o.textContent);
    expect(names).toEqual(['担当なし', '店主 太郎', '田中 さくら', '出荷 一郎']);
    await user.click(await screen.findByTitle('田中 さくら'));
    await waitFor(() => expect(the.house.orders.get(order.id)).toMatchObject({ assignee: 'tanaka' }));
    await user.click(await screen.findByTestId('toast-undo'));
    await waitFor(() => expect(the.house.orders.get(order.id)).toMatchObject({ assignee: null }));
    await waitFor(() => expect(screen.getByTestId('order-assignee').textContent).toContain('担当なし'));
  });

  it('is nobody again where nobody is chosen', async () => {
    const order = one();
    order.assignee = 'tanaka';
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    await choose(user, await screen.findByTestId('order-assignee'), '担当なし');
    await waitFor(() => expect(the.house.orders.get(order.id)).toMatchObject({ assignee: null }));
  });

  it('is read by who may not change orders, and chosen by nobody of them', async () => {
    const order = one();
    order.assignee = 'tanaka';
    the.house.state.rights = ['orders.see'];
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    const head = await screen.findByTestId('order-assignee');
    expect(within(head).queryByRole('combobox')).toBeNull();
    expect(head.textContent).toContain('tanaka');
  });

  it('counts one’s own in the rail, and leads to exactly those at work', async () => {
    const [mine, other] = fresh() as [Kept, Kept];
    mine.assignee = 'admin';
    other.assignee = 'tanaka';
    const done = [...the.house.orders.values()].find((o) => o.stage === 'CANCELLED') as unknown as Kept;
    done.assignee = 'admin';
    const user = showPage('/');
    await signIn(user);
    const line = await screen.findByTestId('rail-mine');
    expect(line.dataset.count).toBe('1');
    await user.click(line);
    const rows = await screen.findAllByTestId('order-row');
    expect(rows.map((r) => Number(r.dataset.id))).toEqual([mine.id]);
    expect(screen.getByTestId('filtered-assignee').textContent).toContain('店主 太郎');
  });

  it('has no line in the rail where one has none', async () => {
    one().assignee = 'tanaka';
    await signIn(showPage('/'));
    await waitFor(() =>
      expect(the.asked.some((a) => a.path === '/orders/search/count' && a.body.includes('assignee'))).toBe(
        true,
      ),
    );
    await screen.findByTestId('desk-NEW');
    expect(screen.queryByTestId('rail-mine')).toBeNull();
  });

  it('narrows a list to those that nobody looks after, and is a column by name', async () => {
    const orders = fresh();
    orders.forEach((o) => (o.assignee = 'tanaka'));
    const free = orders[3] as Kept;
    free.assignee = null;
    const user = showPage('/orders?desk=NEW&cols=number,assignee&group=');
    await signIn(user);
    await screen.findAllByText('田中 さくら');
    await user.click(screen.getByTestId('filter-more'));
    await choose(user, await screen.findByTestId('filter-assignee'), '担当なし');
    await waitFor(() => expect(here()).toContain('assignee=&'));
    await waitFor(() => {
      const rows = screen.getAllByTestId('order-row');
      expect(rows.map((r) => Number(r.dataset.id))).toEqual([free.id]);
    });
    expect(screen.getByTestId('filtered-assignee').textContent).toContain('担当なし');
  });
});

describe('who works on an order at this moment', () => {
  const said = (method: string, id: number) =>
    the.asked.filter((a) => a.method === method && a.path === `/orders/${id}/editing`).length;

  it('stands on the page of everybody who looks at it', async () => {
    const { id } = one();
    the.house.state.editing.push({
      order: id,
      login: 'tanaka',
      name: '田中 さくら',
      since: new Date().toISOString(),
    });
    await signIn(showPage(`/orders/${id}`));
    expect((await screen.findByTestId('order-editing')).textContent).toContain('田中 さくらさんが編集中です');
    cleanup();
    showPage(`/orders/${id + 1}`);
    await screen.findByTestId('order-number');
    await waitFor(() => expect(said('GET', id + 1)).toBeGreaterThan(0));
    expect(screen.queryByTestId('order-editing')).toBeNull();
  });

  it('is said as long as a form is open, and not without one', async () => {
    const { id } = one();
    const user = showPage(`/orders/${id}`);
    await signIn(user);
    await user.click(await screen.findByTestId('edit-destination-0'));
    await waitFor(() => expect(said('PUT', id)).toBe(1));
    expect(said('DELETE', id)).toBe(0);
    fireEvent.keyDown(screen.getByTestId('edit-building'), { key: 'Escape' });
    await waitFor(() => expect(said('DELETE', id)).toBe(1));
    expect(said('PUT', id)).toBe(1);
  });
});
