// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

interface Kept {
  suspended: boolean;
  lists: { of: string; name: string; addresses: string[] }[];
}

async function open(kept?: Kept) {
  const the = openHouse();
  const state = the.house.state as unknown as { addresses: Kept };
  if (kept) state.addresses = kept;
  await signIn(showPage('/settings/addresses'));
  await screen.findByTestId('address-here');
  const puts = () => the.asked.filter((a) => a.method === 'PUT').map((a) => JSON.parse(a.body) as Kept);
  return { puts, kept: () => state.addresses };
}

const save = () => fireEvent.click(screen.getByTestId('address-save'));
const write = (row: number, text: string) =>
  fireEvent.change(screen.getAllByTestId('address-allowed')[row] as HTMLElement, {
    target: { value: text },
  });

describe('from where the house may be used', () => {
  it('is said row by row, beginning with where one is', async () => {
    const { kept, puts } = await open();
    expect(screen.getByTestId('address-here').textContent).toBe('192.0.2.7');
    expect((screen.getByTestId('address-save') as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(screen.getByTestId('address-add-here'));
    write(0, '192.0.2.7\n203.0.113.0/24、2001:db8::/32');
    save();
    await waitFor(() => expect(kept().lists).toHaveLength(1));
    expect(kept().lists[0]).toEqual({
      of: 'HOUSE',
      name: '',
      addresses: ['192.0.2.7', '203.0.113.0/24', '2001:db8::/32'],
    });
    expect(puts()).toHaveLength(1);
    expect(screen.queryByTestId('address-anyway')).toBeNull();
  });

  it('is asked about before it shuts out who says it, and then said a second time', async () => {
    const { kept, puts } = await open();
    fireEvent.click(screen.getByTestId('address-add'));
    write(0, '203.0.113.5');
    save();
    const anyway = await screen.findByTestId('address-anyway');
    expect(document.body.textContent).toContain('この変更を保存すると、今お使いの接続元から入れなくなります');
    expect(kept().lists).toEqual([]);
    fireEvent.click(anyway);
    await waitFor(() => expect(kept().lists).toHaveLength(1));
    expect(puts().map((p) => (p as unknown as { confirm: boolean }).confirm)).toEqual([false, true]);
  });

  it('names the row and the value that are no address, and keeps what was typed', async () => {
    const { kept } = await open({
      suspended: false,
      lists: [{ of: 'HOUSE', name: '', addresses: ['192.0.2.0/24'] }],
    });
    fireEvent.click(screen.getByTestId('address-add'));
    write(1, '10.0.0.*');
    save();
    const wrong = await screen.findByTestId('address-wrong');
    expect(wrong.textContent).toContain('「10.0.0.*」 IPアドレスの形ではありません');
    const [first, second] = screen.getAllByTestId('address-row') as [HTMLElement, HTMLElement];
    expect(within(first).queryByTestId('address-wrong')).toBeNull();
    expect(within(second).getByTestId('address-allowed')).toHaveProperty('value', '10.0.0.*');
    expect(kept().lists).toHaveLength(1);
  });

  it('says that the server has put it out of force, and holds again once it is saved', async () => {
    const { kept } = await open({
      suspended: true,
      lists: [{ of: 'HOUSE', name: '', addresses: ['192.0.2.0/24'] }],
    });
    expect(screen.getByTestId('address-suspended')).toBeTruthy();
    save();
    await waitFor(() => expect(kept().suspended).toBe(false));
    await waitFor(() => expect(screen.queryByTestId('address-suspended')).toBeNull());
  });
});
