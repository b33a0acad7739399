// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { downloadOrders, here, openHouse, saved, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

type User = ReturnType<typeof showPage>;
const option = (text: string) => screen.findByText(text, { selector: '.ant-select-item-option-content' });
const heads = () => screen.getAllByRole('columnheader').map((h) => h.textContent);
const at = (name: string) => new URLSearchParams(here().split('?')[1]).get(name);
const condition = () => JSON.parse(at('condition') ?? 'null') as unknown;
const lists = () => the.asked.filter((a) => a.path === '/orders/search');
const rows = () => screen.findAllByTestId('order-row');

async function list(address: string): Promise<User> {
  const user = showPage(address);
  await signIn(user);
  await screen.findByTestId('list-count');
  return user;
}

async function pick(user: User, testid: string, text: string) {
  await user.click(within(await screen.findByTestId(testid)).getByRole('combobox'));
  await user.click(await option(text));
}

/** Adds a condition; what is typed goes into the field of its value. */
async function ask(user: User, field: string, how?: string, typed?: string) {
  await user.click(screen.getByTestId('filter-add'));
  await pick(user, 'condition-field', field);
  if (how) await pick(user, 'condition-op', how);
  if (typed) fireEvent.change(screen.getByTestId('condition-value'), { target: { value: typed } });
}

describe('a field as a column', () => {
  it('is chosen by its name, but where a column of the page shows it already', async () => {
    const user = await list('/orders?desk=NEW');
    await user.click(screen.getByTestId('choose-columns'));
    await user.click(within(await screen.findByTestId('column-add')).getByRole('combobox'));
    await option('ギフト包装');
    const offered = [...document.querySelectorAll('.ant-select-item-option-content')].map(
      (o) => o.textContent,
    );
    expect(offered).toContain('取込日');
    for (const shown of ['受注番号', '請求金額', 'タグ']) expect(offered).not.toContain(shown);
    await user.click(await option('ギフト包装'));
    await waitFor(() => expect(heads()).toContain('ギフト包装'));
    expect(at('cols')?.split(',')).toContain('gifts.card');
    expect(at('cols')?.split(',')).toContain('number');
  });

  it('has its values with the page of rows, as its type is written', async () => {
    const asked = 'number,gifts.card,gifts.fee,gifts.checked';
    await list(`/orders?desk=NEW&cols=${asked}`);
    await waitFor(() => expect(heads()).toEqual(['', '番号', 'ギフト包装', '包装料', '包装の確認']));
    const gift = (await rows()).find((r) => r.textContent?.includes('希望あり'))!;
    const cells = within(gift).getAllByRole('gridcell');
    expect(cells.slice(2).map((c) => c.textContent)).toEqual([
      '希望あり',
      '1,200',
      Number(gift.dataset.id) % 2 === 0 ? 'はい' : 'いいえ',
    ]);
    expect(cells.map((c) => c.className.includes('right'))).toEqual([false, false, false, true, false]);
    expect(lists().map((a) => (JSON.parse(a.body) as { columns?: string }).columns)).toEqual([
      'gifts.card,gifts.checked,gifts.fee',
    ]);
    expect(the.asked.filter((a) => a.path === '/fields').length).toBe(1);
  });

  it('leaves the rows to be chosen while its values come', async () => {
    const user = await list('/orders?desk=NEW');
    const [first] = await rows();
    let arrive = () => {};
    the.late.set('POST /orders/search', new Promise<void>((resolve) => (arrive = resolve)));
    await user.click(screen.getByTestId('choose-columns'));
    await pick(user, 'column-add', 'ギフト包装');
    await waitFor(() => expect(screen.getByTestId('list').getAttribute('aria-busy')).toBe('true'));
    await user.click(within(first!).getByRole('checkbox', { hidden: true }));
    await screen.findByTestId('bulk');
    expect(heads()).not.toContain('ギフト包装');
    arrive();
    await waitFor(() => expect(heads()).toContain('ギフト包装'));
    expect(within((await rows())[0]!).getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
  });

  it('costs nothing where nobody wants one', async () => {
    await list('/orders?desk=NEW');
    await rows();
    expect(lists().every((a) => !a.body.includes('columns'))).toBe(true);
    expect(the.asked.some((a) => a.path === '/fields')).toBe(false);
  });

  it('is a column of the file too, beside the usual ones', async () => {
    const file = saved();
    const reason = '会計事務所へ渡すため';
    const user = await list('/orders?desk=NEW&cols=number,gifts.card,due');
    const download = async () => {
      await rows();
      await downloadOrders(user);
      await waitFor(() => expect(file()).toBe('orders.csv'));
      return JSON.parse(the.asked.filter((a) => a.path === '/exports/orders').at(-1)!.body) as object;
    };
    await waitFor(() => expect(heads()).toContain('ギフト包装'));
    expect(await download()).toEqual({ query: { desk: ['NEW'] }, columns: '*,gifts.card', reason });
    await user.click(screen.getByTestId('desk-SHIP_WAIT'));
    await waitFor(() => expect(here()).toContain('SHIP_WAIT'));
    expect(await download()).toEqual({ query: { desk: ['SHIP_WAIT'] }, columns: '', reason });
  });

  it('is gone with its room, and the list stands', async () => {
    the.house.state.fields = the.house.state.fields.filter((f) => !f.is.id.startsWith('gifts.'));
    await list('/orders?desk=NEW&cols=number,gifts.card,due');
    await waitFor(() => expect(heads()).toEqual(['', '番号', '請求額']));
    expect((await rows())[0]!.textContent).not.toContain('▲');
  });

  it('that fails is marked, and the others are whole', async () => {
    const card = the.house.state.fields.find((f) => f.is.id === 'gifts.card')!;
    Object.assign(card.is, { fault: { ja: '例外', en: 'fails' } });
    await list('/orders?desk=NEW&cols=number,gifts.card,received.date');
    await waitFor(() => expect(heads()).toContain('ギフト包装'));
    const [, number, marked, received] = within((await rows())[0]!).getAllByRole('gridcell');
    expect([number!.textContent !== '', marked!.textContent]).toEqual([true, '▲']);
    expect(received!.textContent).toMatch(/^(\d{4}\/)?\d\d\/\d\d\(.\)$/);
  });
});

describe('a condition over a field', () => {
  it('is made of a field, a way to compare and a value, stands in the address, and is taken away', async () => {
    const user = await list('/orders?desk=NEW');
    const before = (await rows()).length;
    await ask(user, 'ギフト包装');
    expect(screen.getByTestId('condition-add')).toHaveProperty('disabled', true);
    await pick(user, 'condition-value', '希望あり');
    await user.click(screen.getByTestId('condition-add'));
    await waitFor(() => expect(condition()).toEqual({ f: 'gifts.card', op: 'eq', v: 'ASKED' }));
    const chip = await screen.findByTestId('condition');
    await waitFor(() => expect(chip.textContent).toContain('ギフト包装：希望あり'));
    await waitFor(async () => expect((await rows()).length).toBeLessThan(before));
    await ask(user, '包装料', '以上', '１，０００');
    await user.click(screen.getByTestId('condition-add'));
    await waitFor(() =>
      expect(condition()).toEqual({
        all: [
          { f: 'gifts.card', op: 'eq', v: 'ASKED' },
          { f: 'gifts.fee', op: 'ge', v: '1000' },
        ],
      }),
    );
    const [first, second] = await screen.findAllByTestId('condition');
    expect(second!.textContent).toContain('包装料：1,000円 以上');
    await user.click(within(first!).getByRole('button'));
    await waitFor(() => expect(condition()).toEqual({ f: 'gifts.fee', op: 'ge', v: '1000' }));
    await user.click(within(screen.getByTestId('condition')).getByRole('button'));
    await waitFor(() => expect(condition()).toBeNull());
    expect(screen.queryByTestId('condition')).toBeNull();
  });

  it('of money takes no words', async () => {
    const user = await list('/orders?desk=NEW');
    await ask(user, '請求金額', '以上', '五千');
    expect(screen.getByRole('alert').textContent).toBe('数字で入力してください');
    expect(screen.getByTestId('condition-add')).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByTestId('condition-value'), { target: { value: '5000' } });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByTestId('condition-add')).toHaveProperty('disabled', false);
  });

  it('puts no personal data into the address, and says why', async () => {
    const user = await list('/orders?desk=NEW');
    await ask(user, '備考');
    expect(screen.queryByTestId('condition-value')).toBeNull();
    expect(screen.getByTestId('condition-editor').textContent).toContain('個人情報の項目は');
    await user.click(screen.getByTestId('condition-add'));
    await waitFor(() => expect(condition()).toEqual({ f: 'remarks', op: 'notEmpty' }));
    await ask(user, '商品コード');
    expect(screen.queryByTestId('condition-value')).not.toBeNull();
    expect(screen.getByTestId('condition-editor').textContent).not.toContain('個人情報の項目は');
  });

  it('is kept with a search', async () => {
    const user = await list('/orders?desk=NEW');
    await ask(user, '包装料', '空欄');
    await user.click(screen.getByTestId('condition-add'));
    await screen.findByTestId('condition');
    await user.click(screen.getByTestId('save-search'));
    await user.type(await screen.findByTestId('search-name'), '包装なし');
    await user.click(screen.getByTestId('search-save'));
    await screen.findByTestId('search-包装なし');
    await user.click(screen.getByTestId('desk-SHIP_WAIT'));
    await waitFor(() => expect(condition()).toBeNull());
    await user.click(screen.getByTestId('search-包装なし'));
    await waitFor(() => expect(condition()).toEqual({ not: { f: 'gifts.fee', op: 'notEmpty' } }));
    expect((await screen.findByTestId('condition')).textContent).toContain('包装料：空欄');
  });

  it('for which too many orders would have to be looked at is refused in a sentence, with a way on', async () => {
    Object.assign(the.house.state, { mostLooked: 100 });
    const asks = encodeURIComponent('{"f":"gifts.card","op":"eq","v":"ASKED"}');
    const user = await list(`/orders?condition=${asks}`);
    const refused = await screen.findByRole('alert');
    expect(refused.textContent).toContain('100件を超える受注を1件ずつ調べることになります');
    expect(refused.textContent).toContain('次の項目で絞ってください: 店舗、ステータス');
    await user.click(screen.getByTestId('desk-SHIP_WAIT'));
    await rows();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('whose field has gone says so and can be taken away', async () => {
    the.house.state.fields = the.house.state.fields.filter((f) => !f.is.id.startsWith('gifts.'));
    const asks = encodeURIComponent('{"f":"gifts.card","op":"eq","v":"ASKED"}');
    const user = await list(`/orders?desk=NEW&condition=${asks}`);
    const chip = await screen.findByTestId('condition');
    await waitFor(() => expect(chip.textContent).toContain('いまは使えない項目の条件'));
    expect((await screen.findByRole('alert')).textContent).toContain('知らない項目です');
    await user.click(within(chip).getByRole('button'));
    await rows();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
