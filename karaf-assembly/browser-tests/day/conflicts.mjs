// SPDX-License-Identifier: Apache-2.0
// Two clerks with the same form of the same order: what one wrote goes only if whoever writes over it is told first.
import assert from 'node:assert/strict';
import { Api } from '../shift.mjs';
import { enter } from '../shop.mjs';

const destination = (order) => order.placed.destinations[0].recipient;
const shipment = (order) => order.shipments[0];

/** Each with the fields that are written: as they are called in the page, and where they lie in an order. */
const forms = [
  {
    name: '届け先',
    open: 'edit-destination-0',
    save: 'edit-save',
    fields: { 'edit-building': (o) => destination(o).address.building, 'edit-name': (o) => destination(o).name },
  },
  {
    name: '注文者と備考',
    open: 'edit-buyer-open',
    save: 'edit-save',
    fields: { 'edit-buyer-remarks': (o) => o.placed.remarks, 'edit-buyer-name': (o) => o.placed.buyer.name },
  },
  {
    name: '商品',
    open: 'edit-lines-open',
    save: 'edit-save',
    number: true,
    fields: { 'edit-quantity-1': (o) => o.placed.lines[0].quantity, 'edit-quantity-2': (o) => o.placed.lines[1].quantity },
  },
  {
    name: '荷物',
    open: 'edit-shipment',
    save: 'shipment-save',
    released: true,
    fields: { 'shipment-note': (o) => shipment(o).labelNote, 'shipment-date': (o) => shipment(o).shipDate },
  },
];

/** What somebody writes: never the same twice. */
let written = 0;
function something(form, field) {
  written++;
  if (form.number) return String(1 + written);
  if (field === 'shipment-date') return new Date(Date.now() + (2 + written) * 86_400_000).toISOString().slice(0, 10);
  return `書いた${written}`;
}

/** @param rounds how often each form is met in the same field, and in two fields */
export async function conflicts(clerk, house, rounds) {
  const api = new Api(clerk.page, house);
  const wanted = { login: 'jiro', name: '次郎', role: 'shop-manager', accounts: ['main'] };
  const { password } = await api.ask('POST', 'users', wanted);
  const mate = await clerk.colleague();
  await enter(mate, house, ['jiro', password], 'home');
  const orderOf = async (id) => (await api.get(`orders/${id}`)).order;
  const { items } = await api.get('orders?desk=NEW&limit=200');
  const orders = await Promise.all(items.slice(0, 60).map((row) => orderOf(row.id)));
  const { id } = orders.find((o) => o.placed.lines.length > 1 && o.placed.destinations.length === 1);
  let told = 0;

  async function open(who, form, typed) {
    await who.visit(`/ui/orders/${id}`);
    await who.hook(form.open).first().click();
    for (const [field, value] of Object.entries(typed)) await who.hook(field).fill(value);
  }

  /** Saves; whether somebody was told that another had changed it. */
  async function save(who, form) {
    await who.hook(form.save).click();
    const met = who.hook('conflict');
    await clerk.until(
      async () => [await who.hook(form.save).count(), await met.count()],
      ([still, conflict]) => still === 0 || conflict === 1,
    );
    return (await met.count()) === 1;
  }

  /** One writes, then the other over it; `mine` and `theirs` are fields. */
  async function meet(form, mine, theirs) {
    const [of, theirsOf] = [form.fields[mine], form.fields[theirs]];
    const [a, b] = [something(form, mine), something(form, theirs)];
    await open(clerk, form, { [mine]: a });
    await open(mate, form, { [theirs]: b });
    assert.equal(await save(mate, form), false, 'the first one meets nobody');
    const seen = await save(clerk, form);
    const after = await orderOf(id);
    if (seen) {
      told++;
      // nothing of the other's is gone yet
      assert.equal(String(theirsOf(after)), b);
      const mineOf = clerk.page.locator('[data-testid^="conflict-mine-"]');
      if (mine === theirs) {
        assert.match(await clerk.hook('conflict').textContent(), new RegExp(b));
        await mineOf.click();
      } else {
        assert.equal(await mineOf.count(), 0, 'what only one changed is no question');
      }
      await clerk.hook(form.save).click();
      await clerk.hook(form.save).waitFor({ state: 'detached' });
    }
    const end = await orderOf(id);
    assert.equal(String(of(end)), a, `${form.name}: mine`);
    if (mine !== theirs) assert.equal(String(theirsOf(end)), b, `${form.name}: theirs, without a word`);
    else assert.ok(seen, `${form.name}: ${theirs} went without a word`);
    await clerk.closeToasts();
    await mate.closeToasts();
  }

  for (const form of forms) {
    await clerk.step(`${form.name}: ${2 * rounds} times two clerks at once, and nothing is lost without a word`, async () => {
      if (form.released) {
        // what the forms before have left to be looked at stands in its way
        for (const code of new Set((await orderOf(id)).findings.map((f) => f.code)))
          await api.job('actions', { action: 'acknowledge', ids: [id], code });
        const { refused } = await api.job('actions', { action: 'move', ids: [id], desk: 'SHIP_WAIT' });
        assert.deepEqual(refused, []);
      }
      const [one, other] = Object.keys(form.fields);
      for (let n = 0; n < rounds; n++) {
        await meet(form, n % 2 ? other : one, n % 2 ? other : one);
        await meet(form, n % 2 ? other : one, n % 2 ? one : other);
      }
    });
  }

  await clerk.step('notes of two clerks are both there', async () => {
    for (let n = 0; n < rounds; n++) {
      const both = [something({}), something({})];
      for (const [i, who] of [clerk, mate].entries()) {
        await who.visit(`/ui/orders/${id}`);
        await who.hook('note-text').fill(both[i]);
      }
      for (const who of [clerk, mate]) await who.hook('note-add').click();
      for (const note of both) await clerk.hook('notes').getByText(note).waitFor();
    }
  });

  await clerk.step('of two who hold one order the history tells both reasons', async () => {
    await clerk.visit(`/ui/orders/${id}`);
    await clerk.hook('order-hold-button').waitFor();
    await clerk.page.keyboard.press('h');
    await clerk.page.locator('.ant-select-item-option').first().click();
    await clerk.hook('hold-reason').fill('わたしの理由');
    await api.job('actions', { action: 'hold', ids: [id], box: 3, reason: '次郎の理由' });
    await clerk.hook('hold-yes').click();
    await clerk.hook('order-hold').getByText('わたしの理由').waitFor();
    for (const reason of ['わたしの理由', '次郎の理由']) await clerk.hook('history').getByText(reason).first().waitFor();
    await clerk.closeToasts();
  });

  const stale = (one) => /^412 to (PUT|PATCH) /.test(one);
  assert.equal(clerk.troubles.filter(stale).length, told, 'each conflict is one refusal');
  clerk.troubles = clerk.troubles.filter((one) => !stale(one));
  assert.deepEqual(mate.troubles, []);
  await mate.page.context().close();
  console.log(`     ${told} conflicts were told`);
}
