// SPDX-License-Identifier: Apache-2.0
// A packer's shift: slip, goods, label; and all that goes wrong at a packing table.
import assert from 'node:assert/strict';
import { tracking } from '../labels.mjs';
import { Scanner } from '../scanner.mjs';
import { enter } from '../shop.mjs';

/** The rule of the station, in ms. */
const rule = 200;

export async function pack(clerk, house, api, slips) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  const scanner = new Scanner(clerk);
  const pieces = (slip) => slip.goods.reduce((n, g) => n + g.quantity, 0);
  // with several lines something is too many while something is missing; of several pieces one can be in
  const second = slips.find((slip) => slip.goods.length > 1);
  const [third, fifth, ...others] = slips
    .filter((slip) => slip !== second)
    .sort((a, b) => Math.min(pieces(b), 2) - Math.min(pieces(a), 2));
  assert.ok(second && pieces(fifth) > 1, 'too few parcels of several pieces');
  const [first, fourth, sixth] = others;
  const label = Object.fromEntries(slips.map((slip, n) => [slip.shipment, tracking(100 + n)]));
  const state = async (slip) => (await api.get(`orders/${slip.id}`)).order.shipments[0].state;
  const told = async (slip) => {
    const { orders } = await house.mall('orders');
    return orders.find((o) => o.orderNumber === slip.number).shipments.map((s) => [s.shippingNumber, s.reported]);
  };

  await clerk.step('a parcel is packed by scanner alone, and its label makes it shipped', async () => {
    await page.keyboard.press('g');
    await page.waitForTimeout(60);
    await page.keyboard.press('k');
    await hook('pack-scan').waitFor();
    await clerk.station('packing');
    await scanner.pack(first, label[first.shipment]);
    assert.equal(await state(first), 'NUMBERED');
    await clerk.station('packing-finished');
  });

  await clerk.step('wrong goods, too many and a wrong label are red with a sound within 200 ms', async () => {
    const took = [];
    await scanner.slip(second);
    for (let n = 0; n < 8; n++) took.push(await scanner.wrong(`49999999999${10 + n}`));
    await clerk.station('packing-wrong');
    await scanner.goods(second, 1);
    took.push(await scanner.wrong(second.goods[0].sku));
    await page.waitForTimeout(Scanner.pause);
    await scanner.scan(second.goods.at(-1).sku);
    await scanner.told('done', 'pack.nowLabel');
    const asked = await scanner.wrong(label[first.shipment]);
    await clerk.station('packing-wrong-label');
    assert.match(await hook('pack-verdict').textContent(), new RegExp(first.shipment));
    const show = (what) => took.map((ms) => ms[what].toFixed(0)).join(' ');
    console.log(`     red after ${show('red')} ms, sound after ${show('sound')} ms`);
    console.log(`     a label that the house had to be asked about: red after ${asked.red.toFixed(0)} ms`);
    quick(...took);
    await scanner.scan(label[second.shipment]);
    await scanner.told('done', 'pack.finished');
  });

  await clerk.step('reading twice does nothing, and the last scan is taken back', async () => {
    await scanner.slip(third);
    const there = async () => Number(await hook('piece').first().getAttribute('data-there'));
    await scanner.scan(third.goods[0].sku);
    await scanner.scan(third.goods[0].sku);
    await page.waitForTimeout(Scanner.pause);
    assert.equal(await there(), 1);
    await scanner.scan(third.shipment);
    await scanner.told('note', 'pack.already');
    assert.equal(await there(), 1);
    await page.keyboard.press('F2');
    await clerk.until(there, (n) => n === 0);
  });

  await clerk.step('a page that is loaded anew goes on, and another worker is kept off', async () => {
    await scanner.scan(third.goods[0].sku);
    await clerk.reload();
    await scanner.told('note', 'pack.again');
    assert.equal(await hook('piece').first().getAttribute('data-there'), '1');
    await other(clerk, house, api, async (mate) => {
      await mate.scan(third.shipment);
      await mate.told('bad');
      assert.match(await mate.clerk.hook('pack-verdict').textContent(), /admin さんが検品中/);
      await mate.clerk.station('packing-busy');
    });
    await scanner.goods(rest(third));
    await scanner.told('done', 'pack.nowLabel');
    await clerk.reload();
    await scanner.told('note', 'pack.again');
    await scanner.scan(label[third.shipment]);
    await scanner.told('done', 'pack.finished');
  });

  await clerk.step('while the mall is down packing goes on, and the mall hears of it later, once', async () => {
    await house.tell('maintenance', { on: true });
    await scanner.pack(fourth, label[fourth.shipment]);
    assert.equal(await state(fourth), 'NUMBERED');
    assert.deepEqual(await told(fourth), []);
    await house.tell('maintenance', { on: false });
  });

  await clerk.step('an order cancelled after printing turns red by itself, and stays red', async () => {
    await scanner.slip(fifth);
    await house.tell('orders/cancel', { orderNumber: fifth.number });
    const cancelled = Date.now();
    await clerk.until(
      async () => {
        await api.ask('POST', 'connections/rakuten~demo/wake');
        await page.waitForTimeout(300);
        return hook('pack-verdict').getAttribute('data-kind');
      },
      (kind) => kind === 'bad',
    );
    console.log(`     red ${((Date.now() - cancelled) / 1000).toFixed(1)} s after the cancel at the mall`);
    assert.match(await hook('pack-verdict').textContent(), /荷物を抜いて/);
    await clerk.station('packing-cancelled');
    const again = await scanner.wrong(fifth.goods[0].sku);
    quick(again);
    assert.equal(await state(fifth), 'PRINTED');
    await page.keyboard.press('Escape');
    await scanner.scan(fifth.shipment);
    await scanner.told('bad');
  });

  await clerk.step('the end check names what differs, and the list holds what was packed', async () => {
    await hook('place-hand-over').click();
    await hook('dock-day').fill(first.day);
    const card = hook('dock-yamato');
    await card.waitFor();
    await clerk.station('hand-over');
    assert.equal(await hook('dock-packed').textContent(), '4');
    const kind = (slip) => page.locator(`[data-testid="dock-row"][data-shipment="${slip.shipment}"]`).getAttribute('data-kind');
    assert.equal(await kind(fifth), 'PULL');
    await hook('dock-show').first().click();
    assert.equal(await kind(sixth), 'NOT_PACKED');
    await hook('dock-scan').focus();
    await page.keyboard.type(label[first.shipment]);
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="dock-verdict"][data-kind="good"]').waitFor();
    await clerk.until(
      () => hook('dock-loaded').textContent(),
      (n) => n === '1',
    );
    assert.equal(await kind(second), 'NOT_LOADED');
    for (const slip of [second, third, fourth]) {
      await page.keyboard.type(label[slip.shipment]);
      await page.keyboard.press('Enter');
      await page.locator('[data-testid="dock-verdict"]').getByText(slip.shipment).waitFor();
    }
    await clerk.until(
      () => hook('dock-loaded').textContent(),
      (n) => n === '4',
    );
    // what packing has told the mall is told: an answer to it would change an order under the list
    for (const slip of [first, second, third, fourth])
      await clerk.until(
        () => told(slip),
        (all) => all[0]?.[1] === 1,
      );
    await clerk.calm();
    await handOver(clerk);
    await hook('paper-line').nth(3).waitFor();
    const lines = await hook('paper-line').allTextContents();
    const own = [first, second, third, fourth].map((slip) => label[slip.shipment]).sort();
    assert.deepEqual(lines.map((line) => line.slice(0, 12)).sort(), own);
    await clerk.station('hand-over-list');
    assert.equal(await state(first), 'HANDED_OVER');
  });

  await clerk.step('[page.20] a closed list is taken back while nothing of it has left, and closed again', async () => {
    await hook('place-hand-over').click();
    await hook('dock-day').fill(first.day);
    await hook('dock-reopen').click();
    await hook('dock-reopen-yes').click();
    await clerk.until(
      () => state(first),
      (now) => now === 'NUMBERED',
    );
    await clerk.station('hand-over-reopened');
    // the others follow the first
    await clerk.until(
      () => hook('dock-loaded').textContent(),
      (n) => n === '4',
    );
    await handOver(clerk);
    await hook('paper-line').nth(3).waitFor();
    assert.equal(await state(first), 'HANDED_OVER');
  });

  await clerk.step('the mall was told of each parcel once, and the history says who packed', async () => {
    for (const slip of [first, second, third, fourth]) {
      await clerk.until(
        () => told(slip),
        (all) => all.length === 1 && all[0][0] === label[slip.shipment] && all[0][1] === 1,
      );
    }
    assert.deepEqual(await told(fifth), []);
    const history = await api.get(`orders/${first.id}/history`);
    const packed = history.filter((line) => line.act === 'shipment.packed');
    assert.equal(packed.length, 1);
    assert.equal(packed[0].by.name, 'admin');
  });

  await clerk.step('[page.19] nobody hears of a parcel that was not packed, and who does not scan is not warned of each', async () => {
    assert.deepEqual(await told(sixth), []);
    const settings = await api.get('settings/packing');
    const warned = page.locator('[data-testid="dock-why"][data-kind="NOT_PACKED"]');
    const look = async () => {
      await clerk.visit('/ui/hand-over');
      await hook('dock-day').fill(sixth.day);
      await clerk.calm();
    };
    await look();
    assert.ok((await warned.count()) > 0);
    await api.ask('PUT', 'settings/packing', { ...settings, scan: 'off' });
    await look();
    assert.equal(await warned.count(), 0);
    await api.ask('PUT', 'settings/packing', settings);
  });
  return [first, second, third, fourth].map((slip) => ({ ...slip, label: label[slip.shipment] }));
}

/** Red and heard within the rule. */
function quick(...took) {
  const most = Math.max(...took.flatMap(({ red, sound }) => [red, sound]));
  assert.ok(most < rule, `red or heard after ${most} ms`);
}

/** What is still missing once one piece of the first line is in. */
function rest(slip) {
  const [head, ...tail] = slip.goods;
  return { ...slip, goods: [{ ...head, quantity: head.quantity - 1 }, ...tail] };
}

/** A second packer in a browser of her own. */
async function other(clerk, house, api, act) {
  const { password } = await api.ask('POST', 'users', {
    login: 'hanako',
    name: '出荷 花子',
    rights: ['orders.see', 'shipping.see', 'shipping.edit', 'packing.pack'],
    accounts: ['main'],
  });
  const mate = await clerk.colleague();
  try {
    await enter(mate, house, ['hanako', password], 'place-packing');
    await mate.hook('place-packing').click();
    await mate.hook('pack-scan').waitFor();
    await act(new Scanner(mate));
    assert.deepEqual(mate.troubles, []);
  } finally {
    await mate.page.context().close();
  }
}

/** Closes the list of the one carrier: it says how many go and how many stay, and asks why. */
async function handOver(clerk) {
  await clerk.hook('dock-close-yamato').click();
  const { count, stay } = await clerk.hook('dock-asks').evaluate((one) => ({ ...one.dataset }));
  assert.equal(count, '4');
  assert.ok(Number(stay) > 0);
  await clerk.hook('dock-reason').fill('残りは夕方の便で出します');
  await clerk.hook('dock-yes').click();
}
