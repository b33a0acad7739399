// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

interface Kept {
  id: number;
  shipments: {
    number: string;
    state: string;
    items: { line: number; quantity: number }[];
    parcels: { waybill: { number: string } | null }[];
    lead: string | null;
    companions: string[];
  }[];
}
let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});
const all = () => [...the.house.orders.values()] as unknown as Kept[];
const led = () => all().filter((o) => o.shipments[0]?.lead).length;

describe('shared parcels', () => {
  it('are decided many at once by keyboard, and taken back from the toast', async () => {
    const user = showPage('/consolidations');
    await signIn(user);
    expect((await screen.findAllByTestId('candidate')).length).toBe(3);
    expect(screen.getByTestId('consolidations').textContent).toContain('モールの送料は変わりません');
    fireEvent.keyDown(window, { key: 'x' });
    fireEvent.keyDown(window, { key: 'j' });
    fireEvent.keyDown(window, { key: 'x' });
    await waitFor(() => expect(screen.getByTestId('together-yes').textContent).toContain('2組'));
    fireEvent.keyDown(window, { key: 'a' });
    await waitFor(() => expect(led()).toBe(2));
    await user.click(await screen.findByTestId('toast-undo'));
    await waitFor(() => expect(led()).toBe(0));
  });

  it('that are left apart are not shown again', async () => {
    const user = showPage('/consolidations');
    await signIn(user);
    await screen.findAllByTestId('candidate');
    fireEvent.keyDown(window, { key: 'd' });
    await waitFor(() => expect(screen.getAllByTestId('candidate').length).toBe(2));
  });

  it('are told on the order, and taken apart there', async () => {
    const user = showPage('/consolidations');
    await signIn(user);
    const group = (await screen.findAllByTestId('candidate'))[0];
    const order = within(group as HTMLElement).getAllByRole('link')[0] as HTMLElement;
    await user.click(order);
    await user.click(await screen.findByTestId('candidate-yes'));
    expect((await screen.findByTestId('together')).textContent).toContain('同梱');
    await user.click(screen.getByTestId('part'));
    await waitFor(() => expect(led()).toBe(0));
  });

  it('may be one more after the label: with its number, once the others have left', async () => {
    const left = all().find((o) => o.shipments[0]?.state === 'NUMBERED') as Kept;
    const user = showPage(`/orders/${left.id}`);
    await signIn(user);
    await user.click(await screen.findByTestId('parcel-add'));
    expect((screen.getByTestId('parcel-add-save') as HTMLButtonElement).disabled).toBe(true);
    await user.type(screen.getByTestId('parcel-add-number'), '900000000023');
    await user.click(screen.getByTestId('parcel-add-save'));
    await waitFor(() => expect(left.shipments[0]?.parcels.at(-1)?.waybill?.number).toBe('900000000023'));
  });
});

describe('[page.15] the number of a parcel', () => {
  it('is typed off a slip that was written by hand, and taken for another', async () => {
    const order = all().find((o) => o.shipments[0]?.state === 'RELEASED') as Kept;
    const [shipment] = order.shipments;
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    await user.click(await screen.findByTestId('number-open'));
    const save = await screen.findByTestId('number-save');
    expect(save).toHaveProperty('disabled', true);
    await user.type(screen.getByTestId('number-1'), '12-34');
    await user.click(save);
    expect((await screen.findByText(/「12-34」/)).textContent).toContain('伝票番号の形');
    expect(screen.getByTestId('number-1')).toHaveProperty('value', '12-34');
    fireEvent.change(screen.getByTestId('number-1'), { target: { value: '9000-0000-0012' } });
    await user.click(save);
    await waitFor(() => expect(shipment?.parcels[0]?.waybill?.number).toBe('900000000012'));
    expect(shipment?.state).toBe('NUMBERED');
    await user.click(await screen.findByTestId('number-open'));
    expect(screen.getByTestId('number-save')).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByTestId('number-1'), { target: { value: '900000000023' } });
    await user.click(screen.getByTestId('number-save'));
    await waitFor(() => expect(shipment?.parcels[0]?.waybill?.number).toBe('900000000023'));
  });
});

describe('a shipment', () => {
  it('is split by pieces and joined again', async () => {
    const order = all().find((o) => {
      const s = o.shipments[0];
      const pieces = s?.items.reduce((n, i) => n + i.quantity, 0) ?? 0;
      return o.shipments.length === 1 && s?.state === 'PLANNED' && pieces > 1;
    });
    if (!order) throw new Error('no order to split');
    const line = order.shipments[0]?.items[0]?.line;
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    await user.click(await screen.findByTestId('split'));
    const save = await screen.findByTestId('split-save');
    expect(save).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByTestId(`split-line-${line}`), { target: { value: '1' } });
    await waitFor(() => expect(save).toHaveProperty('disabled', false));
    await user.click(save);
    await waitFor(() => expect(order.shipments.length).toBe(2));
    expect(order.shipments[1]?.items).toEqual([{ line, quantity: 1 }]);
    await user.click(await screen.findByTestId('join'));
    await waitFor(() => expect(order.shipments[1]?.state).toBe('VOID'));
  });
});
