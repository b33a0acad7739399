// SPDX-License-Identifier: Apache-2.0
// The list as it is worked: piles are read before they are nodded, and the list stands where it was left.
import assert from 'node:assert/strict';
import { Api } from '../shift.mjs';

export async function piles(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  const api = new Api(page, house);
  const here = () => page.locator('.order-row.at').getAttribute('data-id');
  const open = async (code) => {
    await clerk.open('NEW');
    await hook(`pile-${code}`).click();
    await hook(code ? 'pile-head' : 'order-row').first().waitFor();
    await clerk.calm();
  };

  await clerk.step('[page.8] a remark is read where it is answered, and its answer is taken back there', async () => {
    await open('remarks.present');
    const row = hook('order-row').first();
    const id = await row.getAttribute('data-id');
    const { order } = await api.get(`orders/${id}`);
    await hook('pile-remark').first().waitFor();
    assert.equal(await row.getByTestId('pile-remark').textContent(), order.placed.remarks);
    await clerk.station('pile-remarks');
    await page.keyboard.press('a');
    await page.locator(`[data-id="${id}"][data-said="acknowledge"]`).waitFor();
    await clerk.until(
      async () => (await api.get(`orders/${id}`)).order.acknowledged.length,
      (n) => n === order.acknowledged.length + 1,
    );
    assert.ok((await clerk.desks()).NEW > 0);
    await page.locator(`[data-id="${id}"]`).getByTestId('answer-back').click();
    await clerk.until(
      async () => (await api.get(`orders/${id}`)).order.acknowledged.length,
      (n) => n === order.acknowledged.length,
    );
    await clerk.closeToasts();
  });

  await clerk.step('[page.8] a proposal is shown old → new, and taken for the order that was looked at alone', async () => {
    await open('address.city');
    const row = hook('order-row').first();
    const id = await row.getAttribute('data-id');
    const others = (await api.get('orders?desk=NEW&finding=address.city&limit=200')).items.length;
    const address = async () => (await api.get(`orders/${id}`)).order.placed.destinations[0].recipient.address;
    const line = ({ prefecture, city, street, building }) => [prefecture + city + street, building].filter(Boolean).join(' ');
    const shown = row.locator('[data-part="address"]');
    assert.equal(await shown.locator('del').textContent(), line(await address()));
    const after = await shown.locator('ins').textContent();
    await clerk.station('pile-old-new');
    await page.keyboard.press('f');
    await clerk.until(async () => line(await address()), (now) => now === after);
    const left = (await api.get('orders?desk=NEW&finding=address.city&limit=200')).items.length;
    assert.equal(left, others - 1);
  });

  await clerk.step('[page.11] the list stands where it was left, with the cursor on its order', async () => {
    await clerk.open('NEW');
    for (let n = 0; n < 30; n++) await page.keyboard.press('j');
    const id = await here();
    const top = () => hook('rows').evaluate((list) => list.scrollTop);
    const before = await top();
    assert.ok(before > 0);
    await page.keyboard.press('Enter');
    await hook('order-number').waitFor();
    await page.keyboard.press('Escape');
    await clerk.until(here, (now) => now === id);
    assert.ok(Math.abs((await top()) - before) < 40, `${await top()} instead of ${before}`);
  });

  await clerk.step('[page.11] m on an order goes on to the next one', async () => {
    await open('');
    const [first, second] = await hook('order-row').evaluateAll((all) => all.map((one) => one.dataset.id));
    await page.locator(`[data-testid="order-row"][data-id="${first}"]`).click();
    await hook('order-move').waitFor();
    await page.keyboard.press('m');
    await hook('ask-yes').click();
    await page.waitForURL(`**/orders/${second}`);
    await clerk.closeToasts();
  });

  await clerk.step('[page.7] all that nothing stops goes on by one press, and what stays behind says why', async () => {
    await clerk.open('NEW');
    const before = (await clerk.desks()).NEW;
    const n = Number(await hook('pile-').getAttribute('data-count'));
    assert.ok(n > 0);
    await hook('pile-move').click();
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.NEW <= before - n,
    );
    await hook('toast-undo').last().waitFor();
    await clerk.closeToasts();
  });

  await clerk.step('[page.12] orders of several desks are led on desk by desk', async () => {
    await clerk.visit('/ui/orders?desk=SHIP_WAIT&desk=DOC_WAIT');
    await hook('order-row').first().waitFor();
    await hook('choose-shown').click();
    const part = hook('bulk-part-SHIP_WAIT');
    await part.waitFor();
    assert.equal(await part.getAttribute('data-to'), 'DOC_WAIT');
    await clerk.station('mixed-desks');
    const before = (await clerk.desks()).DOC_WAIT;
    await part.click();
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.DOC_WAIT > before,
    );
  });

  await clerk.step('[page.10] what could not go on is named by numbers that lead to the orders', async () => {
    const { items } = await api.get('orders?desk=NEW&limit=200');
    const stopped = items.find((o) => o.findings.some((f) => f.level === 'BLOCK'));
    assert.ok(stopped);
    await clerk.open('NEW');
    await page.locator(`[data-testid="order-row"][data-id="${stopped.id}"]`).getByRole('checkbox').click();
    await page.locator('[data-testid="bulk-move"][data-desk="SHIP_WAIT"]').click();
    await hook('toast-more').last().click();
    await page.locator('.refused').getByRole('link', { name: stopped.number }).click();
    await page.waitForURL(`**/orders?q=${encodeURIComponent(stopped.number)}`);
    await clerk.closeToasts();
  });

  await clerk.step('[page.22] Escape closes one thing, and what is half written asks before it goes', async () => {
    const { items } = await api.get('orders?desk=SHIP_WAIT&limit=1');
    const at = `/ui/orders/${items[0].id}`;
    await clerk.visit(at);
    await hook('order-more').click();
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(new URL(page.url()).pathname, at);
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await hook('note-text').fill('電話した');
    await hook('order-back').click();
    await hook('leave-yes').waitFor();
    await clerk.station('leave-note');
    await page.keyboard.press('Enter');
    await hook('leave-yes').waitFor({ state: 'detached' });
    assert.equal(await hook('note-text').inputValue(), '電話した');
    await hook('note-add').click();
    await clerk.until(
      () => hook('note-text').inputValue(),
      (text) => text === '',
    );
  });

  await clerk.step('the wish and the ship date are changed on the order, and on its parcels', async () => {
    const { items } = await api.get('orders?desk=SHIP_WAIT&limit=1');
    const look = async () => (await api.get(`orders/${items[0].id}`)).order;
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    await clerk.visit(`/ui/orders/${items[0].id}`);
    for (const [act, field] of [
      ['shipping.wish', 'date'],
      ['shipping.slip', 'shipDate'],
    ]) {
      await hook('order-more').click();
      await hook(`order-${act}`).click();
      await hook(`act-${field}`).fill(day);
      await hook('act-yes').click();
      await hook('act-yes').waitFor({ state: 'detached' });
      const asked = hook('ask-yes');
      await clerk.until(
        async () => (await asked.count()) + (await hook('toast-undo').count()),
        (n) => n > 0,
      );
      if ((await asked.count()) > 0) await asked.click();
      await hook('toast-undo').last().waitFor();
      await clerk.closeToasts();
    }
    await clerk.until(look, (o) => o.placed.wish.date === day && o.shipments.every((s) => s.shipDate === day && s.wish.date === day));
  });

  await clerk.step('[page.18] goods are found by their name, and the list has the keys after that', async () => {
    const { items } = await api.get('orders?desk=SHIP_WAIT&limit=1');
    const word = /[ァ-ヶー一-龠]{2,}/.exec(items[0].firstItem)[0];
    await page.keyboard.press('/');
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
    await hook('condition').waitFor();
    await hook('order-row').first().waitFor();
    await clerk.until(
      () => page.evaluate(() => document.activeElement?.dataset.testid),
      (focused) => focused === 'rows',
    );
    await page.keyboard.press('j');
    await page.locator('.order-row.at').waitFor();
    await clerk.station('goods-found');
  });
}
