// SPDX-License-Identifier: Apache-2.0
// An account for practice beside the shop that is at work: made in one press, worked to the mall's thanks, and nothing leaves.
import assert from 'node:assert/strict';
import { Api } from '../shift.mjs';

export async function practice(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  const standing = (desks) => Object.values(desks).reduce((sum, n) => sum + n, 0);
  let atWork = {};

  await clerk.step('an account for practice is made and gone to by one press, and has a frame', async () => {
    atWork = await clerk.desks();
    await clerk.place('practice');
    await hook('practice-at-work').waitFor();
    await clerk.station('practice-at-work');
    await clerk.calm();
    clerk.leaving = true;
    await hook('practice-go').click();
    await hook('practice-line').waitFor();
    clerk.leaving = false;
    // one dozen at each of four malls; confirmations and checks lead them on by themselves
    await clerk.until(
      () => clerk.desks(),
      (desks) => standing(desks) >= 48,
    );
    await clerk.station('practice-home');
  });
  const api = new Api(page, house);

  await clerk.step('more orders come in when they are wanted', async () => {
    await hook('practice-line').getByRole('link').click();
    await hook('practice-count').fill('3');
    await hook('practice-more').click();
    await clerk.station('practice-malls');
    // Amazon tells of an order some minutes later
    await clerk.until(
      () => clerk.desks(),
      (desks) => standing(desks) >= 57,
    );
    const connections = await api.get('connections');
    assert.deepEqual(connections.map((c) => [c.id, c.state]).filter(([, state]) => state !== 'OK'), []);
    assert.equal(connections.length, 4);
  });

  await clerk.step('a result file is made of the labels that were put out, read, and each mall hears of it', async () => {
    for (const [from, desk] of [['NEW', 'SHIP_WAIT'], ['SHIP_WAIT', 'DOC_WAIT']]) {
      await api.job('actions', { action: 'move', query: { desk: [from] }, desk });
    }
    await api.job('waybill-batches', { query: { desk: ['DOC_WAIT'], shipTo: '9999-12-31' } });
    await hook('place-numbers').click();
    await hook('practice-result').first().waitFor();
    await clerk.station('practice-results');
    const files = await hook('practice-result').count();
    for (let i = 0; i < files; i++) {
      await hook('practice-result').nth(i).click();
      await hook('import-row').first().waitFor();
      assert.equal(await page.locator('[data-testid="import-row"]:not([data-verdict="MATCHED"])').count(), 0);
      await hook('import-save').click();
      await hook('import-early-yes').or(hook('import-saved')).first().waitFor();
      if (await hook('import-early-yes').isVisible()) await hook('import-early-yes').click();
      await hook('import-saved').waitFor();
      await hook('place-output').click();
      await hook('place-numbers').click();
      await hook('practice-result').first().waitFor();
    }
    const gone = await clerk.until(
      async () => (await api.get('orders?desk=SHIPPED&desk=POSTPAY_WAIT&desk=DONE&limit=200')).items,
      (items) => new Set(items.map((row) => row.shop)).size === 4,
    );
    const shipped = gone.find((row) => row.shop.startsWith('rakuten'));
    // what was told waits for 元に戻す; then the simulated mall has it
    await clerk.until(
      async () => (await api.get(`orders/${shipped.id}`)).outbox.map((e) => [e.command.kind, e.state]),
      (told) => told.some(([kind, state]) => kind === 'mall.ship' && state === 'DONE'),
    );
    await clerk.closeToasts();
  });

  await clerk.step('nothing else is reached from there, whatever is set up', async () => {
    await api.ask('PUT', 'connections/rakuten~real', {
      '.serviceSecret': 'SP-demo-secret',
      '.licenseKey': 'SL-demo-key',
      url: `http://localhost:${house.simulatorPort}`,
    });
    const stopped = await clerk.until(
      () => api.get('connections/rakuten~real'),
      (c) => c.state === 'STOPPED',
    );
    assert.match(stopped.words, /練習用の店舗IDのため/);
    await api.ask('DELETE', 'connections/rakuten~real');
    await api.ask('PUT', 'mails/settings', { transport: 'smtp', host: '8.8.8.8', port: '25', security: 'none', from: 'a@example.jp' });
    const tried = await api.ask('POST', 'mails/settings/test', { to: 'me@example.jp' });
    assert.equal(tried.ok, false);
    assert.match(tried.words, /練習用の店舗IDのため/);
    await api.ask('PUT', 'mails/settings', { transport: 'mailbox' });
  });

  await clerk.step('the shop at work has nothing of it, and is gone back to', async () => {
    clerk.leaving = true;
    await hook('practice-leave').click();
    await page.waitForURL((url) => url.pathname === '/ui/');
    await hook('practice-line').waitFor({ state: 'detached' });
    clerk.leaving = false;
    await clerk.until(
      () => clerk.desks(),
      (desks) => standing(desks) >= standing(atWork),
    );
    const shops = new Set((await new Api(page, house).get('orders?limit=200')).items.map((row) => row.shop));
    assert.deepEqual([...shops].filter((shop) => shop.includes('renshu')), []);
  });
}
