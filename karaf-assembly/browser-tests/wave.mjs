// SPDX-License-Identifier: Apache-2.0
// The heaviest hour of a day: 500 orders from 発送待ち to the buyers' mails, and how long a clerk takes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mailedOnce } from './day/close.mjs';
import { everyDay, offer, print, reportedOnce, saveNumbers, shipmentsOf, written } from './day/ship.mjs';
import { read, tracking } from './labels.mjs';
import { play } from './play.mjs';
import { Api } from './shift.mjs';
import { enter, shop } from './shop.mjs';
import { crowd } from './took.mjs';

const wave = 500;
/** Seconds, those among them that numbers wait so that an import can be taken back: the truck does not wait. */
const most = 180;

async function heaviest(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  await enter(clerk, house, house.firstLogin(), 'home');
  const api = new Api(page, house);
  await api.ask('PUT', 'shop', shop);

  await clerk.step('more than 500 orders are there, checked', async () => {
    await house.tell('orders/create', { count: 600, lines: 2, progress: 300, spreadSeconds: 36000, kinds: ['PLAIN'] });
    await api.ask('POST', 'connections/rakuten~demo/wake', {});
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.NEW === 900,
    );
    await clerk.moveAll('NEW', 'SHIP_WAIT');
    await clerk.closeToasts();
  });

  const began = Date.now();
  let labels = [];
  let orders = [];
  await clerk.step('500 of them are one wave, and their statements one paper', async () => {
    await clerk.moveAll('SHIP_WAIT', 'DOC_WAIT');
    await clerk.closeToasts();
    await hook('place-output').click();
    await hook('wave-open').click();
    await clerk.until(
      () => hook('wave-row').count(),
      (n) => n === wave,
    );
    await clerk.station('wave-large');
    await everyDay(clerk);
    const statements = await print(clerk, 'purchase-statement', 1);
    orders = [...new Set(statements.flatMap((text) => /ご注文番号(\d{6}-\d{8}-\d{10})/.exec(text)?.[1] ?? []))];
    assert.equal(orders.length, wave);
  });

  await clerk.step('their label file', async () => {
    await hook('output-waybills').click();
    await written(clerk, 2);
    const [file] = await Promise.all([page.waitForEvent('download'), hook('take-batch').click()]);
    labels = read(readFileSync(await file.path())).map((row, n) => ({ ...row, number: tracking(n) }));
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.TRACK_WAIT === wave,
    );
  });

  await clerk.step('their numbers come back', async () => {
    await hook('place-numbers').click();
    await offer(clerk, labels);
    await clerk.station('numbers-large');
    await saveNumbers(clerk);
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.TRACK_WAIT === 0,
    );
  });

  await clerk.step('the mall and the buyers are told, once each', async () => {
    await clerk.until(
      async () => shipmentsOf(await house.mall('orders')).length,
      (n) => n >= labels.length,
    );
    await reportedOnce(house, labels, orders);
    await mailedOnce(clerk, labels);
  });

  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${orders.length} orders from 発送待ち to the buyers' mails in ${seconds} s`);
  assert.ok(seconds < most * crowd(), `${seconds} s for ${orders.length} orders`);
}

await play('the heaviest hour', heaviest);
