// SPDX-License-Identifier: Apache-2.0
// The room that the archetype makes, with its page, as a shop would use it: what it brings, drawn by the house from its
// descriptions and by its own module.
import assert from 'node:assert/strict';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { patience } from '../clerk.mjs';
import { Api } from '../shift.mjs';
import { took } from '../took.mjs';

const made = join(import.meta.dirname, '../../../features/kit/room-archetype/target/made/banto-cards.jar');
const list = '/ui/orders?desk=NEW&cols=number,buyer,x.cards.state';
const wish = 'メッセージカードを付けてください';

/** Walks; the room has gone when it has ended. */
export async function walkRoom(owner, house) {
  const { clerk, page } = owner;
  const api = new Api(page, house);
  const jar = join(house.data, 'deploy/banto-cards.jar');
  const drop = () => {
    copyFileSync(made, `${jar}.part`);
    renameSync(`${jar}.part`, jar);
  };
  const rows = clerk.hook('order-row');
  const where = (text) => rows.filter({ hasText: text });
  const see = (locator) => locator.first().waitFor({ timeout: patience });
  const take = async (hook, name) => {
    await clerk.hook(hook).getByRole('combobox').fill(name);
    await page.locator('.ant-select-item-option:visible', { hasText: name }).click();
  };

  await clerk.step('a room that the archetype made is dropped in, and the owner lets its page be a part', async () => {
    await clerk.place('pages');
    drop();
    await see(owner.row('cards'));
    await owner.decide('cards', 'SHARED');
    await see(owner.place('cards'));
  });

  await clerk.step('its settings are drawn as it describes them, kept, and refused with its own words', async () => {
    await clerk.place('sections');
    const kinds = clerk.hook('section-cards-kinds');
    const save = clerk.hook('section-cards-save');
    await kinds.fill('標準、標準');
    await save.click();
    await see(clerk.hook('section-cards').getByRole('alert').filter({ hasText: '同じ名前のないように' }));
    clerk.troubles.length = 0; // the browser says that the house refused it
    await kinds.fill('標準、季節');
    await save.click();
    await see(page.locator('.toast.good'));
    await clerk.station('pages-room-settings');
    await clerk.reload();
    await see(kinds);
    assert.equal(await kinds.inputValue(), '標準、季節');
    await clerk.closeToasts();
  });

  let asked;
  await clerk.step('an order whose remarks ask for it says so in its column, and alone fits its condition', async () => {
    const { items } = await api.get('orders?desk=NEW&limit=5');
    asked = items[2];
    const { order } = await api.get(`orders/${asked.id}`);
    await api.ask('PUT', `orders/${asked.id}/placed`, { ...order.placed, remarks: wish });
    await clerk.visit(list);
    await see(where('希望あり'));
    await clerk.hook('filter-add').click();
    await take('condition-field', 'メッセージカード');
    await take('condition-value', '希望あり');
    await clerk.hook('condition-add').click();
    await clerk.rows((n) => n === 1);
    assert.deepEqual(await rows.evaluateAll((all) => all.map((row) => Number(row.dataset.id))), [asked.id]);
    await clerk.station('pages-room-list');
  });

  await clerk.step('its act asks of which kind it was, is done, is taken back, and is done again', async () => {
    const finish = async () => {
      await rows.first().getByRole('checkbox').click();
      await clerk.hook('bulk-more').click();
      assert.equal(await clerk.hook('bulk-cards.finish').count(), 0, 'the one that its page does');
      await clerk.hook('bulk-x.cards.finish').click();
      await page.getByRole('radio', { name: '季節' }).click();
      await clerk.station('pages-room-act');
      await clerk.hook('cards-finish').click();
      await see(clerk.hook('toast-undo'));
    };
    await finish();
    await clerk.rows((n) => n === 0);
    await clerk.hook('toast-undo').click();
    await clerk.rows((n) => n === 1);
    await clerk.closeToasts();
    await finish();
    await clerk.closeToasts();
    const { order } = await api.get(`orders/${asked.id}`);
    assert.ok(order.tags.includes('メッセージカード済み'), order.tags.join());
  });

  await clerk.step('it has a card on the order and on the first page, and a place of its own', async () => {
    await clerk.visit(`/ui/orders/${asked.id}`);
    await see(clerk.hook('cards-order').getByText('済み'));
    await clerk.station('pages-room-order');
    await clerk.hook('place-home').click();
    await see(clerk.hook('cards-home'));
    await owner.place('cards').click();
    await owner.title('メッセージカード');
    await see(page.locator('.foreign tbody tr'));
    await clerk.station('pages-room-place');
  });

  await clerk.step('taken away, it is gone from menu, list and settings, and comes again', async () => {
    await took(
      'gone',
      () => rmSync(jar),
      () => owner.gone(owner.place('cards')),
    );
    await took('come again', drop, () => owner.place('cards').waitFor({ timeout: patience }));
    await took(
      'gone',
      () => rmSync(jar),
      () => owner.gone(owner.place('cards')),
    );
    await clerk.hook('place-settings').click();
    await see(clerk.hook('place-boxes'));
    // no room without a page has settings any more; until it is read anew, what was known stands there
    await owner.gone(clerk.hook('place-sections'));
    await clerk.visit(list);
    await see(rows);
    assert.equal(await where('済み').count(), 0);
    clerk.troubles.length = 0;
  });
}
