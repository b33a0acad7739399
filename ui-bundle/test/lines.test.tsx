// SPDX-License-Identifier: Apache-2.0
// How many of what: changed where it is looked at, with the money before and after.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PlacedOrder } from '../src/api/types';
import { repriced, type Line } from '../src/rooms/orders/order/repriced';
import { openHouse, showPage, signIn } from './house';

interface Kept {
  id: number;
  stage: string;
  hold: unknown;
  revision: number;
  changedAt: string;
  placed: PlacedOrder;
}
let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

const all = () => [...the.house.orders.values()] as unknown as Kept[];
const fresh = () =>
  all().find((o) => o.stage === 'NEW' && !o.hold && (o.placed.lines[0]?.quantity ?? 0) > 0) as Kept;
const kept = (id: number) => all().find((o) => o.id === id) as Kept;
const type = (id: string, value: string) => fireEvent.change(screen.getByTestId(id), { target: { value } });
const yen = (text: string | null | undefined) => Number((text ?? '').replaceAll(/[^\d-]/g, ''));

async function open(order: Kept) {
  const user = showPage(`/orders/${order.id}`);
  await signIn(user);
  await user.click(await screen.findByTestId('edit-lines-open'));
  await screen.findByTestId('edit-lines');
  return user;
}

describe('the lines of an order', () => {
  it('have their quantity changed, and the money follows, shown before it is saved', async () => {
    const order = fresh();
    const [first] = order.placed.lines as [Line];
    const { due } = order.placed.amounts;
    const user = await open(order);
    expect(screen.getByTestId('edit-save')).toHaveProperty('disabled', true);
    type('edit-quantity-1', String(first.quantity + 2));
    const after = (due ?? 0) + 2 * first.unitPrice;
    await waitFor(() =>
      expect(yen(screen.getByTestId('edit-due').querySelector('b')?.textContent)).toBe(after),
    );
    expect(yen(screen.getByTestId('edit-due').querySelector('del')?.textContent)).toBe(due);
    await user.click(screen.getByTestId('edit-save'));
    await waitFor(() => expect(screen.queryByTestId('edit-lines')).toBeNull());
    expect(kept(order.id).placed.lines[0]?.quantity).toBe(first.quantity + 2);
    expect(kept(order.id).placed.amounts.due).toBe(after);
  });

  it('are struck and put back, added, and never all of them gone', async () => {
    const order = all().find((o) => o.stage === 'NEW' && !o.hold && o.placed.lines.length === 1) as Kept;
    const user = await open(order);
    await user.click(screen.getByTestId('edit-strike-1'));
    expect((await screen.findByRole('alert')).textContent).toContain('商品が残りません');
    expect(screen.getByTestId('edit-save')).toHaveProperty('disabled', true);
    await user.click(screen.getByTestId('edit-line-add'));
    type('edit-sku-2', 'SOAP-1');
    type('edit-name-2', '石けん');
    type('edit-price-2', '10000');
    await user.click(screen.getByTestId('edit-save'));
    await waitFor(() => expect(screen.queryByTestId('edit-lines')).toBeNull());
    const { lines } = kept(order.id).placed;
    expect(lines.map((l) => [l.no, l.struck, l.sku])).toEqual([
      [1, true, order.placed.lines[0]?.sku],
      [2, false, 'SOAP-1'],
    ]);
    expect(lines[1]).toMatchObject({ key: '', name: '石けん', unitPrice: 10_000, quantity: 1 });
  });

  it('are not written over what somebody else made of them meanwhile', async () => {
    const order = fresh();
    const [first] = order.placed.lines as [Line];
    const user = await open(order);
    type('edit-quantity-1', '7');
    const now = kept(order.id);
    const lines = now.placed.lines.map((l) => (l.no === 1 ? { ...l, quantity: first.quantity + 1 } : l));
    Object.assign(now, { revision: now.revision + 1, placed: { ...now.placed, lines } });
    await user.click(screen.getByTestId('edit-save'));
    await screen.findByTestId('conflict-1');
    expect(kept(order.id).placed.lines[0]?.quantity).toBe(first.quantity + 1);
    expect(screen.getByTestId('edit-save')).toHaveProperty('disabled', true);
    await user.click(screen.getByTestId('conflict-mine-1'));
    await user.click(screen.getByTestId('edit-save'));
    await waitFor(() => expect(kept(order.id).placed.lines[0]?.quantity).toBe(7));
  });

  it('lose nothing that somebody else added meanwhile', async () => {
    const order = fresh();
    const skus = order.placed.lines.map((l) => l.sku);
    const n = skus.length;
    const user = await open(order);
    type('edit-quantity-1', '7');
    await user.click(screen.getByTestId('edit-line-add'));
    type(`edit-sku-${n + 1}`, 'MINE');
    const now = kept(order.id);
    const theirs = { ...(now.placed.lines[0] as Line), no: n + 1, key: '', sku: 'THEIRS' };
    const lines = [...now.placed.lines.map((l) => ({ ...l, tax: 0 })), theirs];
    Object.assign(now, { revision: now.revision + 1, placed: { ...now.placed, lines } });
    await user.click(screen.getByTestId('edit-save'));
    await screen.findByTestId('conflict');
    await waitFor(() => expect(screen.getByTestId('edit-save')).toHaveProperty('disabled', false));
    await user.click(screen.getByTestId('edit-save'));
    await waitFor(() => expect(screen.queryByTestId('edit-lines')).toBeNull());
    const saved = kept(order.id).placed.lines;
    expect(saved.map((l) => l.sku)).toEqual([...skus, 'THEIRS', 'MINE']);
    expect(saved.map((l) => l.no)).toEqual(saved.map((_, i) => i + 1));
    expect(saved[0]).toMatchObject({ quantity: 7, tax: 0 });
  });

  it('ask before what is typed goes, and cannot be changed once the order has left', async () => {
    const user = await open(fresh());
    type('edit-quantity-1', '9');
    fireEvent.keyDown(screen.getByTestId('edit-quantity-1'), { key: 'Escape' });
    expect(await screen.findByTestId('leave-yes')).toBeTruthy();
    await user.click(screen.getByTestId('leave-yes'));
    await waitFor(() => expect(screen.queryByTestId('edit-lines')).toBeNull());
  });
});

describe('the money of changed lines', () => {
  const line = (no: number, unitPrice: number, quantity: number, tax = 10): Line => ({
    no,
    key: `k${no}`,
    destination: 0,
    sku: `S${no}`,
    itemCode: '',
    name: '',
    options: [],
    quantity,
    unitPrice,
    tax,
    struck: false,
  });
  const placed = (due: number | null) =>
    ({
      lines: [line(1, 1100, 1), line(2, 540, 2, 8)],
      amounts: {
        goods: 2180,
        total: 2880,
        due,
        charges: [],
        taxes: [
          { rate: 10, total: 1800, tax: 163 },
          { rate: 8, total: 1080, tax: 80 },
        ],
      },
    }) as unknown as PlacedOrder;

  it('is what the mall stated, more or less by the goods, with the tax of their rate', () => {
    const before = placed(2880);
    expect(repriced(before, [line(1, 1100, 2), line(2, 540, 2, 8)])).toMatchObject({
      goods: 3280,
      total: 3980,
      due: 3980,
      taxes: [
        { rate: 10, total: 2900, tax: 263 },
        { rate: 8, total: 1080, tax: 80 },
      ],
    });
    expect(repriced(before, before.lines)).toEqual(before.amounts);
    const struck = [line(1, 1100, 1), { ...line(2, 540, 2, 8), struck: true }];
    expect(repriced(before, struck)).toMatchObject({ due: 1800, taxes: [{}, { rate: 8, total: 0, tax: 0 }] });
  });

  it('stays unknown where the mall has not said it', () => {
    expect(repriced(placed(null), [line(1, 1100, 5)]).due).toBeNull();
  });

  it('has a rate that nothing had before', () => {
    const { taxes } = repriced(placed(2880), [...placed(0).lines, line(3, 500, 1, 0)]);
    expect(taxes.at(-1)).toEqual({ rate: 0, total: 500, tax: 0 });
  });
});
