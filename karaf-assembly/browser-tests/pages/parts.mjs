// SPDX-License-Identifier: Apache-2.0
// What a page of a bundle brings to the house's own pages, under a clerk at work.
import assert from 'node:assert/strict';
import { patience } from '../clerk.mjs';
import { PageJar } from '../jar.mjs';
import { took } from '../took.mjs';
import { faults, parts, sieve, whole } from './brought.mjs';

const sheet = 'body, nav { display: none } .cell { color: rgb(1, 2, 3) }';
const list = '/ui/orders?desk=NEW&cols=number,buyer,x.whole.state';
const swaps = 50;
/** Bytes of heap that one version after another may leave behind. */
const left = 100_000;
/** Milliseconds in which one that does harm is cut off. */
const harm = 10_000;
/** Milliseconds in which one that is well may be judged. */
const judged = 7000;

/** Walks; the page is there and well when it has ended. */
export async function walkParts(owner, house) {
  const { clerk, page } = owner;
  const jar = new PageJar(house.data, 'whole', parts);
  const put = (version, fault) => jar.put(whole(version, fault), sheet);
  const cell = page.locator('.order-row .cell').first();
  const says = (locator, text) => () =>
    locator.filter({ hasText: new RegExp(`^${text} `) }).first().waitFor({ timeout: patience });
  const ended = owner.place('whole').getByText('停止中');
  const rows = clerk.hook('order-row');
  const check = (n) => rows.nth(n).getByRole('checkbox');

  await clerk.step('what it brings is said before it is agreed to, and stands on the house’s own pages', async () => {
    await clerk.place('pages');
    put('v1');
    await owner.row('whole').waitFor({ timeout: patience });
    await owner.row('whole').getByTestId('page-choose').click();
    assert.match(await clerk.hook('page-brings').textContent(), /注文一覧の列、選んだ注文の操作、注文の画面の欄、ホームの欄$/);
    await page.keyboard.press('Escape');
    await owner.decide('whole', 'SHARED');
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.NEW === 300,
    );
    await clerk.visit(list);
    await says(cell, 'v1')();
    await page.evaluate(() => (globalThis.notReloaded = true));
    await clerk.hook('filter-more').click();
    assert.equal(await page.locator('#unsaid').count(), 0, 'what was not said');
    await page.keyboard.press('Escape');
    await clerk.station('pages-parts-list');
  });

  await clerk.step('its look holds in its own parts alone', async () => {
    const look = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.order-row .cell')).color,
      getComputedStyle(document.body).display,
      getComputedStyle(document.querySelector('nav')).display,
    ]);
    assert.equal(look[0], 'rgb(1, 2, 3)');
    assert.ok(!look.includes('none'), look.join());
  });

  await clerk.step('its act asks, is done, and is taken back', async () => {
    await check(0).click();
    await clerk.hook('bulk-more').click();
    assert.equal(await clerk.hook('bulk-tags.give').count(), 0, 'the one it does');
    await clerk.hook('bulk-x.whole.give').click();
    await clerk.hook('give').waitFor();
    await clerk.station('pages-parts-act');
    await clerk.hook('give').click();
    await clerk.hook('toast-undo').click();
    await page.locator('.toast.good').getByText(/戻しました/).waitFor({ timeout: patience });
    await clerk.closeToasts();
  });

  const comesAndGoes = async (where, part) => {
    await took(`${where}: a new version`, () => put(`${where}2`), says(part, `${where}2`));
    await took(
      `${where}: gone`,
      () => jar.drop(),
      () => owner.gone(part),
    );
    await took(`${where}: come again`, () => put(`${where}3`), says(part, `${where}3`));
  };
  await clerk.step('column, act and cards come, change and go with the jar', async () => {
    await comesAndGoes('column', cell);
    await check(0).click();
    await clerk.hook('bulk-more').click();
    const act = clerk.hook('bulk-x.whole.give');
    await act.waitFor();
    await took(
      'act: gone',
      () => jar.drop(),
      () => owner.gone(act),
    );
    await took(
      'act: come again',
      () => put('act'),
      () => act.waitFor(),
    );
    await page.keyboard.press('Escape');
    await rows.first().click();
    const card = clerk.hook('card');
    await card.waitFor();
    await clerk.station('pages-parts-order');
    await comesAndGoes('order', card);
    await clerk.hook('place-home').click();
    await card.waitFor();
    await clerk.station('pages-parts-home');
    await comesAndGoes('home', card);
    assert.ok(await page.evaluate(() => globalThis.notReloaded === true), 'without a reload');
  });

  for (const [sentence, fault] of Object.entries(faults)) {
    await clerk.step(`one that ${sentence} is cut off, and list and order stand`, async () => {
      if (fault.card) await clerk.hook('place-home').click();
      else await clerk.visit(list);
      await took(
        'cut off',
        () => put(`bad: ${sentence}`, fault),
        () => ended.waitFor({ timeout: patience }),
        harm,
      );
      clerk.troubles.length = 0; // the browser says what it threw
      if (fault.card) await clerk.visit(list);
      await check(0).click();
      await clerk.hook('bulk').waitFor();
      await rows.first().click();
      await page.locator('h1').filter({ hasText: /\S/ }).waitFor();
      put('well');
      await owner.gone(ended);
      await says(clerk.hook('card'), 'well')();
      clerk.troubles.length = 0;
    });
  }

  await clerk.step('a condition of another one narrows the list; one that throws in it is cut off, and the rest stands', async () => {
    const other = new PageJar(house.data, 'sieve', ['conditions']);
    const condition = page.locator('#sieve');
    const narrows = (version) => condition.filter({ hasText: `${version} カード` }).waitFor({ timeout: patience });
    await clerk.place('pages');
    other.put(sieve('v1'));
    await owner.row('sieve').waitFor({ timeout: patience });
    await owner.decide('sieve', 'SHARED');
    await clerk.visit(list);
    await says(cell, 'well')();
    await clerk.hook('filter-more').click();
    await condition.click();
    await narrows('v1');
    await clerk.hook('filter-clear').waitFor();
    // no order has this tag; the rows before stay until the house has said so
    await clerk.until(
      () => rows.count(),
      (n) => n === 0,
    );
    await clerk.station('pages-parts-condition');
    await took(
      'cut off',
      () => other.put(sieve('bad', "throw new Error('on purpose');")),
      () => owner.place('sieve').getByText('停止中').waitFor({ timeout: patience }),
      harm,
    );
    clerk.troubles.length = 0; // the browser says what it threw
    assert.equal(await condition.count(), 0);
    await clerk.hook('filter-shop').waitFor();
    await took(
      'well again',
      () => other.put(sieve('v2')),
      () => narrows('v2'),
    );
    await took(
      'gone',
      () => other.drop(),
      () => owner.gone(condition),
    );
    clerk.troubles.length = 0;
  });

  await clerk.step('one that is well is not, however busy its reader', async () => {
    await clerk.visit(list);
    await says(cell, 'well')();
    for (const end = performance.now() + judged; performance.now() < end; ) {
      await page.keyboard.press('PageDown');
      await page.keyboard.press('x');
    }
    assert.equal(await ended.count(), 0);
    assert.match(await cell.textContent(), /^well /);
  });

  await clerk.step(`${swaps} versions take each other’s place under a clerk at work`, async () => {
    await clerk.visit(list);
    // its column is asked for after the rows, which may be chosen meanwhile
    await check(1).click();
    await check(2).click();
    await page.locator('#search').fill('髙﨑');
    await page.evaluate(() => (document.querySelector('[data-testid=rows]').scrollTop = 400));
    const cdp = await page.context().newCDPSession(page);
    const heap = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    const swap = async (version) => {
      put(version);
      await says(cell, version)();
    };
    // the first ones fill what is kept once
    for (let n = 1; n <= 5; n++) await swap(`warm${n}`);
    const before = await heap();
    for (let n = 1; n <= swaps; n++) await swap(`swap${n}`);
    const grown = ((await heap()) - before) / swaps;
    console.log(`     heap: ${Math.round(before / 1000)} kB, and ${Math.round(grown / 1000)} kB a version`);
    assert.ok(grown <= left, `${grown} bytes a version`);
    const at = await page.evaluate(() => [
      document.activeElement.id,
      document.activeElement.value,
      document.querySelector('[data-testid=rows]').scrollTop,
    ]);
    assert.deepEqual(at, ['search', '髙﨑', 400]);
    await page.evaluate(() => (document.querySelector('[data-testid=rows]').scrollTop = 0));
    assert.deepEqual([await check(1).isChecked(), await check(2).isChecked(), await check(3).isChecked()], [true, true, false]);
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
  });
  return jar;
}
