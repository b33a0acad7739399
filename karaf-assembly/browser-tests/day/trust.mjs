// SPDX-License-Identifier: Apache-2.0
// What a clerk may rely on: no key pressed in good faith calls off, overwrites or sends anything.
import assert from 'node:assert/strict';
import { Api } from '../shift.mjs';
import { enter } from '../shop.mjs';

export async function trust(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  const api = new Api(page, house);
  const row = (id) => page.locator(`[data-testid="order-row"][data-id="${id}"]`);
  const ids = () => hook('order-row').evaluateAll((all) => all.map((one) => one.dataset.id));
  const desk = async (id) => (await api.get(`orders/${id}`)).desk;
  const wake = () => api.ask('POST', 'connections/rakuten~demo/wake', {});

  /** Orders of the mall that come in now. */
  async function orders(count) {
    const before = (await clerk.desks()).NEW ?? 0;
    await house.tell('orders/create', { count });
    await wake();
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.NEW >= before + count,
    );
  }

  /** Orders of 新規受注 that nothing stops. */
  async function clean(count) {
    for (;;) {
      const { items } = await api.get('orders?desk=NEW&limit=200');
      const some = items.filter((o) => o.shop.startsWith('rakuten') && o.findings.length === 0);
      if (some.length >= count) return some.slice(0, count).map((o) => o.id);
      await orders(20);
    }
  }

  async function take(select, name) {
    await hook(select).click();
    await page.locator('.ant-select-item-option:visible').getByText(name, { exact: true }).click();
  }

  async function choose(where, id) {
    await clerk.open(where);
    await row(id).getByRole('checkbox').click();
    await hook('bulk').waitFor();
  }

  await api.ask('PUT', 'settings/malls', { rakuten: 'https://mall.example/order?number={number}' });
  const [undone, ...others] = await clean(6);

  await clerk.step('[page.5] what was sent by mistake is taken back whole within the half minute', async () => {
    await choose('NEW', undone);
    await page.locator('[data-testid="bulk-move"][data-desk="SHIP_WAIT"]').click();
    await hook('ask-yes').click();
    await hook('toast-undo').last().waitFor();
    const waits = (await api.get(`orders/${undone}`)).outbox;
    assert.ok(waits.length > 0);
    assert.deepEqual(new Set(waits.map((e) => e.state)), new Set(['WAITING']));
    await hook('toast-undo').last().click();
    await page.locator('.toast.good').last().waitFor();
    await clerk.until(
      () => desk(undone),
      (now) => now === 'NEW',
    );
    const { outbox } = await api.get(`orders/${undone}`);
    assert.deepEqual(new Set(outbox.map((e) => e.state)), new Set(['STRUCK']));
    await clerk.visit(`/ui/orders/${undone}`);
    await hook('history').locator('li').first().waitFor();
    assert.match(await hook('history').locator('li').first().textContent(), /元に戻しました/);
    await clerk.station('order-undone');
  });

  // some of them could share a parcel, and wait for that to be decided
  for (const to of ['SHIP_WAIT', 'DOC_WAIT']) await api.job('actions', { action: 'move', ids: others, desk: to });
  const ready = (await api.get('orders?desk=DOC_WAIT&limit=200')).items.map((o) => o.id).find((id) => others.includes(id));
  assert.ok(ready, 'none of them can be put out');

  await clerk.step('[page.1] in 伝票・帳票出力待ち the first button and m lead to the output, and call nothing off', async () => {
    await choose('DOC_WAIT', ready);
    assert.equal(await hook('bulk-move').count(), 0);
    assert.match(await hook('bulk-station').getAttribute('class'), /primary/);
    await clerk.station('chosen-doc-wait');
    await page.keyboard.press('m');
    await page.waitForURL(`**/output?only=${ready}`);
    // Enter would put it out: that is the next step, and what that page is for
    await hook('output-all').waitFor();
    assert.equal(await desk(ready), 'DOC_WAIT');
  });

  await clerk.step('[page.1] nobody calls an order off without saying why, not even past the page', async () => {
    for (const id of [undone, ready]) {
      const before = await desk(id);
      const { refused } = await api.job('actions', { action: 'move', ids: [id], desk: 'CANCELLED' });
      assert.match(refused.join(), /理由/);
      assert.equal(await desk(id), before);
    }
    await choose('DOC_WAIT', ready);
    await hook('bulk-more').click();
    await hook('bulk-move-CANCELLED').click();
    assert.ok(await hook('ask-yes').isDisabled());
    await clerk.station('ask-cancel');
    await page.keyboard.press('Enter');
    await hook('ask-yes').waitFor({ state: 'detached' });
    assert.equal(await desk(ready), 'DOC_WAIT');
    await page.keyboard.press('Escape');
  });

  await clerk.step('[page.16] an order is called off for a reason of its mall, and the mall hears that one', async () => {
    const off = (await clean(2)).find((id) => id !== undone);
    const { order } = await api.get(`orders/${off}`);
    await clerk.visit(`/ui/orders/${off}`);
    await hook('order-more').click();
    await hook('order-move-CANCELLED').click();
    await hook('ask-reason').fill('入荷の見込みがない');
    await take('ask-mall-reason', '欠品');
    await clerk.station('ask-mall-reason');
    await hook('ask-yes').click();
    await clerk.until(
      () => desk(off),
      (now) => now === 'CANCELLED',
    );
    const atMall = async () => (await house.mall('orders')).orders.find((one) => one.orderNumber === order.key.number);
    const { reasons } = await clerk.until(atMall, (one) => one.orderProgress === 900);
    assert.deepEqual(reasons, [8]);
    await clerk.closeToasts();
  });

  await clerk.step('[page.15] how many of a line is changed where it is looked at, with the money before and after', async () => {
    const placed = async () => (await api.get(`orders/${undone}`)).order.placed;
    const before = await placed();
    const [line] = before.lines;
    await clerk.visit(`/ui/orders/${undone}`);
    await hook('edit-lines-open').click();
    await hook('edit-quantity-1').fill(String(line.quantity + 1));
    await hook('edit-due').getByText((before.amounts.due + line.unitPrice).toLocaleString('ja-JP')).waitFor();
    await clerk.station('order-lines-edited');
    await hook('edit-save').click();
    await hook('edit-lines').waitFor({ state: 'detached' });
    const after = await placed();
    assert.equal(after.lines[0].quantity, line.quantity + 1);
    assert.equal(after.amounts.due, before.amounts.due + line.unitPrice);
    await clerk.closeToasts();
  });

  await clerk.step('[page.15] what the buyer wrote is mended where it stands', async () => {
    await clerk.visit(`/ui/orders/${undone}`);
    await hook('edit-buyer-open').click();
    await hook('edit-buyer-remarks').fill('門の前に置いてください');
    await clerk.station('order-buyer-edited');
    await hook('edit-save').click();
    await hook('edit-buyer').waitFor({ state: 'detached' });
    assert.equal((await api.get(`orders/${undone}`)).order.placed.remarks, '門の前に置いてください');
    await clerk.closeToasts();
  });

  await clerk.step('[page.15] the number of a slip written by hand is typed, and taken back', async () => {
    const [{ number }] = (await api.get(`orders/${ready}`)).order.shipments;
    await clerk.visit(`/ui/orders/${ready}`);
    await hook('number-open').click();
    await hook('number-1').fill('１２−３４');
    await hook('number-save').click();
    await page.locator('.toast.bad').getByText('「1234」は伝票番号の形ではありません').waitFor();
    await hook('number-1').fill('9000-0000-0012');
    await clerk.station('number-by-hand');
    await hook('number-save').click();
    await page.locator('[data-testid="order-desk"][data-desk="SHIPPED"]').waitFor();
    await hook('waybill').waitFor();
    await hook('toast-undo').last().click();
    await page.locator('[data-testid="order-desk"][data-desk="DOC_WAIT"]').waitFor();
    await clerk.closeToasts();
    clerk.refused(`400 to POST /api/v1/shipments/${number}/numbers`);
  });

  await clerk.step('an order is given to a colleague: it is among hers, and who works on it is seen', async () => {
    const wanted = { login: 'hanako', name: '花子', role: 'orders', accounts: ['main'] };
    const { password } = await api.ask('POST', 'users', wanted);
    await clerk.visit(`/ui/orders/${undone}`);
    await take('order-assignee', '花子');
    await clerk.until(
      async () => (await api.get(`orders/${undone}`)).order.assignee,
      (now) => now === 'hanako',
    );
    await clerk.closeToasts();
    await clerk.station('order-assigned');
    const mate = await clerk.colleague();
    try {
      await enter(mate, house, ['hanako', password], 'home');
      await mate.hook('rail-mine').click();
      await mate.page.locator(`[data-testid="order-row"][data-id="${undone}"]`).click();
      await mate.hook('edit-destination-0').click();
      await hook('order-editing').getByText('花子さんが編集中です').waitFor();
      await clerk.station('order-edited-by-another');
      await mate.page.keyboard.press('Escape');
      await hook('order-editing').waitFor({ state: 'detached' });
      assert.deepEqual(mate.troubles, []);
    } finally {
      await mate.page.context().close();
    }
  });

  await clerk.step('[page.2] a settings form that was open says who has saved meanwhile, and what', async () => {
    await clerk.place('boxes');
    await hook('box-3').fill('北の棚');
    const names = await api.get('boxes');
    await api.ask('PUT', 'boxes', names.map((name, i) => (i === 4 ? '花子の箱' : name)));
    await hook('boxes-save').click();
    await hook('ahead').waitFor();
    assert.match(await hook('ahead').textContent(), /花子の箱/);
    assert.deepEqual((await api.get('boxes'))[2], names[2]);
    await clerk.station('form-saved-meanwhile');
    await hook('ahead-over').click();
    await hook('ahead').waitFor({ state: 'detached' });
    const after = await api.get('boxes');
    assert.deepEqual([after[2], after[4]], ['北の棚', '花子の箱']);
    clerk.refused('412 to PUT /api/v1/boxes');
    await clerk.closeToasts();
  });

  await clerk.step('[page.2] an address that was mended meanwhile is not written over', async () => {
    await clerk.visit(`/ui/orders/${undone}`);
    await hook('edit-destination-0').click();
    await hook('edit-building').fill('北棟 7');
    const { order } = await api.get(`orders/${undone}`);
    const [first, ...others] = order.placed.destinations;
    const address = { ...first.recipient.address, building: '南棟 2' };
    const destinations = [{ ...first, recipient: { ...first.recipient, address } }, ...others];
    await api.ask('PUT', `orders/${undone}/placed`, { ...order.placed, destinations });
    await hook('edit-save').click();
    await hook('conflict').waitFor();
    assert.match(await hook('conflict').textContent(), /南棟 2/);
    assert.ok(await hook('edit-save').isDisabled());
    await clerk.station('address-mended-meanwhile');
    const stored = async () => (await api.get(`orders/${undone}`)).order.placed.destinations[0].recipient.address;
    assert.equal((await stored()).building, '南棟 2');
    await hook('conflict-mine-building').click();
    await hook('edit-save').click();
    await hook('edit-save').waitFor({ state: 'detached' });
    assert.equal((await stored()).building, '北棟 7');
    clerk.refused(`412 to PUT /api/v1/orders/${undone}/placed`);
    await clerk.closeToasts();
  });

  await clerk.step('[page.3] the cursor stays on its order while new ones come in', async () => {
    await clerk.open('NEW');
    const before = (await ids()).slice(0, 12);
    for (let n = 0; n < 5; n++) await page.keyboard.press('j');
    const at = () => page.locator('.order-row.at').getAttribute('data-id');
    const chosen = () => page.locator('.order-row.chosen').evaluateAll((all) => all.map((one) => one.dataset.id));
    await clerk.until(at, (id) => id === before[4]);
    await page.keyboard.press('x');
    await clerk.until(chosen, (some) => some.length === 1);
    await orders(9);
    const pill = hook('newcomers');
    await pill.waitFor();
    assert.deepEqual((await ids()).slice(0, 12), before);
    assert.deepEqual([await at(), await chosen()], [before[4], [before[4]]]);
    await clerk.station('newcomers');
    await pill.click();
    await pill.waitFor({ state: 'detached' });
    await clerk.until(ids, (now) => now[0] !== before[0]);
    assert.deepEqual([await at(), await chosen()], [before[4], [before[4]]]);
    await page.keyboard.press('Escape');
  });

  await clerk.step('what a room says of orders is a column and a condition, by its description alone', async () => {
    const [field, name] = ['documents.money', '帳票から見た入金'];
    const take = async (hooked, text) => {
      await hook(hooked).getByRole('combobox').fill(text);
      await page.locator('.ant-select-item-option:visible', { hasText: text }).click();
    };
    await clerk.open('NEW');
    await hook('choose-columns').click();
    await take('column-add', name);
    await page.getByRole('columnheader', { name, exact: true }).waitFor();
    await clerk.station('columns');
    await page.keyboard.press('Escape');
    const items = [];
    for (let from = ''; from !== null; ) {
      const slice = await api.get(`orders?desk=NEW&limit=200&columns=${field}&from=${encodeURIComponent(from)}`);
      items.push(...slice.items);
      from = slice.next;
    }
    const unpaid = items.filter((o) => o.columns[field].includes('UNPAID')).length;
    assert.ok(0 < unpaid && unpaid < items.length, `${unpaid} of ${items.length}`);
    await hook('filter-add').click();
    await take('condition-field', name);
    await take('condition-value', '未入金');
    await clerk.station('condition');
    await hook('condition-add').click();
    await hook('condition').waitFor();
    assert.match(await hook('condition').textContent(), /帳票から見た入金：未入金/);
    await clerk.rows((n) => n === Math.min(unpaid, 100));
    await clerk.until(
      () => hook('order-row').first().textContent(),
      (said) => said.includes('未入金'),
    );
    await hook('condition').getByRole('button').click();
    await clerk.rows((n) => n === Math.min(items.length, 100));
  });

  await clerk.step('[page.15] what the mall is not told of goods is done at the mall, and ticked', async () => {
    const code = 'mall.edit-by-hand';
    const { order } = await clerk.until(
      () => api.get(`orders/${undone}`),
      ({ open }) => open.some((one) => one.code === code),
    );
    await clerk.visit(`/ui/orders/${undone}`);
    assert.equal(
      await hook(`page-${code}`).getAttribute('href'),
      `https://mall.example/order?number=${order.key.number}`,
    );
    await clerk.station('order-edit-by-hand');
    await hook(`acknowledge-${code}`).click();
    await hook(`page-${code}`).waitFor({ state: 'detached' });
    assert.ok(!(await api.get(`orders/${undone}`)).open.some((one) => one.code === code));
    await clerk.closeToasts();
  });
}
