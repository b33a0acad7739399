// SPDX-License-Identifier: Apache-2.0
// For which of its reasons the mall hears that an order is off.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { atRest, openHouse, showPage, signIn } from './house';

interface Kept {
  id: number;
  stage: string;
  hold: unknown;
  findings: unknown[];
  key: { shop: string };
  cancelReason: string | null;
}
let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

const fresh = (mall: string) =>
  ([...the.house.orders.values()] as unknown as Kept[]).find(
    (o) => o.stage === 'NEW' && !o.hold && o.findings.length === 0 && o.key.shop.startsWith(`${mall}~`),
  ) as Kept;

/** Opens the order and asks to call it off, with words for colleagues. */
async function callOff(order: Kept) {
  const user = showPage(`/orders/${order.id}`);
  await signIn(user);
  await user.click(await screen.findByTestId('order-more'));
  await user.click(await screen.findByTestId('order-move-CANCELLED'));
  fireEvent.change(await screen.findByTestId('ask-reason'), { target: { value: '在庫なし' } });
  return user;
}

describe('calling an order off', () => {
  it('[page.16] offers the reasons of its mall, and tells the one that is chosen', async () => {
    const order = fresh('rakuten');
    const user = await callOff(order);
    const reason = await screen.findByTestId('ask-mall-reason');
    expect(reason.textContent).toContain('接続の設定のまま');
    await user.click(within(reason).getByRole('combobox'));
    await user.click(await screen.findByTitle('欠品'));
    await user.click(screen.getByTestId('ask-yes'));
    await waitFor(() => expect(the.house.orders.get(order.id)).toMatchObject({ cancelReason: '8' }));
    const sent = the.asked.find((a) => a.path === '/actions' && a.method === 'POST');
    expect(JSON.parse(sent!.body)).toMatchObject({
      desk: 'CANCELLED',
      reason: '在庫なし',
      cancelReason: '8',
    });
  });

  it('[page.16] leaves it to the connection where none is chosen', async () => {
    const order = fresh('rakuten');
    const user = await callOff(order);
    await screen.findByTestId('ask-mall-reason');
    await user.click(screen.getByTestId('ask-yes'));
    await waitFor(() => expect(the.house.orders.get(order.id)).toMatchObject({ stage: 'CANCELLED' }));
    const sent = the.asked.find((a) => a.path === '/actions' && a.method === 'POST');
    expect(JSON.parse(sent!.body)).not.toHaveProperty('cancelReason');
  });

  it('[page.16] asks for no reason of a mall that takes none', async () => {
    const order = fresh('yahoo');
    await callOff(order);
    await waitFor(() => expect(the.asked.some((a) => a.path === '/connector-types')).toBe(true));
    await atRest();
    expect(screen.queryByTestId('ask-mall-reason')).toBeNull();
  });
});
