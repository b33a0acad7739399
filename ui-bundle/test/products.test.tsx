// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { here, openHouse, showPage, signIn } from './house';

interface Kept {
  id: string;
  picture: boolean;
  product: {
    code: string;
    name: string;
    shelf: string;
    categories: string[];
    ended: boolean;
    costs: { from: string | null; yen: number }[];
    parts: { code: string; quantity: number }[];
    links: { shop: string; code: string }[];
  };
}
interface Brought {
  id: string;
  state: string;
  rows: number;
  done: number;
  blank: string;
  columns: string[];
}
let the: ReturnType<typeof openHouse>;
const goods = () =>
  the.house.state.products as { kept: Kept[]; unknown: { id: string }[]; imports: Brought[] };
const kept = (code: string) => goods().kept.find((p) => p.product.code === code)!;
const type = (testid: string, value: string) =>
  fireEvent.change(screen.getByTestId(testid), { target: { value } });
const value = (testid: string) => screen.getByTestId<HTMLInputElement>(testid).value;
const input = (testid: string, n = 0) => within(screen.getAllByTestId(testid)[n]!).getByRole('combobox');
const codes = () => screen.queryAllByTestId('product-row').map((row) => row.dataset.code);
const at = () => screen.getAllByTestId('product-row').find((row) => row.dataset.at === 'true')?.dataset.code;
const sent = (method: string, path: string) =>
  the.asked
    .filter((a) => a.method === method && a.path.startsWith(path))
    .map((a) => JSON.parse(a.body || '{}') as Record<string, unknown>);
const toasted = (words: RegExp) => screen.findByText(words);

beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('the list of products', () => {
  it('is searched from the keyboard, narrowed, and opened at the row where one stands', async () => {
    const user = showPage('/products');
    await signIn(user);
    await screen.findAllByTestId('product-row');
    expect(codes()).toEqual(['BOWL-07', 'ICE-12', 'MISO-01', 'SET-MISO', 'TEA-100']);
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByTestId('products-search'));
    await user.type(screen.getByTestId('products-search'), '味噌{Enter}');
    await waitFor(() => expect(codes()).toEqual(['MISO-01', 'SET-MISO']));
    expect(new URLSearchParams(here().split('?')[1]).get('q')).toBe('味噌');
    await user.keyboard('j');
    expect(at()).toBe('SET-MISO');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(here()).toBe('/products/p3'));
  });

  it('is found by the code under which a shop sells it', async () => {
    await signIn(showPage('/products?q=miso-01-r'));
    await waitFor(() => expect(codes()).toEqual(['MISO-01']));
  });

  it('stands in the address: a category and what is no longer sold', async () => {
    const user = showPage('/products?category=食品&category=味噌&shown=ALL');
    await signIn(user);
    await screen.findAllByTestId('product-row');
    expect(codes()).toEqual(['MISO-01']);
    expect(the.asked.some((a) => a.path.includes('category=%E9%A3%9F%E5%93%81&category='))).toBe(true);
    await user.click(screen.getByTestId('product-row'));
    await screen.findByTestId('product-form');
    await user.click(screen.getByTestId('product-back'));
    await waitFor(() => expect(codes()).toContain('BOWL-07'));
  });

  it('says of chosen ones that they are no longer sold, and takes that back', async () => {
    const user = showPage('/products');
    await signIn(user);
    await screen.findAllByTestId('product-row');
    await user.keyboard('jxjx');
    expect(screen.getByTestId('products-chosen').textContent).toContain('2件');
    await user.click(screen.getByTestId('products-end'));
    await waitFor(() => expect(codes()).toEqual(['MISO-01', 'SET-MISO', 'TEA-100']));
    expect(kept('BOWL-07').product.ended).toBe(true);
    await user.click(await screen.findByTestId('toast-undo'));
    await waitFor(() => expect(codes()).toHaveLength(5));
    expect(sent('POST', '/products/ended')).toEqual([
      { ids: ['p2', 'p5'], ended: true },
      { ids: ['p2', 'p5'], ended: false },
    ]);
  });

  it('renames a category in all products of it', async () => {
    const user = showPage('/products?category=食品&category=味噌');
    await signIn(user);
    await screen.findAllByTestId('product-row');
    await user.click(screen.getByTestId('category-rename'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('rename-to')));
    type('rename-to', 'みそ');
    await user.click(screen.getByTestId('rename-yes'));
    await waitFor(() => expect(kept('MISO-01').product.categories).toEqual(['食品', 'みそ', '米味噌']));
    expect(sent('POST', '/products/category-renames')).toEqual([{ from: ['食品', '味噌'], to: 'みそ' }]);
    await waitFor(() =>
      expect(new URLSearchParams(here().split('?')[1]).getAll('category')).toEqual(['食品', 'みそ']),
    );
  });

  it('leads to a file and to the goods of orders where nothing is there', async () => {
    goods().kept.length = 0;
    const user = showPage('/products');
    await signIn(user);
    expect((await screen.findByTestId('empty')).textContent).toContain('まだ商品が登録されていません');
    expect(screen.getByTestId('products-to-unknown').getAttribute('href')).toBe('/products/unknown');
    await user.click(screen.getByTestId('products-to-import'));
    expect(await screen.findByTestId('product-file')).toBeTruthy();
  });

  it('shows nothing that changes to whoever may only look', async () => {
    the.house.state.rights = ['orders.see'];
    const user = showPage('/products');
    await signIn(user);
    await screen.findAllByTestId('product-row');
    for (const id of ['product-new', 'products-import', 'category-rename', 'products-choose-all'])
      expect(screen.queryByTestId(id)).toBeNull();
    await user.keyboard('jx');
    expect(screen.queryByTestId('products-chosen')).toBeNull();
    await user.keyboard('{Enter}');
    const form = await screen.findByTestId('product-form');
    expect(screen.getByTestId('product-name')).toHaveProperty('disabled', true);
    for (const id of ['product-save', 'product-remove', 'picture-choose', 'product-link-add'])
      expect(within(form).queryByTestId(id)).toBeNull();
  });
});

describe('a product', () => {
  it('is entered, and a code that is taken is said at its field', async () => {
    const user = showPage('/products/new');
    await signIn(user);
    await user.type(await screen.findByTestId('product-code'), 'ｔｅａ-100');
    type('product-name', '煎茶');
    await user.click(screen.getByTestId('product-save'));
    const field = screen.getByTestId('product-code').closest('.field')!;
    await waitFor(() => expect(field.textContent).toContain('「静岡煎茶 100g」で使われています'));
    expect(document.activeElement).toBe(screen.getByTestId('product-code'));
    type('product-code', 'TEA-200');
    await user.click(screen.getByTestId('product-cost-add'));
    type('product-cost-yen', '1,080');
    await user.click(screen.getByTestId('product-save'));
    await waitFor(() => expect(here()).toMatch(/^\/products\/p\d+$/));
    expect(kept('TEA-200').product.costs).toEqual([{ from: null, yen: 1080 }]);
  });

  it('is saved with its costs by day, and nothing is sent of an empty line', async () => {
    const user = showPage('/products/p1');
    await signIn(user);
    expect(await screen.findAllByTestId('product-cost')).toHaveLength(2);
    expect(screen.getByTestId('product-save')).toHaveProperty('disabled', true);
    await user.click(screen.getByTestId('product-cost-add'));
    fireEvent.change(screen.getAllByTestId('product-cost-from')[2]!, { target: { value: '2027-01-01' } });
    expect(screen.getByTestId('product-cost-wrong').textContent).toBe('原価を入力してください');
    expect(screen.getByTestId('product-save')).toHaveProperty('disabled', true);
    fireEvent.change(screen.getAllByTestId('product-cost-yen')[2]!, { target: { value: '700' } });
    await user.click(screen.getByTestId('product-part-add'));
    await user.click(screen.getByTestId('product-save'));
    await waitFor(() => expect(sent('PUT', '/products/p1')).toHaveLength(1));
    expect(sent('PUT', '/products/p1')[0]).toMatchObject({
      costs: [{ yen: 620 }, { from: '2026-10-01', yen: 680 }, { from: '2027-01-01', yen: 700 }],
      parts: [],
      temperature: 'AMBIENT',
    });
    await toasted(/「信州味噌 1kg 化粧箱入り」を保存しました/);
  });

  it('tells the second of two who change it who was first, and what', async () => {
    const user = showPage('/products/p1');
    await signIn(user);
    await screen.findByTestId('product-form');
    type('product-shelf', 'Z-9');
    await waitFor(() => expect(value('product-shelf')).toBe('Z-9'));
    kept('MISO-01').product.shelf = 'B-2';
    const saves = the.house.state.saves as { n: number; last: Record<string, object> };
    saves.last['products/p1'] = { n: ++saves.n, by: 'hanako', at: '2026-12-01T00:00:00Z' };
    await user.click(screen.getByTestId('product-save'));
    expect((await screen.findByTestId('ahead-by')).textContent).toContain('hanako');
    const field = await screen.findByTestId('ahead-field');
    expect(field.textContent).toContain('B-2');
    expect(field.textContent).toContain('Z-9');
    await user.click(screen.getByTestId('ahead-over'));
    await waitFor(() => expect(kept('MISO-01').product.shelf).toBe('Z-9'));
  });

  it('is a kit of others, found by their names; one that would hold itself is refused at its field', async () => {
    const user = showPage('/products/p2');
    await signIn(user);
    await user.click(await screen.findByTestId('product-part-add'));
    await user.type(input('product-part-code'), 'セット');
    const found = await screen.findByTestId('product-suggestion');
    expect(found.dataset.code).toBe('SET-MISO');
    await user.click(found);
    await waitFor(() =>
      expect(screen.getByTestId('product-part-name').textContent).toBe('味噌とお椀のセット'),
    );
    await user.click(screen.getByTestId('product-save'));
    expect((await screen.findByTestId('product-part-wrong')).textContent).toContain('自身が入っています');
    await user.clear(input('product-part-code'));
    await user.type(input('product-part-code'), 'ICE-12');
    await user.click(screen.getByTestId('product-save'));
    await waitFor(() => expect(kept('BOWL-07').product.parts).toEqual([{ code: 'ICE-12', quantity: 1 }]));
  });

  it('is sold under other codes at shops', async () => {
    const user = showPage('/products/p4');
    await signIn(user);
    await user.click(await screen.findByTestId('product-link-add'));
    type('product-link-code', 'cha-01');
    await user.click(screen.getByTestId('product-save'));
    await waitFor(() => expect(kept('TEA-100').product.links).toHaveLength(1));
    expect(kept('TEA-100').product.links[0]!.code).toBe('cha-01');
    expect(kept('TEA-100').product.links[0]!.shop).toMatch(/~/);
  });

  it('has a picture, of a kind and size that can be kept', async () => {
    const user = showPage('/products/p1');
    await signIn(user);
    const choose = async (file: File) => {
      await user.click(await screen.findByTestId('picture-choose'));
      fireEvent.change(screen.getByTestId('chosen-file'), { target: { files: [file] } });
    };
    await choose(new File(['x'], 'a.gif', { type: 'image/gif' }));
    expect((await screen.findByTestId('picture-problem')).textContent).toContain('a.gif');
    await choose(new File(['x'], 'a.png', { type: 'image/png' }));
    await waitFor(() => expect(kept('MISO-01').picture).toBe(true));
    const asked = the.asked.find((a) => a.method === 'PUT' && a.path === '/products/p1/picture');
    expect(asked!.headers['content-type']).toBe('image/png');
    await user.click(await screen.findByTestId('picture-remove'));
    await waitFor(() => expect(kept('MISO-01').picture).toBe(false));
  });

  it('stays where it is in a kit, which is named; any other is removed', async () => {
    const user = showPage('/products/p1');
    await signIn(user);
    expect((await screen.findByTestId('product-kits')).textContent).toContain('味噌とお椀のセット');
    await user.click(screen.getByTestId('product-remove'));
    await user.click(await screen.findByTestId('product-remove-yes'));
    const why = await screen.findByTestId('product-remove-problem');
    expect(why.textContent).toContain('セット「味噌とお椀のセット」の中身です');
    await user.click(within(why).getByTestId('product-kit-link'));
    await waitFor(() => expect(here()).toBe('/products/p3'));
    await waitFor(() => expect(value('product-code')).toBe('SET-MISO'));
    await user.click(screen.getByTestId('product-remove'));
    await user.click(await screen.findByTestId('product-remove-yes'));
    await waitFor(() => expect(here()).toBe('/products'));
    expect(kept('SET-MISO')).toBeUndefined();
  });

  it('asks before what was typed is lost', async () => {
    const user = showPage('/products/p1');
    await signIn(user);
    await screen.findByTestId('product-form');
    type('product-shelf', 'Z-9');
    await user.click(screen.getByTestId('product-back'));
    await user.click(await screen.findByTestId('leave-yes'));
    await waitFor(() => expect(here()).toBe('/products'));
  });
});

describe('goods of orders that are in no product', () => {
  it('are told of on the first page, and linked by one press', async () => {
    const user = showPage('/');
    await signIn(user);
    const card = await screen.findByTestId('home-products');
    expect(card.textContent).toContain('2件');
    await user.click(within(card).getByRole('link'));
    expect(await screen.findAllByTestId('unknown-one')).toHaveLength(2);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(goods().unknown.map((u) => u.id)).toEqual(['u2']));
    expect(kept('TEA-100').product.links).toEqual([{ shop: 'rakuten~tokyo', code: 'tea-100' }]);
    await toasted(/「静岡煎茶 100g」にひも付けました/);
    expect(screen.getAllByTestId('unknown-one')).toHaveLength(1);
  });

  it('that are meant by their name alone are looked at before they are linked', async () => {
    const [first] = goods().unknown as { proposal?: { why: string } }[];
    Object.assign(first?.proposal ?? {}, { why: 'NAME' });
    const user = showPage('/products/unknown');
    await signIn(user);
    await screen.findAllByTestId('unknown-one');
    await user.keyboard('{Enter}');
    await screen.findByTestId('unknown-pick-code');
    expect(sent('POST', '/products/unknown/u1/link')).toEqual([]);
  });

  it('are linked to another product, by keyboard alone', async () => {
    const user = showPage('/products/unknown');
    await signIn(user);
    await screen.findAllByTestId('unknown-one');
    // the list of a select hears of codes of keys, which user-event does not send
    const press = (key: string, keyCode: number) =>
      fireEvent.keyDown(input('unknown-pick-code'), { key, keyCode, which: keyCode });
    await user.keyboard('jo');
    await screen.findByTestId('unknown-pick-code');
    await waitFor(() => expect(document.activeElement).toBe(input('unknown-pick-code')));
    await user.keyboard('お椀');
    await waitFor(() =>
      expect(screen.getAllByTestId('product-suggestion').map((s) => s.dataset.code)).toEqual([
        'BOWL-07',
        'SET-MISO',
      ]),
    );
    press('ArrowDown', 40);
    press('Enter', 13);
    await waitFor(() => expect(input('unknown-pick-code')).toHaveProperty('value', 'BOWL-07'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(goods().unknown.map((u) => u.id)).toEqual(['u1']));
    expect(sent('POST', '/products/unknown/u2/link')).toEqual([{ product: 'p2' }]);
  });

  it('become a product, or are left out', async () => {
    const user = showPage('/products/unknown');
    await signIn(user);
    await screen.findAllByTestId('unknown-one');
    await user.keyboard('jn');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('unknown-make-code')));
    expect(value('unknown-make-name')).toBe('漆塗り箸 23cm 名入れ対応');
    type('unknown-make-code', 'TEA-100');
    await user.click(screen.getByTestId('unknown-make-yes'));
    const field = screen.getByTestId('unknown-make-code').closest('.field')!;
    await waitFor(() => expect(field.textContent).toContain('使われています'));
    type('unknown-make-code', 'HASHI-23');
    await user.click(screen.getByTestId('unknown-make-yes'));
    await waitFor(() => expect(kept('HASHI-23')).toBeTruthy());
    await user.click(screen.getByTestId('unknown-ignore'));
    await waitFor(() => expect(goods().unknown).toEqual([]));
    expect((await screen.findByTestId('empty')).textContent).toContain('未登録商品はありません');
  });

  it('that were left out come back by the undo of it, and from their own list', async () => {
    const user = showPage('/products/unknown');
    await signIn(user);
    await screen.findAllByTestId('unknown-one');
    await user.click(screen.getAllByTestId('unknown-ignore')[0]!);
    await waitFor(() => expect(goods().unknown.map((u) => u.id)).toEqual(['u2']));
    await user.click(await screen.findByText(/元に戻す/));
    await waitFor(() => expect(goods().unknown.map((u) => u.id)).toEqual(['u1', 'u2']));
    await waitFor(() => expect(screen.getAllByTestId('unknown-one')).toHaveLength(2));
    await user.click(screen.getAllByTestId('unknown-ignore')[1]!);
    await waitFor(() => expect(screen.getAllByTestId('unknown-one')).toHaveLength(1));
    await user.click(screen.getByTestId('unknown-aside'));
    const aside = await screen.findByTestId('unknown-take-back');
    expect(screen.getByTestId('unknown-one').dataset.id).toBe('u2');
    expect(screen.queryByTestId('unknown-link')).toBeNull();
    await user.click(aside);
    await waitFor(() => expect(goods().unknown.map((u) => u.id)).toEqual(['u2', 'u1']));
    expect((await screen.findByTestId('empty')).textContent).toContain('対象外にした商品はありません');
    await user.click(screen.getByTestId('unknown-aside'));
    await waitFor(() => expect(screen.getAllByTestId('unknown-one')).toHaveLength(2));
  });

  it('come back where the house could not answer', async () => {
    const user = showPage('/products/unknown');
    await signIn(user);
    await screen.findAllByTestId('unknown-one');
    goods().kept.splice(0);
    await user.click(screen.getAllByTestId('unknown-link')[0]!);
    await toasted(/この商品はありません/);
    expect(screen.getAllByTestId('unknown-one')).toHaveLength(2);
  });
});

describe('an import', () => {
  const file = [
    '商品コード,商品名,原価,棚番,メモ',
    'MISO-01,信州味噌 1kg 化粧箱入り,720,A-01-2,x',
    'BOWL-07,有田焼 お椀（藍）,1450,C-03-1,',
    'NEW-1,新しい箸,300,D-01,',
    'NEW-2,値段のない箸,いくら,,',
    'new-1,同じ箸,300,,',
  ].join('\r\n');
  const bring = async (user: ReturnType<typeof showPage>) => {
    await signIn(user);
    fireEvent.change(await screen.findByTestId('product-file'), {
      target: { files: [new File([file], '商品.csv', { type: 'text/csv' })] },
    });
  };

  it('is assigned, judged with what changes and what is wrong, brought in, and its bad rows are taken', async () => {
    const user = showPage('/products/import');
    await bring(user);
    const columns = await screen.findAllByTestId('import-column');
    expect(columns.map((c) => c.dataset.head)).toEqual(['商品コード', '商品名', '原価', '棚番', 'メモ']);
    expect(columns[0]!.textContent).toContain('MISO-01');
    await user.click(screen.getByTestId('import-judge'));
    await screen.findByTestId('import-judged');
    expect(sent('PUT', '/products/imports/')).toEqual([
      { columns: ['code', 'name', 'cost', 'shelf', ''], blank: 'KEEP' },
    ]);
    const n = (what: string) => screen.getByTestId(`import-count-${what}`).dataset.count;
    expect(['ADDED', 'CHANGED', 'same', 'REFUSED'].map(n)).toEqual(['1', '1', '1', '2']);
    // of new ones all that the file says of them, of changed ones the old as well
    expect((await screen.findAllByTestId('import-change')).map((c) => c.textContent)).toEqual([
      '原価 300',
      '棚番 D-01',
    ]);
    await user.click(screen.getByTestId('import-count-CHANGED'));
    await waitFor(() =>
      expect(screen.getAllByTestId('import-change').map((c) => c.textContent)).toEqual(['原価 680 → 720']),
    );
    await user.click(screen.getByTestId('import-count-REFUSED'));
    await waitFor(() => expect(screen.getAllByTestId('import-fault')).toHaveLength(2));
    expect(screen.getAllByTestId('import-fault').map((f) => f.textContent)).toEqual([
      '原価 いくら 金額として読み取れません。',
      '商品コード new-1 4行目と同じ商品コードです。',
    ]);
    expect(goods().kept).toHaveLength(6);
    await user.click(screen.getByTestId('import-run'));
    expect((await screen.findByTestId('import-result-ADDED')).dataset.count).toBe('1');
    expect(kept('NEW-1').product.name).toBe('新しい箸');
    expect(kept('MISO-01').product.costs).toEqual([{ from: null, yen: 720 }]);
    expect(screen.getByTestId('import-faults').getAttribute('href')).toMatch(
      /\/products\/imports\/i\d+\/faults$/,
    );
  });

  it('needs the column of the code, and can be assigned anew after it was judged', async () => {
    const user = showPage('/products/import');
    await bring(user);
    const choose = async (row: number, name: string) => {
      const column = (await screen.findAllByTestId('import-column'))[row]!;
      await user.click(within(column).getByRole('combobox'));
      const options = await screen.findAllByText(name, { selector: '.ant-select-item-option-content' });
      await user.click(options.at(-1)!);
    };
    await choose(0, '取り込まない');
    expect((await screen.findByTestId('import-lacks')).textContent).toBe('商品コードの列を選んでください');
    expect(screen.getByTestId('import-judge')).toHaveProperty('disabled', true);
    await choose(0, '商品コード');
    await user.click(screen.getByTestId('import-judge'));
    await user.click(await screen.findByTestId('import-again'));
    await choose(2, '取り込まない');
    await user.click(screen.getByTestId('import-judge'));
    await screen.findByTestId('import-judged');
    expect(screen.getByTestId('import-count-same').dataset.count).toBe('2');
  });

  it('that stopped on the way goes on from there', async () => {
    const user = showPage('/products/import');
    await bring(user);
    await user.click(await screen.findByTestId('import-judge'));
    await screen.findByTestId('import-judged');
    Object.assign(goods().imports[0]!, { state: 'STOPPED', done: 2 });
    await user.click(screen.getByRole('link', { name: '商品一覧へ' }));
    await user.click(await screen.findByTestId('products-import'));
    const recent = await screen.findByTestId('import-recent');
    expect(recent.textContent).toContain('途中で止まっています');
    await user.click(within(recent).getByTestId('import-open'));
    expect((await screen.findByTestId('import-stopped')).textContent).toContain('5行のうち2行まで');
    await user.click(screen.getByTestId('import-resume'));
    await screen.findByTestId('import-result');
    expect(kept('NEW-1')).toBeTruthy();
    expect(goods().imports[0]).toMatchObject({ state: 'DONE', done: 5 });
  });

  it('of a file without products says so, and keeps nothing', async () => {
    const user = showPage('/products/import');
    await signIn(user);
    fireEvent.change(await screen.findByTestId('product-file'), {
      target: { files: [new File(['商品コード'], 'leer.csv')] },
    });
    expect((await screen.findByTestId('import-problem')).textContent).toContain('leer.csv');
    expect(goods().imports).toEqual([]);
  });
});

describe('a line of an order', () => {
  it('that sells a kit says so, and what is fetched for it', async () => {
    const order = [...the.house.orders.values()].find(
      (o) => (o as { placed: { lines: unknown[] } }).placed.lines.length > 1,
    ) as { id: number; placed: { lines: { no: number; sku: string }[] } };
    const [first, second] = order.placed.lines as [{ no: number; sku: string }, { no: number; sku: string }];
    first.sku = 'set-miso';
    second.sku = 'TEA-100';
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    const kit = await screen.findByTestId('line-kit');
    expect(kit.dataset.line).toBe(String(first.no));
    expect(kit.textContent).toContain('セット');
    expect(
      within(kit)
        .getAllByTestId('line-kit-part')
        .map((p) => p.textContent),
    ).toEqual(['MISO-01 信州味噌 1kg 化粧箱入り 棚番 A-01-2 ×1', 'BOWL-07 有田焼 お椀（藍） 棚番 C-03-1 ×2']);
    // goods that are no kit stand as they are
    expect(screen.getAllByTestId('line-kit')).toHaveLength(1);
  });
});
