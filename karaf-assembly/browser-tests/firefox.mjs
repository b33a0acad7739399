// SPDX-License-Identifier: Apache-2.0
// Pages of partners in Firefox: come, agreed to, exchanged, gone, kept in. Left out where no Firefox is installed.
import assert from 'node:assert/strict';
import { Firefox, there, until } from './bidi.mjs';
import { House } from './house.mjs';
import { PageJar } from './jar.mjs';
import { faults, parts, place, whole } from './pages/brought.mjs';
import { took } from './took.mjs';

const harm = 10_000;
const sheet = 'body, nav { display: none } h1, .cell { color: rgb(1, 2, 3) }';
const hook = (id) => `[data-testid="${id}"]`;

async function step(sentence, walk) {
  const from = performance.now();
  await walk();
  console.log(`ok   ${sentence} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
}

async function scene(firefox, house) {
  const tab = await firefox.tab();
  const cards = new PageJar(house.data, 'cards');
  const jar = new PageJar(house.data, 'whole', parts);
  const cell = '.order-row .cell';
  const list = `${house.url}/ui/orders?desk=NEW&cols=number,x.whole.state`;
  const put = (version, fault) => jar.put(whole(version, fault), sheet);
  const look = (selector) =>
    tab.run(
      (one) => [
        getComputedStyle(document.querySelector(one)).color,
        getComputedStyle(document.body).display !== 'none',
        getComputedStyle(document.querySelector('nav')).display !== 'none',
      ],
      selector,
    );
  const pages = async () => {
    await tab.click(hook('place-settings'));
    await tab.see(hook('settings'));
    await tab.click(hook('place-pages'));
  };
  const decide = async (id, mode) => {
    await pages();
    await tab.click(`${hook('page-row')}[data-id="${id}"] ${hook('page-choose')}`);
    await tab.click(hook(`page-mode-${mode}`));
    await tab.click(hook('page-agree'));
    await tab.see(`${hook('page-row')}[data-id="${id}"][data-state="READY"]`);
  };

  await step('the owner signs in', async () => {
    const [user, once] = house.firstLogin();
    await until('the door', async () => (await fetch(`${house.url}/ui/`)).ok);
    await tab.visit(`${house.url}/ui/`);
    await tab.fill(hook('login-user'), user);
    await tab.fill(hook('login-password'), once);
    await tab.click(hook('login-submit'));
    await tab.fill(hook('password-old'), once);
    await tab.fill(hook('password-new'), 'a password to test with');
    await tab.fill(hook('password-again'), 'a password to test with');
    await tab.click(hook('password-submit'));
    await tab.see(hook('home'));
  });

  await step('a page has its place, its look, and React with the house', async () => {
    await pages();
    await took(
      'a jar is there',
      () => cards.put(place('版1'), sheet),
      () => tab.see(`${hook('page-row')}[data-id="cards"]`),
    );
    await decide('cards', 'SHARED');
    await tab.click(hook('foreign-cards'));
    await tab.see('h1', '版1');
    assert.deepEqual(await look('.foreign h1'), ['rgb(1, 2, 3)', true, true]);
    await tab.see('#desks', 'true');
    assert.ok(await tab.run(async () => (await import('react')).useState === globalThis.ofTheRoom));
    await took(
      'a new version is there',
      () => cards.put(place('版2'), sheet),
      () => tab.see('h1', '版2'),
    );
  });

  await step('its parts come, change and go', async () => {
    put('v1');
    await decide('whole', 'SHARED');
    await tab.visit(list);
    await tab.see(cell, 'v1');
    assert.deepEqual(await look(cell), ['rgb(1, 2, 3)', true, true]);
    await took(
      'column: a new version',
      () => put('v2'),
      () => tab.see(cell, 'v2'),
    );
    await took(
      'column: gone',
      () => jar.drop(),
      () => tab.gone(cell),
    );
    await took(
      'column: come again',
      () => put('v3'),
      () => tab.see(cell, 'v3'),
    );
  });

  await step('one that throws is cut off, and the list stands', async () => {
    await took(
      'cut off',
      () => put('bad', faults['throws in a cell']),
      () => tab.see(hook('foreign-whole'), '停止中'),
      harm,
    );
    await tab.see(hook('order-row'));
    await tab.gone(cell);
    put('well');
    await tab.see(cell, 'well');
  });

  await step('what is not shared is closed to it', async () => {
    const module = await tab.run(async () => {
      const { pages } = await (await fetch('/api/v1/pages')).json();
      return (globalThis.another = pages.find((one) => one.id === 'whole').module);
    });
    assert.ok(await tab.run(async (at) => Boolean((await import(at)).default), module));
    await tab.click(hook('foreign-cards'));
    await tab.click('#reach');
    const reached = await until('what it reached', () => tab.run(() => document.body.dataset.reached));
    assert.deepEqual(JSON.parse(reached), []);
  });

  await step('in a frame it reaches the house by messages; one that loops there stops the tab, and rests', async () => {
    jar.drop();
    await decide('cards', 'FRAMED');
    await tab.click(hook('foreign-cards'));
    await tab.see('iframe');
    const { contexts } = await until('the frame', async () => {
      const tree = await firefox.send('browsingContext.getTree', { root: tab.context });
      return tree.contexts[0].children.length > 0 && { contexts: tree.contexts[0].children };
    });
    const inner = Object.assign(Object.create(Object.getPrototypeOf(tab)), { firefox, context: contexts[0].context });
    await inner.see('#desks', 'true');
    assert.equal(await inner.run(() => origin), 'null');
    const { cookies } = await firefox.send('storage.getCookies', {});
    const cookie = cookies.map(({ name, value }) => `${name}=${value.value}`).join('; ');
    const state = async () => {
      const { pages } = await (await fetch(`${house.url}/api/v1/pages`, { headers: { Cookie: cookie } })).json();
      return pages.find((one) => one.id === 'cards').state;
    };
    assert.equal(await state(), 'READY');
    // here the frame has no process of its own, so the tab stands still with it
    await took(
      'a loop in it: told',
      () => void inner.run(() => void setTimeout(() => document.querySelector('#loop').click(), 100)).catch(() => {}),
      () => until('that it rests', async () => (await state()) === 'RESTS'),
      harm,
    );
  });
}

if (!there) {
  console.log('no Firefox here: pages of partners are left out in it');
} else {
  const house = await House.open();
  const firefox = await Firefox.open();
  let failed = true;
  try {
    await scene(firefox, house);
    failed = false;
  } catch (e) {
    console.error('FAILED', e);
    process.exitCode = 1;
  } finally {
    await firefox.close();
    house.close(failed);
  }
}
