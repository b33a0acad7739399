// SPDX-License-Identifier: Apache-2.0
// A large shop at 11:30: which of 412 orders miss the truck of 15:00 when nobody acts. The day is played through the
// simulated mall, and the 38 are named from what was done, before the clock is asked.
import assert from 'node:assert/strict';
import { play } from './play.mjs';
import { Api } from './shift.mjs';
import { enter, shop } from './shop.mjs';

const tokyo = 9 * 3_600_000;
const days = 'MON,TUE,WED,THU,FRI,SAT,SUN';
/** The shop's day, whenever this is played: the machine's, from 9:00 on. */
const day = new Date(Date.now() + tokyo).toISOString().slice(0, 10);
const at = (time) => Date.parse(`${day}T${time}+09:00`);

/** How far the house and its mall are ahead of this machine, in milliseconds. */
let ahead = at('09:00:00') - Date.now();
const now = () => Date.now() + ahead;
const seconds = () => `PT${Math.round(ahead / 1000)}S`;

/** Three tables have packed 66 since 10:45: 88 an hour, so 308 more until 15:00, of the 320 that are left. */
const packed = 66;
const fit = 308;

async function morning(clerk, house) {
  const { page } = clerk;
  const api = new Api(page, house);
  const expected = new Map();
  const mall = await house.openMall('rakuten', 0, { secret: 'SP-demo-secret', key: 'SL-demo-key' });
  await mall.tell('clock', { offsetSeconds: Math.round(ahead / 1000) });
  await enter(clerk, house, house.firstLogin(), 'home');
  await api.ask('PUT', 'shop', shop);
  await house.console(`banto:settings shipping weekdays=${days} holidays=open consolidation=off`);
  await api.ask('PUT', 'settings/trucks', Object.fromEntries(days.split(',').map((d) => [`yamato.${d}`, '15:00'])));
  const keys = { '.serviceSecret': 'SP-demo-secret', '.licenseKey': 'SL-demo-key' };
  await api.ask('PUT', 'connections/rakuten~main', { url: mall.url, ...keys });

  /** Orders of a kind that come in now; those to be paid first are not at 発送待ち at the mall. */
  async function orders(count, kind, progress = 300) {
    const before = new Set((await list('NEW')).map((o) => o.id));
    await mall.tell('orders/create', { count, kinds: [kind], progress, spreadSeconds: 3600 });
    await api.ask('POST', 'connections/rakuten~main/wake', {});
    const fresh = async () => (await list('NEW')).map((o) => o.id).filter((id) => !before.has(id));
    const ids = await clerk.until(fresh, (all) => all.length === count);
    // none wishes for a later day
    await act(ids, { action: 'shipping.wish', none: 'true' });
    return ids;
  }

  /** All orders of a desk, those that came last first. */
  async function list(desk, columns = '') {
    const items = await api.orders({ desk, ...(columns && { columns }) });
    return items.sort((a, b) => b.id - a.id);
  }

  const act = (ids, wish) => api.job('actions', { ids, ...wish });
  const move = (ids, desk) => act(ids, { action: 'move', desk });
  const hold = (ids) => act(ids, { action: 'hold', box: 1, reason: '電話待ち' });
  const expect = (ids, cause) => ids.forEach((id) => expected.set(id, cause));

  await clerk.step('412 orders come in, of which some wait to be looked at or paid', async () => {
    const remarks = await orders(4, 'NOSHI_REMARK');
    expect(remarks, 'FINDING');
    const unpaid = await orders(6, 'BANK_TRANSFER', 0);
    await move(unpaid, 'PAY_WAIT');
    expect(unpaid, 'PAY_WAIT');
    const mine = new Set([...remarks, ...unpaid]);
    await orders(560, 'PLAIN');
    /** Orders that stand there and are not spoken for: so many of them are now. */
    const take = async (n, desk) => {
      const free = (await list(desk)).filter((o) => !mine.has(o.id) && o.findings.length === 0).map((o) => o.id);
      assert.ok(free.length >= n, `${free.length} of ${n} in ${desk}`);
      free.slice(0, n).forEach((id) => mine.add(id));
      return free.slice(0, n);
    };
    const rest = async (desk) => (await list(desk)).map((o) => o.id).filter((id) => !mine.has(id));
    expect(await take(2, 'NEW'), 'NEW');
    const held = await take(5, 'NEW');
    await hold(held);
    expect(held, 'HELD');
    await move(await rest('NEW'), 'SHIP_WAIT');
    expect(await take(3, 'SHIP_WAIT'), 'SHIP_WAIT');
    await move(await rest('SHIP_WAIT'), 'DOC_WAIT');
    expect(await take(2, 'DOC_WAIT'), 'DOC_WAIT');
    await api.job('waybill-batches', { ids: await take(390, 'DOC_WAIT') });
    // what else came in is called off
    for (const desk of ['NEW', 'SHIP_WAIT', 'DOC_WAIT']) {
      await act(await rest(desk), { action: 'move', desk: 'CANCELLED', reason: '在庫なし' });
    }
    const out = await list('TRACK_WAIT');
    assert.deepEqual(new Set(out.map((o) => o.shipDate)), new Set([day]));
    const later = out.slice(0, 4).map((o) => o.id);
    await hold(later);
    expect(later, 'HELD');
    assert.equal((await list('TRACK_WAIT')).length, 386);
  });

  const to = async (time) => {
    ahead = at(time) - Date.now();
    await house.console(`system:property banto.clock.offset ${seconds()}`);
  };

  await clerk.step('66 of them are packed from 10:45 on', async () => {
    await clerk.place('trucks');
    await to('10:44:50');
    while (now() < at('10:45:00')) await page.waitForTimeout(50);
    const waiting = (await list('TRACK_WAIT')).sort((a, b) => a.orderedAt.localeCompare(b.orderedAt) || a.id - b.id);
    for (const { id } of waiting.slice(0, packed)) {
      const { order } = await api.get(`orders/${id}`);
      const [shipment] = order.shipments;
      const { task } = await api.ask('POST', 'packing/tasks', { place: 'table-1', code: shipment.number, move: false });
      const scans = task.pieces.map((piece) => ({ piece: piece.id, code: piece.codes[0] ?? '', count: piece.quantity }));
      const box = { place: 'table-1', seq: 1, scans };
      const { state } = await api.ask('POST', `packing/tasks/${shipment.number}/packed`, box);
      assert.equal(state, 'PACKED');
    }
    expect(
      waiting.slice(packed + fit).map((o) => o.id),
      'BEHIND',
    );
    assert.equal(expected.size, 38);
  });

  await clerk.step('at 11:30 the clock names exactly the 38 of 412 that miss the truck', async () => {
    await to('11:29:30');
    while (now() < at('11:29:56')) await page.waitForTimeout(50);
    const said = new Map();
    for (const desk of ['NEW', 'HOLD', 'PAY_WAIT', 'SHIP_WAIT', 'DOC_WAIT', 'TRACK_WAIT']) {
      for (const { id, columns } of await list(desk, 'trucks.cause')) {
        if (columns['trucks.cause'].length > 0) said.set(id, columns['trucks.cause'][0]);
      }
    }
    const { trucks } = await api.get('trucks');
    const sorted = (map) => [...map].sort(([a], [b]) => a - b);
    assert.deepEqual(sorted(said), sorted(expected));
    const [truck] = trucks;
    assert.deepEqual([truck.carrier, truck.at, truck.orders, truck.ready, truck.queued], ['yamato', '15:00', 412, packed, 320]);
    assert.equal(truck.misses, 38);
    await clerk.hook('place-home').click();
    await clerk.hook('truck-clock').getByText(/件が間に合いません/).waitFor();
    await clerk.station('truck-clock');
  });
}

await play('the clock of the truck', morning, {
  env: { BANTO_DEMO: 'no', BANTO_JAVA_OPTS: `-Dbanto.test.house=true -Dbanto.clock.offset=${seconds()}` },
});
