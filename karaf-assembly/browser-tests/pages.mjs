// SPDX-License-Identifier: Apache-2.0
// Pages that partners' bundles bring, from the jar in the folder to the page and away again, without a reload; what they
// bring to the house's own pages; and what one that does harm can do.
import assert from 'node:assert/strict';
import { PageJar } from './jar.mjs';
import { parts, place, whole } from './pages/brought.mjs';
import { Owner } from './pages/owner.mjs';
import { walkParts } from './pages/parts.mjs';
import { walkPublic } from './pages/public.mjs';
import { walkRoom } from './pages/room.mjs';
import { play } from './play.mjs';
import { enter } from './shop.mjs';
import { took } from './took.mjs';

const sheet = 'h1 { color: rgb(1, 2, 3) } nav { display: none }';
/** Milliseconds in which the house hears of a page that stopped a tab. */
const told = 10_000;
/** Milliseconds that a click beside a frame that stands still may take. */
const quick = 200;

await play('pages of partners', async (clerk, house) => {
  const { page } = clerk;
  const owner = new Owner(clerk);
  const jar = new PageJar(house.data, 'notes');
  const notes = owner.place('notes');

  await clerk.step('the owner signs in', async () => {
    await enter(clerk, house, house.firstLogin(), 'home', () => {});
    await page.evaluate(() => (globalThis.notReloaded = true));
  });

  await clerk.step('a page that is dropped in asks, and stands in no menu before', async () => {
    await clerk.place('pages');
    await took(
      'a jar is there',
      () => jar.put(place('版1'), sheet),
      () => owner.row('notes').waitFor(),
    );
    await owner.stands('notes', 'ASKS');
    assert.equal(await notes.count(), 0);
    await owner.decide('notes', 'SHARED');
    await notes.click();
    await owner.title('版1');
  });

  await clerk.step('it is a part of the page: one React, one session, a look of its own', async () => {
    await page.locator('#count').click();
    assert.equal(await page.locator('#count').textContent(), '1');
    assert.equal(await page.locator('#who').textContent(), 'admin');
    await clerk.until(
      () => page.locator('#desks').textContent(),
      (t) => t === 'true',
    );
    assert.equal(await clerk.hook('foreign-place').textContent(), '続き');
    assert.ok(await page.evaluate(async () => (await import('react')).useState === globalThis.ofTheRoom));
    const look = () =>
      page.evaluate(() => [
        getComputedStyle(document.querySelector('.foreign h1')).color,
        getComputedStyle(document.querySelector('nav')).display !== 'none',
      ]);
    assert.deepEqual(await look(), ['rgb(1, 2, 3)', true]);
    await clerk.station('pages-shared');
  });

  await clerk.step('another version takes its place, and it goes, and comes again', async () => {
    await took(
      'a new version is there',
      () => jar.put(place('版2'), sheet),
      () => owner.title('版2'),
    );
    await took(
      'it has gone',
      () => jar.drop(),
      () => owner.gone(notes),
    );
    await clerk.hook('foreign-away').waitFor();
    await took(
      'it has come again',
      () => jar.put(place('版3'), sheet),
      () => owner.title('版3'),
    );
    assert.ok(await page.evaluate(() => globalThis.notReloaded === true), 'without a reload');
  });

  const other = await walkParts(owner, house);
  await walkRoom(owner, house);
  await walkPublic(owner, house);

  await clerk.step('what is not shared is closed to it, another page too', async () => {
    const { pages } = await (await page.request.get(`${house.url}/api/v1/pages`)).json();
    const { module } = pages.find((one) => one.id === 'whole');
    await notes.click();
    await owner.title('版3');
    // the page itself may: it is there
    assert.ok(await page.evaluate(async (at) => Boolean((await import((globalThis.another = at))).default), module));
    await page.locator('#reach').click();
    const reached = await clerk.until(
      () => page.locator('body').getAttribute('data-reached'),
      (said) => said !== null,
    );
    assert.deepEqual(JSON.parse(reached), []);
    clerk.troubles.length = 0; // the browser says each of them
  });

  await clerk.step('in a frame it has no session, and may loop without anybody else noticing', async () => {
    other.drop();
    await owner.decide('notes', 'FRAMED');
    await notes.click();
    const frame = page.frameLocator('iframe');
    await clerk.until(
      () => frame.locator('#desks').textContent(),
      (t) => t === 'true',
    );
    assert.equal(await frame.locator('body').evaluate(() => origin), 'null');
    void frame
      .locator('#loop')
      .click({ timeout: 1000 })
      .catch(() => {});
    await page.waitForTimeout(1500);
    await took(
      'a click beside the loop',
      () => clerk.hook('rail-desks').click({ timeout: 3000 }),
      async () => {},
      quick,
    );
    await clerk.hook('rail-desks').click();
    await clerk.hook('foreign-away').waitFor({ timeout: 15_000 });
  });

  /** Somebody else's browser, with the same session, at the list of pages. */
  const elsewhere = async () => {
    const next = await clerk.colleague();
    next.exchanging = false;
    await next.page.context().addCookies(await page.context().cookies());
    await next.page.goto(`${house.url}/ui/settings/pages`);
    return new Owner(next);
  };

  let living;
  await clerk.step('one that stops the tab is told by the worker, and rests for who told it', async () => {
    await owner.decide('notes', 'SHARED');
    await notes.click();
    await owner.title('版3');
    living = await elsewhere();
    await living.stands('notes', 'READY');
    await took(
      'told',
      () =>
        void page
          .locator('#loop')
          .click({ timeout: 1000, noWaitAfter: true })
          .catch(() => {}),
      () => living.stands('notes', 'RESTS'),
      told,
    );
    assert.equal(await living.place('notes').count(), 0);
    await living.clerk.hook('page-wake').click();
    await living.place('notes').waitFor();
    jar.drop();
    await living.gone(living.place('notes'));
  });

  await clerk.step('so does one that loops in a cell; a new tab works without it', async () => {
    const at = `${house.url}/ui/orders?desk=NEW&cols=number,x.whole.state`;
    const row = (who) => who.clerk.hook('order-row').first().waitFor();
    const stopped = await elsewhere();
    await stopped.page.goto(at);
    await row(stopped);
    const good = new PageJar(house.data, 'whole', parts);
    good.put(whole('good'));
    await stopped.page.locator('.order-row .cell').first().waitFor();
    await living.stands('whole', 'READY');
    await took(
      'told',
      () => good.put(whole('loop', { cell: 'if (location.pathname.endsWith("/orders")) for (;;);' })),
      () => living.stands('whole', 'RESTS'),
      told,
    );
    await living.page.goto(at);
    await row(living);
    assert.equal(await living.page.locator('.order-row .cell').count(), 0);
    assert.deepEqual(living.clerk.troubles, []);
  });
});
