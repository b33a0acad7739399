// SPDX-License-Identifier: Apache-2.0
// One working day at the page of a real house, from the one-time password to the buyer's mail.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { House } from './house.mjs';
import { plain, read } from './labels.mjs';

const pictures = 'target/pictures';
const password = 'a password to test with';
mkdirSync(pictures, { recursive: true });

const began = Date.now();
const house = await House.open();
console.log(`the house is up after ${seconds(began)}`);
let browser;
let page;
let broken = true;
const troubles = [];

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

async function step(sentence, walk) {
  const from = Date.now();
  await walk();
  console.log(`ok   ${sentence} (${seconds(from)})`);
}

const hook = (id) => page.getByTestId(id);
const picture = (name) => page.screenshot({ path: `${pictures}/${name}.png` });

/** Waits until what is read satisfies; says the last reading if it never does. */
async function until(readOne, satisfies, patience = 120_000) {
  const end = Date.now() + patience;
  let last;
  for (;;) {
    last = await readOne();
    if (satisfies(last)) return last;
    assert.ok(Date.now() < end, `never came: ${satisfies}; last seen ${JSON.stringify(last)?.slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const deskCount = async (desk) => Number((await hook(`desk-${desk}`).getAttribute('data-count')) || 0);
async function desks() {
  const counts = await page.locator('[data-testid^="desk-"][data-count]').evaluateAll((all) =>
    all.map((one) => [one.dataset.testid.slice(5), Number(one.dataset.count || 0)]),
  );
  return Object.fromEntries(counts.filter(([, n]) => n > 0));
}
const sum = (counts) => Object.values(counts).reduce((a, b) => a + b, 0);

/** Opens a desk, chooses everything that matches, and moves it on. */
async function moveAll(from, to) {
  await hook(`desk-${from}`).click();
  await hook('order-row').first().waitFor();
  // the rows of the desk before stand until the new ones have come
  await page.waitForTimeout(2000);
  await page.locator('[data-testid="list"]:not([aria-busy="true"])').waitFor();
  await hook('choose-shown').click();
  const everything = hook('choose-all');
  if (await everything.isVisible()) {
    await everything.click();
    await everything.waitFor({ state: 'detached' });
  }
  const move = hook('bulk-move');
  assert.equal(await move.getAttribute('data-desk'), to);
  await move.click();
  const yes = hook('ask-yes');
  await Promise.race([
    yes.waitFor().catch(() => undefined),
    hook('bulk').waitFor({ state: 'detached' }).catch(() => undefined),
  ]);
  if (await yes.isVisible()) await yes.click();
  await hook('bulk').waitFor({ state: 'detached' });
  await until(() => page.locator('.toast.busy').count(), (n) => n === 0, 240_000);
  await until(() => deskCount(to), (n) => n > 0, 30_000);
}

async function settledDesk(desk) {
  let before = -1;
  let same = 0;
  await until(
    () => deskCount(desk),
    (n) => {
      same = n === before ? same + 1 : 0;
      before = n;
      return same >= 16;
    },
  );
  return before;
}

async function download(click) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return readFileSync(await file.path());
}

async function walk() {
  const [user, once] = house.firstLogin();
  await step('the one-time password opens the door, a new one is chosen', async () => {
    // a house that has just come up may still be opening the page's own door
    await until(
      async () => (await page.goto(house.url + '/')).status(),
      (status) => status === 200,
      30_000,
    );
    await hook('login-user').fill(user);
    await hook('login-password').fill(once);
    await picture('login');
    await hook('login-submit').click();
    await hook('password-old').fill(once);
    await hook('password-new').fill(password);
    await hook('password-again').fill(password);
    await hook('password-submit').click();
    await hook('home').waitFor();
  });

  await step('the shop is written in the page', async () => {
    await hook('place-shop').click();
    const shop = {
      name: '茶碗屋 本店',
      company: '株式会社茶碗屋',
      zip: '1500001',
      prefecture: '東京都',
      city: '渋谷区',
      street: '神宮前1-2-3',
      phone: '03-0000-0000',
      mail: 'shop@example.jp',
      url: 'https://example.jp',
      registration: 'T1234567890123',
      yamatoCode: '0300000000',
    };
    for (const [field, value] of Object.entries(shop)) await hook(`shop-${field}`).fill(value);
    await hook('shop-save').click();
    await hook('toast').first().waitFor();
    await picture('shop');
  });

  await step('the mall is connected in the page', async () => {
    await hook('place-connections').click();
    await hook('connections').waitFor();
    await page.waitForTimeout(500);
    if ((await page.locator('[data-testid="connection-row"][data-id^="rakuten~"]').count()) === 0) {
      await hook('connection-add').click();
      await hook('add-rakuten').click();
      await hook('connection-name').fill('demo');
      await hook('field-url').fill(`http://localhost:${house.simulatorPort}`);
      await hook('field-.serviceSecret').fill('SP000000_sample');
      await hook('field-.licenseKey').fill('SL000000_sample');
      await hook('connection-save').click();
      await hook('connection-state').waitFor();
    }
    await picture('connection');
  });

  let all = 0;
  await step('the 300 orders of the mall are there', async () => {
    const truth = await house.mall('state');
    all = truth.orders ?? 300;
    await hook('place-home').click();
    await until(desks, (counts) => sum(counts) >= 300);
    await settledDesk('NEW');
    const counts = await desks();
    console.log('     desks', JSON.stringify(counts), 'mall', JSON.stringify(truth).slice(0, 300));
    assert.ok(sum(counts) >= 300);
    await page.waitForTimeout(800);
    await picture('home');
  });

  await step('orders stand in piles of one reason', async () => {
    await hook('desk-NEW').click();
    await hook('order-row').first().waitFor();
    await picture('list');
    await hook('group-by-reason').click();
    await hook('pile-address.house-number').waitFor();
    await picture('piles');
  });

  await step('a missing house number is mended in the order', async () => {
    const pile = hook('pile-address.house-number');
    const before = Number(await pile.getAttribute('data-count'));
    assert.ok(before > 0);
    await pile.click();
    await until(() => hook('order-row').count(), (n) => n === before);
    await hook('order-row').first().click();
    await hook('order-number').waitFor();
    await hook('finding-address.house-number').waitFor();
    await page.waitForTimeout(500);
    await picture('order');
    await hook('edit-address.house-number').click();
    const street = hook('edit-street');
    await street.fill(`${await street.inputValue()}1-2-3`);
    await picture('edit');
    await hook('edit-save').click();
    await hook('finding-address.house-number').waitFor({ state: 'detached' });
    await hook('desk-NEW').click();
    await hook('group-by-reason').click();
    await until(() => pile.getAttribute('data-count'), (n) => Number(n) === before - 1);
  });

  await step('the remarks of a whole pile are acknowledged at once', async () => {
    await hook('pile-remarks.present').click();
    await hook('pile-acknowledge-remarks.present').click();
    await hook('pile-remarks.present').waitFor({ state: 'detached' });
  });

  let moved = 0;
  await step('what nothing stops goes to SHIP_WAIT', async () => {
    await moveAll('NEW', 'SHIP_WAIT');
    moved = await settledDesk('SHIP_WAIT');
    console.log('     desks', JSON.stringify(await desks()));
    assert.ok(moved >= 250, `${moved} orders moved`);
    await hook('desk-SHIP_WAIT').click();
    await hook('order-row').first().waitFor();
    await picture('ship-wait');
  });

  await step('from there to DOC_WAIT', async () => {
    await moveAll('SHIP_WAIT', 'DOC_WAIT');
    await settledDesk('DOC_WAIT');
    console.log('     desks', JSON.stringify(await desks()));
  });

  let rows = [];
  await step('the label file holds every shipment', async () => {
    await hook('place-output').click();
    await hook('wave-row').first().waitFor();
    await page.waitForTimeout(1000);
    await picture('output');
    await hook('output-waybills').click();
    await jobDone(1);
    const links = hook('take-batch');
    await links.first().waitFor();
    for (let i = 0; i < (await links.count()); i++) {
      const file = await download(() => links.nth(i).click());
      writeFileSync(`target/labels-${i}.csv`, file);
      rows.push(...read(file));
    }
    rows = rows.filter((row) => /^S\d{10}$/.test(plain(row[0])));
    console.log(`     ${rows.length} labels; desks`, JSON.stringify(await desks()));
    assert.ok(rows.length >= moved * 0.9);
  });
}

/** The n-th job of the output station has ended well. */
async function jobDone(n) {
  await until(() => hook('job-progress').count(), (seen) => seen === n);
  const job = hook('job-progress').first();
  await until(() => job.getAttribute('data-state'), (state) => state !== 'RUNNING');
  assert.equal(await job.getAttribute('data-state'), 'DONE', await job.textContent());
}

try {
  browser = await chromium.launch({
    executablePath: process.env.BANTO_CHROMIUM || '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  context.setDefaultTimeout(30_000);
  page = await context.newPage();
  page.on('pageerror', (e) => troubles.push(`page: ${e.message}`));
  page.on('response', (r) => r.status() >= 500 && troubles.push(`${r.status()} ${r.request().method()} ${new URL(r.url()).pathname}`));
  await walk();
  assert.deepEqual(troubles, [], 'the page or the house stumbled');
  broken = false;
  console.log(`the whole walk took ${seconds(began)}`);
} finally {
  if (broken && page) {
    console.error(troubles.join('\n'));
    await picture('failed').catch(() => undefined);
  }
  await browser?.close();
  house.close(broken);
}
