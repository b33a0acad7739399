// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

/** Opens a side of the payments page. */
async function side(name: RegExp) {
  const user = showPage('/payments');
  await signIn(user);
  await user.click(await screen.findByText(name, { selector: '.ant-segmented-item-label' }));
  return user;
}

const asked = (method: string, path: string) =>
  the.asked.filter((a) => a.method === method && a.path === path).map((a) => a.body);

describe('payments', () => {
  it('of which nobody knows the order say why, are booked to one, and wait again when that is undone', async () => {
    const user = await side(/要確認の入金/);
    const row = (await screen.findAllByTestId('deposit-row')).find((r) => r.dataset.id === 'b1')!;
    expect(within(row).getByTestId('deposit-reason').textContent).toContain('名義');
    await user.click(within(row).getByTestId('deposit-book'));
    await waitFor(() => expect(asked('POST', '/payments/deposits').length).toBe(1));
    await waitFor(() => expect(screen.getAllByTestId('deposit-row').length).toBe(1));
    await user.click(await screen.findByTestId('toast-undo'));
    await waitFor(() => expect(screen.getAllByTestId('deposit-row').length).toBe(2));
    expect(asked('POST', '/payments/deposits/undo')).toEqual([JSON.stringify({ id: 'b1' })]);
  });

  it('that fit nothing cannot be booked unseen, and are set aside', async () => {
    const user = await side(/要確認の入金/);
    const row = (await screen.findAllByTestId('deposit-row')).find((r) => r.dataset.id === 'b2')!;
    expect(within(row).getByTestId('deposit-book').hasAttribute('disabled')).toBe(true);
    await user.click(within(row).getByTestId('deposit-pass'));
    await waitFor(() => expect(screen.getAllByTestId('deposit-row').length).toBe(1));
    expect(the.asked.some((a) => a.method === 'DELETE' && a.path === '/payments/deposits?id=b2')).toBe(true);
  });

  it('come in by file, and what fits nothing is shown at once', async () => {
    await side(/要確認の入金/);
    await screen.findAllByTestId('deposit-row');
    fireEvent.change(screen.getByTestId('deposit-file'), {
      target: { files: [new File(['x'], 'bank.txt')] },
    });
    expect((await screen.findByTestId('deposit-file-said')).textContent).toContain('3件');
    await waitFor(() => expect(screen.getAllByTestId('deposit-row').length).toBe(3));
    expect(
      the.asked.some((a) => a.path.startsWith('/payments/deposit-files?format=zengin&name=bank.txt')),
    ).toBe(true);
  });
});

describe('deferred payments', () => {
  it('are registered by a file that can be fetched again, and wait again when it is taken back', async () => {
    const user = await side(/後払い/);
    await user.click(await screen.findByTestId('request-write'));
    const file = await screen.findByTestId('request-file');
    expect(within(file).getByRole('link').getAttribute('href')).toContain('/payments/request-files/f1');
    expect(screen.getByTestId('request-write').hasAttribute('disabled')).toBe(true);
    await user.click(within(file).getByTestId('request-back'));
    await waitFor(() => expect(screen.getByTestId('request-file').dataset.struck).toBe('true'));
    expect(screen.getByTestId('request-write').hasAttribute('disabled')).toBe(false);
  });

  it('that do not fit into the file are named, and wait', async () => {
    Object.assign(the.house.state, {
      misfits: [{ order: 7, number: 'A-7', why: '注文者氏名がありません。' }],
    });
    const user = await side(/後払い/);
    await user.click(await screen.findByTestId('request-write'));
    const left = await screen.findByTestId('request-left');
    expect(left.textContent).toContain('注文者氏名がありません。');
    expect(within(left).getByRole('link', { name: 'A-7' }).getAttribute('href')).toMatch(/\/orders\/7$/);
    expect(screen.getByTestId('request-write').hasAttribute('disabled')).toBe(false);
  });

  it('that an agent decided come in by file; the rows that did not are named', async () => {
    await side(/後払い/);
    const picker = await screen.findByTestId('result-file');
    fireEvent.change(picker, { target: { files: [new File(['x'], 'results.csv')] } });
    const fault = await screen.findByTestId('result-fault');
    expect(fault.textContent).toContain('4');
    expect(fault.textContent).toContain('結果');
    expect(fault.textContent).toContain('XYZ');
  });

  const choose = async (user: Awaited<ReturnType<typeof side>>, row: HTMLElement, name: string) => {
    await user.click(within(row).getByRole('combobox'));
    const all = await screen.findAllByText(name, { selector: '.ant-select-item-option-content' });
    await user.click(all[all.length - 1]!);
  };

  it('are asked of the connection that the shop names', async () => {
    const user = await side(/後払い/);
    const save = await screen.findByTestId('deferred-agent-save');
    expect(save.hasAttribute('disabled')).toBe(true);
    await choose(user, screen.getByTestId('deferred-agent'), 'NP後払い（np~main）');
    await user.click(save);
    await waitFor(() =>
      expect(asked('PUT', '/payments/settings')).toEqual([JSON.stringify({ deferredAgent: 'np~main' })]),
    );
  });

  it('are asked of another connection, or of nobody, by the way to pay', async () => {
    const user = await side(/後払い/);
    const add = await screen.findByTestId('deferred-method-add');
    expect(add.hasAttribute('disabled')).toBe(true);
    await user.type(screen.getByLabelText('支払方法の名前'), ' ＮＰ後払い ');
    await user.click(add);
    await user.type(screen.getByLabelText('支払方法の名前'), 'スコア後払い');
    await user.click(add);
    const rows = screen.getAllByTestId('deferred-method');
    expect(rows.map((r) => r.querySelector('td')?.textContent)).toEqual(['NP後払い', 'スコア後払い']);
    await choose(user, rows[1]!, '自動では依頼しない');
    await user.click(screen.getByTestId('deferred-agent-save'));
    await waitFor(() =>
      expect(asked('PUT', '/payments/settings')).toEqual([
        JSON.stringify({ 'deferredAgent.NP後払い': 'np~main', 'deferredAgent.スコア後払い': '-' }),
      ]),
    );
    await user.click(screen.getAllByTestId('deferred-method-off')[0]!);
    expect(screen.getAllByTestId('deferred-method').length).toBe(1);
    await user.click(screen.getByTestId('deferred-agent-save'));
    await waitFor(() =>
      expect(asked('PUT', '/payments/settings')[1]).toEqual(JSON.stringify({ 'deferredAgent.NP後払い': '' })),
    );
  });
});
