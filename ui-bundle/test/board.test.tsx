// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '../src/kit/format';
import { halfWidth, meant } from '../src/rooms/board/canned';
import { here, openHouse, showPage, signIn } from './house';

interface Kept {
  id: number;
  revision: number;
  stage: string;
  tags: string[];
  notes: { text: string; kind: string; pinned: boolean; reminder: object | null }[];
  key: { number: string };
}
let the: ReturnType<typeof openHouse>;
const type = (testid: string, value: string) =>
  fireEvent.change(screen.getByTestId(testid), { target: { value } });
const sent = (method: string, path: string) =>
  the.asked
    .filter((a) => a.method === method && a.path.startsWith(path))
    .map((a) => JSON.parse(a.body || '{}') as Record<string, unknown>);
const one = () => ([...the.house.orders.values()] as unknown as Kept[]).find((o) => o.stage === 'NEW')!;

beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('the board', () => {
  it('says what is unread, on the first page and in the top bar, and lets it be read', async () => {
    const user = showPage('/');
    await signIn(user);
    const card = await screen.findByTestId('home-board');
    expect(within(card).getAllByTestId('home-note')).toHaveLength(2);
    expect((await screen.findByTestId('board-sign')).textContent).toContain('1');
    await user.click(within(card).getByText('年末の営業と棚卸し'));
    expect(here()).toBe('/board/n1');
    const note = (await screen.findAllByTestId('board-note'))[0]!;
    expect(within(note).getByRole('link', { name: 'https://shop.example/stock' })).toBeTruthy();
    await user.click(within(note).getByTestId('note-read'));
    await waitFor(() => expect(screen.queryByTestId('note-unread')).toBeNull());
  });

  it('is written by keyboard alone, found by its words, and struck without being lost', async () => {
    const user = showPage('/board');
    await signIn(user);
    await screen.findAllByTestId('board-note');
    await user.keyboard('n');
    await user.type(await screen.findByTestId('note-title'), '楽天スーパーSALE{Enter}');
    await waitFor(() => expect(screen.getAllByTestId('board-note')).toHaveLength(3));
    await user.type(screen.getByTestId('board-search'), 'super');
    await waitFor(() => expect(screen.queryAllByTestId('board-note')).toHaveLength(0));
    await user.clear(screen.getByTestId('board-search'));
    await user.type(screen.getByTestId('board-search'), '楽天');
    await waitFor(() => expect(screen.getAllByTestId('board-note')).toHaveLength(1));
    await user.click(screen.getByTestId('note-strike'));
    await waitFor(() => expect(screen.queryAllByTestId('board-note')).toHaveLength(0));
    await user.click(screen.getByText('終わったもの'));
    expect((await screen.findByTestId('board-note')).textContent).toContain('取り消し済み');
  });

  it('asks once before a phone number is told to all, and keeps it where that is meant', async () => {
    const user = showPage('/board');
    await signIn(user);
    await user.click(await screen.findByTestId('note-new'));
    type('note-title', '折り返し');
    type('note-body', '090-1234-5678 へ');
    await user.click(screen.getByTestId('note-save'));
    await user.click(await screen.findByTestId('note-contact'));
    await waitFor(() => expect(screen.getAllByTestId('board-note')).toHaveLength(3));
    expect(sent('POST', '/board/notes').map((b) => b.confirm)).toEqual([false, true]);
  });

  it('tells the second of two who change one note who was first', async () => {
    const user = showPage('/board');
    await signIn(user);
    const [note] = await screen.findAllByTestId('board-note');
    await user.click(within(note!).getByTestId('note-edit'));
    await waitFor(() => expect(the.asked.some((a) => a.path === '/board/notes/n1')).toBe(true));
    type('note-title', '私の題名');
    await waitFor(() => expect(screen.getByTestId('note-title')).toHaveProperty('value', '私の題名'));
    const board = the.house.state.board as { notes: { id: string; title: string }[] };
    board.notes.find((n) => n.id === 'n1')!.title = '先に変えた題名';
    const saves = the.house.state.saves as { n: number; last: Record<string, object> };
    saves.last['board/notes/n1'] = { n: ++saves.n, by: 'hanako', at: '2026-12-01T00:00:00Z' };
    await user.click(screen.getByTestId('note-save'));
    expect((await screen.findByTestId('ahead-by')).textContent).toContain('hanako');
    expect((await screen.findByTestId('ahead-field')).textContent).toContain('先に変えた題名');
    await user.click(screen.getByTestId('ahead-over'));
    await waitFor(() => expect(board.notes.find((n) => n.id === 'n1')!.title).toBe('私の題名'));
  });

  it('takes the orders that were chosen, leads to them, and stands on their page', async () => {
    const order = one();
    const user = showPage(`/board?order=${order.id}`);
    await signIn(user);
    expect(await screen.findByTestId('note-orders')).toHaveProperty('value', String(order.id));
    type('note-title', 'この受注の件');
    await user.click(screen.getByTestId('note-save'));
    const link = await screen.findByTestId('note-order');
    expect(link.textContent).toBe(`受注 ${order.key.number}`);
    expect(here()).toBe('/board');
    await user.click(link);
    expect((await screen.findByTestId('order-board')).textContent).toContain('この受注の件');
  });

  it('takes a reply and says who has read it', async () => {
    const user = showPage('/board/n2');
    await signIn(user);
    await user.type(await screen.findByTestId('reply-text'), '木曜ですね{Enter}');
    expect((await screen.findByTestId('board-reply')).textContent).toContain('木曜ですね');
    expect(screen.getByTestId('note-readers').textContent).toContain('読んだ人');
  });
});

describe('memos of an order', () => {
  it('say what they are about, stand on top, and are a reminder until that is done', async () => {
    const order = one();
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    await user.type(await screen.findByTestId('note-text'), '一つ目{Enter}');
    await screen.findByText('一つ目');
    await user.click(screen.getByTestId('note-more'));
    await user.click(screen.getByTestId('note-pin'));
    type('note-day', today());
    await user.type(screen.getByTestId('note-text'), '折り返し電話{Enter}');
    const due = await screen.findByTestId('note-due');
    expect(screen.getAllByTestId('note').map((n) => n.dataset.no)).toEqual(['2', '1']);
    expect(order.notes[1]).toMatchObject({ pinned: true, reminder: { day: today(), person: '' } });
    await user.click(within(due).getByTestId('note-done'));
    await waitFor(() => expect(screen.queryByTestId('note-due')).toBeNull());
    expect(order.notes[1]!.reminder).toBeNull();
  });
});

describe('canned texts', () => {
  it('come by their shortcut, by keyboard alone, with what stands for their symbols', async () => {
    const order = one();
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    const field = (await screen.findByTestId('note-text')) as HTMLInputElement;
    await user.type(field, '電話 ;の');
    expect((await screen.findByTestId('canned-text')).textContent).toContain('のしの確認');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(field.value).toBe(`電話 ${order.key.number} ののしを確認`));
    expect(screen.queryByTestId('canned')).toBeNull();
    expect(order.notes).toEqual([]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(order.notes).toHaveLength(1));
  });

  it('take the place of all that stands in the field, and are left alone by Escape', async () => {
    const user = showPage(`/orders/${one().id}`);
    await signIn(user);
    const field = (await screen.findByTestId('note-text')) as HTMLInputElement;
    await user.type(field, '下書き；のし');
    await screen.findByTestId('canned');
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('canned')).toBeNull();
    expect(field.value).toBe('下書き；のし');
    await user.type(field, '{Backspace}し');
    await screen.findByTestId('canned');
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    await waitFor(() => expect(field.value).toContain('ののしを確認'));
    expect(field.value).not.toContain('下書き');
  });

  it('say which symbol nothing stands for now, and leave it as it is written', async () => {
    const user = showPage(`/orders/${one().id}`);
    await signIn(user);
    const field = (await screen.findByTestId('note-text')) as HTMLInputElement;
    await user.type(field, ';常連');
    await screen.findByTestId('canned');
    await user.keyboard('{Tab}');
    await waitFor(() => expect(field.value).toBe('{{購入回数}}回目のご注文です'));
    expect(await screen.findByText(/{{購入回数}} は置き換えられませんでした/)).toBeTruthy();
  });

  it('are kept with a shortcut, and a symbol of a room that is away is said', async () => {
    const user = showPage('/settings/texts');
    await signIn(user);
    expect((await screen.findByTestId('text-away')).textContent).toContain('{{購入回数}}');
    await user.click(screen.getByTestId('text-add'));
    type('text-name', '御礼');
    type('text-shortcut', ';れい');
    type('text-body', 'ｱｲ ありがとう');
    expect(screen.getByTestId('text-form').textContent).toContain('8文字（半角13文字分）');
    await user.click(screen.getByTestId('text-save'));
    await waitFor(() => expect(screen.getAllByTestId('text')).toHaveLength(3));
    expect(sent('PUT', '/board/texts/')[0]).toMatchObject({
      shortcut: ';れい',
      places: ['MEMO'],
      shared: true,
    });
  });

  it('are counted as carriers do, and offered where they are meant to be', () => {
    expect(halfWidth('ｱｲabcあ')).toBe(7);
    const text = (shortcut: string, places: string[], shops: string[] = []) =>
      ({ id: shortcut + places.join(), shortcut, places, shops, shared: true }) as never;
    const all = [text(';のし紙', ['MEMO']), text(';のし', ['MEMO']), text(';のし', ['MAIL'])];
    const found = (place: string) => meant(all, 'のし', place).map((x: { id: string }) => x.id);
    expect(found('MEMO')).toEqual([';のしMEMO', ';のし紙MEMO']);
    expect(found('MAIL')).toEqual([';のしMAIL']);
    expect(found('')).toEqual([';のしMEMO', ';のし紙MEMO']);
    const tokyo = [text(';のし', ['MEMO'], ['rakuten~tokyo'])];
    expect(meant(tokyo, 'のし', 'MEMO', 'yahoo~main')).toEqual([]);
    expect(meant(tokyo, 'のし', 'MEMO', 'rakuten~tokyo')).toHaveLength(1);
    expect(meant(tokyo, 'のし', 'MEMO')).toHaveLength(1);
  });
});

describe('the catalogue of tags', () => {
  it('refuses colours that cannot be read, and gives a tag its look wherever it stands', async () => {
    const order = one();
    order.tags = ['急ぎ'];
    const user = showPage('/settings/tags');
    await signIn(user);
    await user.click(await screen.findByTestId('tag-add'));
    type('tag-name', '贈り物');
    type('tag-fore', '#999999');
    type('tag-back', '#ffffff');
    expect(screen.getByTestId('tag-contrast').textContent).toContain('2.8');
    expect(screen.getByTestId('tag-save')).toHaveProperty('disabled', true);
    type('tag-fore', '#12587c');
    await user.click(screen.getByTestId('tag-save'));
    await waitFor(() => expect(screen.getAllByTestId('tag-line')).toHaveLength(2));
  });

  it('is renamed with its orders and searches, and asks by what it is named before it goes', async () => {
    const order = one();
    order.tags = ['急ぎ'];
    the.house.state.searches = [{ name: '朝', query: 'tag=急ぎ' }] as never;
    const user = showPage('/settings/tags');
    await signIn(user);
    await user.click(await screen.findByTestId('tag-edit'));
    type('tag-name', '至急');
    await user.click(screen.getByTestId('tag-save'));
    await waitFor(() => expect(screen.getByTestId('tag-line').dataset.name).toBe('至急'));
    expect(order.tags).toEqual(['至急']);
    await user.click(screen.getByTestId('tag-remove'));
    expect((await screen.findByTestId('tag-mentions')).textContent).toContain('保存した検索「朝」');
    await user.click(screen.getByTestId('tag-remove-yes'));
    await waitFor(() => expect(screen.queryByTestId('tag-line')).toBeNull());
    expect(order.tags).toEqual([]);
  });

  it('stands in the rail with how many open orders have it', async () => {
    const tags = (the.house.state.board as { tags: { shown: string[] }[] }).tags;
    tags[0]!.shown = ['LIST', 'RAIL'];
    one().tags = ['急ぎ'];
    const user = showPage('/');
    await signIn(user);
    await user.click(await screen.findByTestId('rail-tags'));
    const line = await screen.findByTestId('rail-tag-急ぎ');
    await waitFor(() => expect(line.textContent).toBe('急ぎ1'));
    await user.click(line);
    expect(new URLSearchParams(here().split('?')[1]).getAll('tag')).toEqual(['急ぎ']);
  });
});
