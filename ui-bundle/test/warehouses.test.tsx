// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { here, openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

/** Chooses a warehouse for the first waiting order, in the list. */
async function choose(user: ReturnType<typeof showPage>, warehouse: string) {
  await signIn(user);
  const [row] = await screen.findAllByTestId('order-row');
  await user.click(within(row!).getByRole('checkbox'));
  await user.click(await screen.findByTestId('bulk-more'));
  await user.hover(await screen.findByTestId('bulk-warehouse'));
  await user.click(await screen.findByTestId(`bulk-warehouse-${warehouse}`));
  await waitFor(() => expect(the.asked.some((a) => a.path === '/warehouse-requests/choice')).toBe(true));
}

describe('warehouses', () => {
  it('are chosen in the list, asked at the station, and taken back', async () => {
    const user = showPage('/orders?desk=SHIP_WAIT');
    await choose(user, 'fba~main');
    await user.click(await screen.findByTestId('place-warehouses'));
    expect(here()).toBe('/warehouses');
    await screen.findAllByTestId('warehouse-row');
    await user.click(screen.getByTestId('warehouse-choose-all'));
    await user.click(screen.getByTestId('warehouse-send'));
    await waitFor(() => expect(screen.getByTestId('warehouse-state-TAKEN').textContent).toMatch(/[1-9]/));
    await user.click(screen.getByTestId('warehouse-state-TAKEN'));
    await screen.findAllByTestId('warehouse-row');
    await user.click(screen.getByTestId('warehouse-choose-all'));
    await user.click(screen.getByTestId('warehouse-cancel'));
    await waitFor(() =>
      expect(screen.getByTestId('warehouse-state-CANCELLING').textContent).toMatch(/[1-9]/),
    );
  });

  it('that work by files get a file, and what comes back is judged before it is saved', async () => {
    const user = showPage('/orders?desk=SHIP_WAIT');
    await choose(user, 'file~rsl');
    await user.click(await screen.findByTestId('place-warehouses'));
    const station = within(await screen.findByTestId('warehouses'));
    await user.click(await station.findByRole('combobox'));
    await user.click(
      await screen.findByText('楽天スーパーロジスティクス', { selector: '.ant-select-item-option-content' }),
    );
    await user.click(await screen.findByTestId('warehouse-write'));
    expect(await screen.findByTestId('warehouse-file')).toBeTruthy();
    const file = new File(['x'], 'result.csv');
    fireEvent.change(screen.getByTestId('warehouse-result-file'), { target: { files: [file] } });
    const rows = await screen.findAllByTestId('warehouse-result-row');
    expect(rows.map((r) => r.dataset.verdict)).toContain('SHORT');
    expect(rows.map((r) => r.dataset.verdict)).toContain('UNKNOWN_KEY');
    await user.click(screen.getByTestId('warehouse-result-save'));
    await screen.findByTestId('warehouse-result-saved');
    await waitFor(() => expect(screen.getByTestId('warehouse-state-SHORT').textContent).toMatch(/[1-9]/));
  });

  it('rules are written as sentences of shop, code and warehouse', async () => {
    const user = showPage('/settings/warehouse-rules');
    await signIn(user);
    await user.click(await screen.findByTestId('warehouse-rule-add'));
    await user.type(screen.getByLabelText('商品コード'), 'ABC-*');
    await user.click(screen.getByTestId('warehouse-auto'));
    await user.click(screen.getByTestId('warehouse-rules-save'));
    await waitFor(() => {
      const put = the.asked.find((a) => a.method === 'PUT' && a.path === '/warehouse-requests/settings');
      expect(put && (JSON.parse(put.body) as { rules: unknown[] }).rules).toEqual([
        { shop: '', sku: 'ABC-*', warehouse: '' },
      ]);
    });
  });
});
