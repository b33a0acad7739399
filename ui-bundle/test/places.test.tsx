// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;

beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

/** An order whose second place has an address that nobody can propose a better one for. */
function twoPlaces(): number {
  const order = [...the.house.orders.values()].find((o) =>
    o.findings.some((f: { code: string }) => f.code === 'address.house-number'),
  );
  if (!order) throw new Error('no order without a house number');
  const { destinations, lines } = order.placed;
  const [first] = destinations;
  if (!first) throw new Error('an order without a place');
  destinations.push({ ...structuredClone(first), key: 'second' });
  const [line] = lines;
  if (!line) throw new Error('an order without goods');
  lines.push({ ...structuredClone(line), no: 99, name: '急須', quantity: 3, destination: 1 });
  const findings = order.findings as { code: string; fix: unknown }[];
  for (const finding of findings) {
    if (finding.code === 'address.house-number') finding.fix = { kind: '', values: { destination: '1' } };
  }
  return order.id;
}

describe('an order of several places', () => {
  it('has its goods with each of them', async () => {
    const id = twoPlaces();
    const user = showPage(`/orders/${id}`);
    await signIn(user);
    const second = await screen.findByTestId('destination-1');
    expect(within(second).getByTestId('place-goods').textContent).toContain('急須 × 3');
    expect(within(screen.getByTestId('destination-0')).getByTestId('place-goods').textContent).not.toContain(
      '急須',
    );
  });

  it('opens the place that a finding is about, also where nothing is proposed', async () => {
    const id = twoPlaces();
    const user = showPage(`/orders/${id}`);
    await signIn(user);
    await user.click(await screen.findByTestId('edit-address.house-number'));
    expect(within(screen.getByTestId('destination-1')).getByTestId('edit-zip')).toBeDefined();
    expect(within(screen.getByTestId('destination-0')).queryByTestId('edit-zip')).toBeNull();
    expect(screen.queryByTestId('fix-address.house-number')).toBeNull();
  });
});
