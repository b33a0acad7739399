// SPDX-License-Identifier: Apache-2.0
// What a clerk's morning costs: clicks, keys and typed characters, counted from the events of the page, questions
// included. What has a number of its own in the list of tasks may not cost more; what is done by keys, no click.
import assert from 'node:assert/strict';
import { equip, measured } from './counted.mjs';
import { malls } from './day/malls.mjs';
import { results, read, tracking } from './labels.mjs';
import { play } from './play.mjs';
import { Api } from './shift.mjs';
import { enter, shop } from './shop.mjs';

async function morning(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  await enter(clerk, house, house.firstLogin(), 'home');
  const api = new Api(page, house);
  await api.ask('PUT', 'shop', shop);
  // a morning at any hour of any day: what comes in leaves today
  const week = 'MON,TUE,WED,THU,FRI,SAT,SUN';
  await house.console(`banto:settings shipping cutoff=23:59 weekdays=${week} holidays=open`);
  // what was worked out of the settings of before is believed for five seconds
  await page.waitForTimeout(6_000);
  await clerk.until(
    () => clerk.desks(),
    (desks) => desks.NEW === 300,
  );
  const all = { clicks: 0, keys: 0, typed: 0 };

  /** Does a task from home, which may cost so much; what it costs is said. */
  async function task(name, most, walk) {
    await hook('place-home').click();
    await hook('home-day').waitFor();
    await clerk.calm();
    const cost = await measured(clerk, name, most, walk);
    Object.keys(all).forEach((what) => (all[what] += cost[what]));
  }

  /** Does a task on an order by the keyboard alone. */
  async function byKeys(name, id, walk) {
    await clerk.visit(`/ui/orders/${id}`);
    await hook('order').waitFor();
    await clerk.calm();
    await measured(clerk, name, { clicks: 0 }, walk);
  }

  const key = (name) => page.keyboard.press(name);
  const type = (text) => page.keyboard.insertText(text);
  /** Presses a key until what it leads to is, or shows, the hook. */
  async function keyTo(name, id) {
    const there = (id) => {
      const at = document.activeElement;
      return at.dataset.testid === id || (at.matches('[role="menuitem"]') && !!at.querySelector(`[data-testid="${id}"]`));
    };
    for (let n = 0; n < 200; n++) {
      await key(name);
      if (await page.evaluate(there, id)) return;
    }
    assert.fail(`${name} never leads to ${id}`);
  }
  /** Takes a line of the menu that opens. */
  async function pick(line) {
    await page.locator('[role="menuitem"]:focus').waitFor();
    await keyTo('ArrowDown', line);
    await key('Enter');
  }

  const desk = (name, holds) =>
    clerk.until(
      async () => (await clerk.desks())[name] ?? 0,
      (n) => holds(n),
    );
  const put = page.locator('[data-testid="job-progress"][data-state="DONE"]');

  await task('all clean orders of the morning stand in 発送待ち', { clicks: 1 }, async () => {
    await hook('home-go').click();
    await desk('SHIP_WAIT', (n) => n > 200);
  });
  await task('what leaves today is released', { clicks: 1 }, async () => {
    await hook('step-next-output').click();
    await desk('DOC_WAIT', (n) => n > 100);
  });
  await task('labels, statements and picking list of today are there', { clicks: 2 }, async () => {
    await hook('step-next-output').click();
    await hook('output-all').click();
    await put.first().waitFor();
    await desk('TRACK_WAIT', (n) => n > 0);
  });
  const link = await hook('take-batch').first();
  const labels = read((await clerk.take(link)).bytes).map((row, n) => ({ ...row, number: tracking(n) }));
  await task('the numbers are in, and all are told', { clicks: 2 }, async () => {
    // what is done in the system's dialog is no event of the page
    const [dialog] = await Promise.all([page.waitForEvent('filechooser'), hook('step-next-numbers').click()]);
    await dialog.setFiles({ name: 'result.csv', mimeType: 'text/csv', buffer: results(labels) });
    await hook('import-summary').waitFor();
    await hook('import-save').click();
    await hook('import-saved').waitFor();
    await desk('TRACK_WAIT', (n) => n === 0);
  });
  console.log(`     the day of ${labels.length} labels: ${all.clicks} clicks`);
  assert.ok(all.clicks <= 6, `${all.clicks} clicks`);

  const { items } = await api.get('orders?desk=NEW&limit=2');
  const [first, second] = items.map((one) => one.id);
  const order = async (id) => (await api.get(`orders/${id}`)).order;
  await byKeys('an order is held with a reason', first, async () => {
    await key('h');
    await page.locator('.ant-select-item-option').first().waitFor();
    await type((await api.get('boxes'))[3]);
    await key('Enter');
    await page.locator('[data-testid="hold-reason"]:focus').waitFor();
    await type('在庫を確認中');
    await key('Enter');
    await clerk.until(
      async () => (await order(first)).hold?.reason,
      (reason) => reason === '在庫を確認中',
    );
  });
  await byKeys('an address is mended', second, async () => {
    await key('e');
    await keyTo('Tab', 'edit-building');
    await type('北棟 7');
    await key('Enter');
    await clerk.until(
      async () => (await order(second)).placed.destinations[0].recipient.address.building,
      (building) => building === '北棟 7',
    );
  });
  await byKeys('an order is called off with a reason', second, async () => {
    await keyTo('Tab', 'order-more');
    await key('Enter');
    await pick('order-move-CANCELLED');
    await page.locator('.dialog-no:focus').waitFor();
    await keyTo('Shift+Tab', 'ask-reason');
    await type('入荷の見込みがない');
    await keyTo('Tab', 'ask-yes');
    await key('Enter');
    await clerk.until(
      async () => (await api.get(`orders/${second}`)).desk,
      (now) => now === 'CANCELLED',
    );
  });
  // Rakuten's buyers print theirs themselves
  const mall = await house.openMall('shopify', 20);
  await api.ask('PUT', 'connections/shopify~second', await malls.shopify(mall));
  const issued = await clerk.until(
    async () => {
      for (const { id } of (await api.get('orders?shop=shopify~second&limit=20')).items) {
        const { ready } = await api.ask('POST', 'documents/look', { kind: 'receipt', ids: [id] });
        if (ready === 1) return id;
      }
      return undefined;
    },
    (id) => id !== undefined,
  );
  await byKeys('a receipt is printed', issued, async () => {
    await key('p');
    await pick('paper-receipt');
    await page.locator('[data-testid="issue-addressee"]:focus').waitFor();
    await type('株式会社茶碗屋');
    await key('Enter');
    await clerk.until(
      () => api.get(`issued-documents?order=${issued}`),
      (papers) => papers.some((paper) => paper.kind === 'receipt'),
    );
  });
}

await play('what a morning costs', morning, { equip });
