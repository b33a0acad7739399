// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
  vi.spyOn(window, 'open').mockReturnValue(null);
});

const sent = (path: string): unknown =>
  JSON.parse(the.asked.find((a) => a.path === path && a.method === 'POST')?.body ?? '{}');

describe('papers', () => {
  it('that are lists are laid out as is asked', async () => {
    const user = showPage('/output');
    await signIn(user);
    await user.click(await screen.findByTestId('output-papers'));
    await user.click(await screen.findByTestId('output-layout-LOCATION'));
    await waitFor(() =>
      expect(sent('/documents')).toMatchObject({ kind: 'picking-list', layout: 'LOCATION' }),
    );
  });

  it('of one order are at hand by one key on its page, its picking list too', async () => {
    const [order] = the.house.orders.values();
    const id = Number((order as { id: number }).id);
    const user = showPage(`/orders/${id}`);
    await signIn(user);
    await screen.findByTestId('paper-issue');
    await user.keyboard('p');
    await user.click(await screen.findByTestId('paper-picking-list'));
    await waitFor(() => expect(sent('/documents')).toMatchObject({ kind: 'picking-list', ids: [id] }));
  });

  it('[data.D12] that cannot be printed as they are say so before, and in which order', async () => {
    const user = showPage('/output');
    await signIn(user);
    the.house.state.unprintable = '印刷できない文字は〓と印刷されます（お届け先の名前の「🎁」U+1F381）。';
    await user.click(await screen.findByTestId('output-papers'));
    await user.click(await screen.findByTestId('output-layout-LOCATION'));
    const asked = await screen.findByTestId('issue');
    expect(asked.textContent).toContain('注意のある注文');
    expect(asked.textContent).toContain('お届け先の名前の「🎁」U+1F381');
    expect(asked.querySelector('.num')?.textContent).toMatch(/[0-9]/);
    expect(the.asked.some((a) => a.path === '/documents' && a.method === 'POST')).toBe(false);
    await user.click(screen.getByTestId('issue-yes'));
    await waitFor(() => expect(sent('/documents')).toMatchObject({ kind: 'picking-list' }));
  });

  it('that were issued are issued again with a reason', async () => {
    const user = showPage('/documents');
    await signIn(user);
    const before = (await screen.findAllByTestId('issued-row')).length;
    await user.click(screen.getAllByTestId('issued-reissue')[0]!);
    await user.type(await screen.findByRole('textbox', { name: /理由/ }), '紛失のため');
    await user.click(screen.getByTestId('reason-yes'));
    await waitFor(() => expect(screen.getAllByTestId('issued-row')).toHaveLength(before + 1));
    expect(screen.getAllByTestId('issued-row')[0]!.textContent).toContain('紛失のため');
  });

  it('[data.D4] that were issued are taken out all at once, and the page says how many', async () => {
    const user = showPage('/documents');
    await signIn(user);
    const made = vi.fn<(zip: Blob) => string>(() => 'blob:x');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: made, revokeObjectURL: vi.fn() }));
    await user.type(await screen.findByTestId('ledger-customer'), '髙﨑');
    await user.click(screen.getByTestId('ledger-search'));
    await user.click(screen.getByTestId('ledger-export'));
    expect(await screen.findByText('5450件の帳票をすべて取り出しました')).toBeTruthy();
    expect(sent('/issued-documents/export')).toEqual({ customer: '髙﨑' });
    expect(made.mock.calls[0]![0].size).toBe(2);
  });

  it('[data.D4] whose ZIP breaks off are no file but an error', async () => {
    const user = showPage('/documents');
    await signIn(user);
    const made = vi.fn<(zip: Blob) => string>(() => 'blob:x');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: made, revokeObjectURL: vi.fn() }));
    await screen.findAllByTestId('issued-row');
    const torn = new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('PK'));
        stream.error(new TypeError('途中で切れました'));
      },
    });
    the.instead.push(() => new Response(torn, { headers: { 'Banto-Count': '5450' } }));
    await user.click(screen.getByTestId('ledger-export'));
    expect(await screen.findByText('途中で切れました')).toBeTruthy();
    expect(made).not.toHaveBeenCalled();
  });

  it('say of an order what the shop has added, and each paper for itself', async () => {
    the.house.state.settings.set('documents', { extraFields: 'worksheet|number' });
    const user = showPage('/documents?view=settings');
    await signIn(user);
    const box = await screen.findByRole('combobox', { name: 'お買い上げ明細書に加える項目' });
    const [, field] = the.house.state.fields.map((f: { is: { id: string; name: { ja: string } } }) => f.is);
    await user.click(box);
    await user.type(box, field!.name.ja);
    await user.click(await screen.findByTitle(field!.name.ja));
    await user.click(screen.getByTestId('documents-save'));
    await waitFor(() =>
      expect(the.house.state.settings.get('documents')).toEqual({
        extraFields: `worksheet|number\npurchase-statement|${field!.id}`,
      }),
    );
  });
});
