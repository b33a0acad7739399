// SPDX-License-Identifier: Apache-2.0
// The buyers were told; the rest of the house is looked at, in two languages and two plans.
import assert from 'node:assert/strict';
import { orderOf, reportedOnce } from './ship.mjs';

/** Each buyer has a mail, and an order tells its whole day. */
export async function told(clerk, { labels }) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  const one = labels.find((label) => labels.filter((other) => orderOf(other) === orderOf(label)).length === 1);

  await clerk.step('each shipment has one mail to its buyer, with its number, in the mailbox', async () => {
    await mailedOnce(clerk, labels);
    await page.locator(`${shippedMail}[data-order="${orderOf(one)}"]`).click();
    await clerk.until(
      () => hook('mail-text').textContent(),
      (text) => text.includes(one.number),
    );
    await clerk.station('mailbox');
  });

  await clerk.step('an order is found by its number and tells its whole day', async () => {
    await hook('search').fill(one.number);
    await hook('search').press('Enter');
    await clerk.rows((n) => n === 1);
    await hook('order-row').click();
    await hook('history').locator('li').nth(4).waitFor();
    assert.equal((await hook('waybill').first().textContent()).replaceAll('-', ''), one.number);
    await clerk.station('order-shipped');
  });
}

export async function close(clerk, house, wave) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  const { labels, orders } = wave;
  await told(clerk, wave);

  await clerk.step('every other station stands', async () => {
    const work = ['files', 'warehouses', 'hand-over', 'tracking', 'payments', 'documents', 'templates'];
    const formats = ['order-mail', 'file-profiles', 'label-layouts', 'warehouse-rules', 'item-codes'];
    for (const place of [...work, ...formats, 'outbox', 'boxes', 'connectors', 'users']) {
      await clerk.place(place);
      await hook(place).waitFor();
      await clerk.station(place);
    }
    await clerk.place('audit');
    await hook('audit-row').first().waitFor();
    await hook('audit-verify').click();
    await page.locator('[data-testid="audit-verdict"][data-ok="true"]').waitFor();
    await clerk.station('audit');
  });

  await clerk.step('the whole page speaks English, and Japanese again', async () => {
    await hook('place-home').click();
    await clerk.speak();
    await page.locator('html[lang="en"]').waitFor();
    await clerk.station('home-english');
    await clerk.open('NEW');
    await hook('pile-address.okinawa').waitFor();
    await clerk.station('piles-english');
    assert.doesNotMatch(await hook('piles').textContent(), /[ぁ-んァ-ヶ一-龠]/);
    await clerk.speak();
    await page.locator('html[lang="ja"]').waitFor();
  });

  await clerk.step('from premium to lite and back, without a restart and without losing an order', async () => {
    const sum = (desks) => Object.values(desks).reduce((a, b) => a + b, 0);
    await clerk.place('plans');
    await page.locator('[data-testid="plan-premium"][data-current="true"]').waitFor();
    await clerk.station('plans');
    clerk.exchanging = true;
    await change(clerk, 'lite');
    await hook('place-payments').waitFor({ state: 'detached' });
    await clerk.station('plans-lite');
    assert.equal(sum(await clerk.desks()), 300);
    await change(clerk, 'premium');
    await hook('place-payments').waitFor();
    clerk.exchanging = false;
    await clerk.open('NEW');
    assert.equal(sum(await clerk.desks()), 300);
  });

  await clerk.step('nothing was told twice meanwhile', async () => {
    await reportedOnce(house, labels, orders);
    await mailedOnce(clerk, labels);
  });
}

const shippedMail = '[data-testid="mailbox-row"][data-template="shipped"]';

/** The mailbox holds a shipped mail for each shipment, and no other. */
export async function mailedOnce(clerk, labels) {
  await clerk.hook('place-mailbox').click();
  await clerk.hook('mailbox-row').first().waitFor();
  const more = clerk.page.locator('.mail-list .pad button');
  const told = () => clerk.page.locator(shippedMail).evaluateAll((all) => all.map((row) => Number(row.dataset.order)));
  await clerk.until(
    async () => {
      if (await more.isVisible()) await more.click();
      return { told: (await told()).length, more: await more.count() };
    },
    (seen) => seen.more === 0 && seen.told >= labels.length,
  );
  const count = (a, b) => a - b;
  assert.deepEqual((await told()).sort(count), labels.map(orderOf).sort(count));
}

async function change(clerk, plan) {
  await clerk.hook(`plan-switch-${plan}`).click();
  await clerk.hook('plan-yes').click();
  await clerk.page.locator(`[data-testid="plan-${plan}"][data-current="true"]`).waitFor();
  await clerk.until(
    () => clerk.hook('job-progress').getAttribute('data-state'),
    (state) => state === 'DONE',
  );
}
