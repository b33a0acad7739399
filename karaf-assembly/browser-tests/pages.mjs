// SPDX-License-Identifier: Apache-2.0
// Pages that partners' bundles bring, from the jar in the folder to the page and away again, without a reload; and what
// one that does harm can do.
import assert from 'node:assert/strict';
import { patience } from './clerk.mjs';
import { PageJar } from './jar.mjs';
import { play } from './play.mjs';
import { enter } from './shop.mjs';

/** Milliseconds from the jar in the folder to what somebody sees. */
const soon = 2000;

const cards = (heading) => `
import { Card, Page, room, useHouse, useSession } from '@banto/kit';
import { useQuery } from '@tanstack/react-query';
import { createElement as h, useState } from 'react';
function Cards() {
  const house = useHouse();
  const [count, set] = useState(0);
  const { data } = useQuery({ queryKey: ['cards'], queryFn: () => house.get('desks') });
  return h(Page, { title: '${heading}' }, h(Card, null,
    h('p', { id: 'who' }, useSession().user),
    h('p', { id: 'desks' }, data ? String(data.desks.length > 0) : ''),
    h('button', { id: 'count', onClick: () => set(count + 1) }, count),
    h('button', { id: 'reach', onClick: reach }, 'reach'),
    h('button', { id: 'loop', onClick: () => { for (;;); } }, 'loop')));
}
// each of these has to fail
const tries = {
  'a script of a text': () => { document.createElement('script').text = '1'; },
  'a script from elsewhere': () => { document.createElement('script').src = 'http://localhost:9/evil.js'; },
  'a worker': () => new Worker('/ui/none.js'),
  'eval': () => new Function('return 1')(),
  'another origin': () => fetch('http://localhost:9/evil.json'),
  'a module of a text': () => import('data:text/javascript,export default 1'),
  'a chunk of the page': () => import(document.querySelector('script[type=module]').src),
};
async function reach() {
  const open = [];
  for (const [name, act] of Object.entries(tries)) {
    try {
      await act();
      open.push(name);
    } catch (e) {
      // as it should be
    }
  }
  document.body.dataset.reached = JSON.stringify(open);
}
globalThis.ofTheRoom = useState;
export default room({
  words: { ja: { place: { more: '続き' } }, en: { place: { more: 'More' } } },
  places: [{ to: '/more', word: 'place.more', at: 10 }],
  routes: [{ path: '/', page: Cards }],
});
`;
const sheet = 'h1 { color: rgb(1, 2, 3) } nav { display: none }';

await play('pages of partners', async (clerk, house) => {
  const { page } = clerk;
  const jar = new PageJar(house.data, 'cards');
  const took = async (what, act, seen) => {
    const from = performance.now();
    act();
    await seen();
    const passed = Math.round(performance.now() - from);
    console.log(`     ${what}: ${passed} ms`);
    assert.ok(passed <= soon, `${what} took ${passed} ms`);
  };
  const title = (text) => page.getByRole('heading', { level: 1, name: text }).waitFor({ timeout: patience });
  const place = clerk.hook('foreign-cards');
  const gone = (locator) => locator.waitFor({ state: 'detached', timeout: patience });
  const decide = async (mode) => {
    await clerk.hook('place-pages').click();
    await clerk.hook('page-choose').click();
    await clerk.hook(`page-mode-${mode}`).click();
    await clerk.station(`pages-${mode}`);
    await clerk.hook('page-agree').click();
    await clerk.until(
      () => clerk.hook('page-row').getAttribute('data-state'),
      (s) => s === 'READY',
    );
  };

  await clerk.step('the owner signs in', async () => {
    await enter(clerk, house, house.firstLogin(), 'home', () => {});
    await page.evaluate(() => (globalThis.notReloaded = true));
  });

  await clerk.step('a page that is dropped in asks, and stands in no menu before', async () => {
    await clerk.hook('place-pages').click();
    await took(
      'a jar is there',
      () => jar.put(cards('版1'), sheet),
      () => clerk.hook('page-row').waitFor(),
    );
    assert.equal(await clerk.hook('page-row').getAttribute('data-state'), 'ASKS');
    assert.equal(await place.count(), 0);
    await decide('SHARED');
    await place.click();
    await title('版1');
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
      () => jar.put(cards('版2'), sheet),
      () => title('版2'),
    );
    await took(
      'it has gone',
      () => jar.drop(),
      () => gone(place),
    );
    await clerk.hook('foreign-away').waitFor();
    await took(
      'it has come again',
      () => jar.put(cards('版3'), sheet),
      () => title('版3'),
    );
    assert.ok(await page.evaluate(() => globalThis.notReloaded === true), 'without a reload');
  });

  await clerk.step('what is not shared is closed to it', async () => {
    await page.locator('#reach').click();
    const reached = await clerk.until(
      () => page.locator('body').getAttribute('data-reached'),
      (said) => said !== null,
    );
    assert.deepEqual(JSON.parse(reached), []);
    clerk.troubles.length = 0; // the browser says each of them
  });

  await clerk.step('in a frame it has no session, and may loop without anybody else noticing', async () => {
    await decide('FRAMED');
    await place.click();
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
    const from = performance.now();
    await clerk.hook('language').click({ timeout: 3000 });
    console.log(`     a click beside the loop: ${Math.round(performance.now() - from)} ms`);
    await clerk.hook('language').click();
    await clerk.hook('foreign-away').waitFor({ timeout: 15_000 });
  });

  await clerk.step('one that stops the page is told by the worker, and rests for who told it', async () => {
    await decide('SHARED');
    await place.click();
    await title('版3');
    void page
      .locator('#loop')
      .click({ timeout: 1000, noWaitAfter: true })
      .catch(() => {});
    const other = await clerk.colleague();
    const cookies = await page.context().cookies();
    await other.page.context().addCookies(cookies);
    await other.page.goto(`${house.url}/ui/settings/pages`);
    await other.until(
      () => other.hook('page-row').getAttribute('data-state'),
      (s) => s === 'RESTS',
    );
    assert.equal(await other.hook('foreign-cards').count(), 0);
    await other.hook('page-wake').click();
    await other.hook('foreign-cards').waitFor();
    jar.drop();
    await gone(other.hook('foreign-cards'));
    assert.deepEqual(other.troubles, []);
  });
});
