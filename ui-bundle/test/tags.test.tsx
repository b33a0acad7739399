// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

interface Kept {
  id: number;
  stage: string;
  tags: string[];
}
let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

const one = () => {
  const order = ([...the.house.orders.values()] as unknown as Kept[]).find((o) => o.stage === 'NEW')!;
  order.tags = ['急ぎ'];
  return order;
};

describe('tags of an order', () => {
  it('are given by Enter, taken off by their cross, and each can be undone', async () => {
    const order = one();
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    await user.type(await screen.findByLabelText('タグ'), ' 贈り物{Enter}');
    await waitFor(() => expect(order.tags).toEqual(['急ぎ', '贈り物']));
    await waitFor(() => expect((screen.getByLabelText('タグ') as HTMLInputElement).value).toBe(''));
    await user.click(await screen.findByRole('button', { name: 'タグ「急ぎ」を外す' }));
    await waitFor(() => expect(order.tags).toEqual(['贈り物']));
    await user.click((await screen.findAllByTestId('toast-undo')).at(-1)!);
    await waitFor(() =>
      expect(screen.getAllByTestId('order-tag').map((e) => e.firstChild?.textContent)).toContain('急ぎ'),
    );
  });

  it('are read where orders may not be changed', async () => {
    const order = one();
    the.house.state.rights = ['orders.see'];
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    expect((await screen.findByTestId('order-tag')).textContent).toBe('急ぎ');
    expect(screen.queryByLabelText('タグ')).toBeNull();
  });
});
