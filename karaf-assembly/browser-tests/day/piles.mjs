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
    await clerk.until(
      async () => (await api.get(`orders/${first}`)).desk,
      (desk) => desk !== 'NEW',
    );
    await clerk.closeToasts();
  });

  await clerk.step('[page.7] all that nothing stops goes on by one press, and what stays behind says why', async () => {
    await clerk.open('NEW');
    await clerk.calm();
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
}
