// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { atRest, openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
interface Kept {
  id: number;
  shipments: { parcels: { waybill: { carrier: string; number: string } | null }[] }[];
}
const numbered = () =>
  ([...the.house.orders.values()] as unknown as Kept[]).filter((o) =>
    o.shipments.some((s) => s.parcels.some((p) => p.waybill)),
  );

beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('where parcels are', () => {
  it('stands in the list of what was shipped, asked for once for all rows', async () => {
    await signIn(showPage('/orders?desk=DONE'));
    await waitFor(() => {
      const states = screen.getAllByTestId('parcel-state').map((s) => s.dataset.state);
      expect(new Set(states).size).toBeGreaterThan(1);
    });
    const asked = the.asked.filter((a) => a.path.includes('/tracking/orders'));
    expect(asked.length).toBeLessThan(4);
  });

  it('has no column, no place and no question in a house without it', async () => {
    const { house } = the;
    const whole = house.handle;
    house.handle = (...call: Parameters<typeof whole>) => {
      const answer = whole(...call);
      const menu = call[1].endsWith('/menu');
      return menu ? { ...answer, body: String(answer.body).replace('"tracking",', '') } : answer;
    };
    // however late it says so
    let say = () => {};
    the.late.set('GET /menu', new Promise((done) => (say = done)));
    await signIn(showPage('/orders?desk=SHIPPED'));
    await waitFor(() => expect(the.asked.some((a) => a.path === '/menu')).toBe(true));
    await atRest('menu');
    expect(screen.queryByTestId('rail')).toBeNull();
    say();
    await screen.findAllByTestId('order-row');
    expect(screen.queryByTestId('place-tracking')).toBeNull();
    expect(screen.queryByText('配送状況')).toBeNull();
    expect(the.asked.filter((a) => a.path.includes('/tracking/')).map((a) => a.path)).toEqual([]);
  });

  it('stands beside each number of an order, which leads to the carrier', async () => {
    const order = numbered().find((o) => o.shipments[0]?.parcels[0]?.waybill?.carrier === 'yamato')!;
    await signIn(showPage(`/orders/${order.id}`));
    const number = order.shipments[0]!.parcels[0]!.waybill!.number;
    const link = await screen.findByTestId('waybill-link');
    expect(link.getAttribute('href')).toBe(`https://yamato.example/parcel?pno=${number}`);
    expect(link.getAttribute('rel')).toContain('noreferrer');
    expect(link.title).toContain('未確認');
    expect(await screen.findByTestId('parcel-state')).toBeTruthy();
  });

  it('shows a word that is new as it is, and calls it no delivery', async () => {
    const user = showPage('/tracking?show=open');
    await signIn(user);
    await screen.findAllByTestId('tracked');
    const strange = screen.getAllByTestId('parcel-state').find((s) => s.dataset.state === 'UNKNOWN')!;
    expect(strange.textContent).toContain('引渡店にて待機');
    expect(strange.textContent).not.toContain('配達完了');
  });

  it('lists what needs a hand first, asks again on demand, and says which carrier is not asked', async () => {
    const user = showPage('/tracking');
    await signIn(user);
    const rows = await screen.findAllByTestId('tracked');
    const needs = rows.map((r) => within(r).getByTestId('parcel-state').dataset.attention);
    expect(new Set(needs)).toEqual(new Set(['ABSENT', 'RETURNED']));
    const carriers = screen.getAllByTestId('tracking-carrier').map((c) => c.dataset.state);
    expect(carriers).toEqual(['OK', 'AWAY']);
    await user.click(within(rows[0]!).getByTestId('tracking-ask'));
    await waitFor(() => expect(the.asked.some((a) => a.path.endsWith('/ask'))).toBe(true));
    await screen.findByTestId('toast');
  });

  it('keeps how parcels are followed when a field is left', async () => {
    await signIn(showPage('/tracking'));
    const absent = await screen.findByTestId('tracking-setting-absent');
    fireEvent.change(absent, { target: { value: '5' } });
    fireEvent.blur(absent);
    await waitFor(() =>
      expect(the.asked.some((a) => a.method === 'PUT' && a.path.endsWith('/settings/tracking'))).toBe(true),
    );
  });

  it('narrows the list to what the carriers say of the parcels', async () => {
    const user = showPage('/orders?desk=DONE');
    await signIn(user);
    await screen.findAllByTestId('parcel-state');
    await user.click(screen.getByTestId('filter-more'));
    await user.click(within(await screen.findByTestId('filter-parcel')).getByRole('combobox'));
    await user.click(await screen.findByTitle('返送'));
    await waitFor(() => {
      const states = screen.getAllByTestId('parcel-state').map((s) => s.dataset.state);
      expect(new Set(states)).toEqual(new Set(['RETURNED']));
    });
    expect(the.asked.some((a) => a.path === '/orders/search' && a.body.includes('"RETURNED"'))).toBe(true);
  });
});
