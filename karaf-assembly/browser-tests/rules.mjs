// SPDX-License-Identifier: Apache-2.0
// What a shop lets the house decide: an example switched on, a rule made and tried on orders while one types, saved
// after its dry run, seen on an order, and taken back; all by keyboard, on an office PC and on a phone.
import assert from 'node:assert/strict';
import { arrive } from './day/arrive.mjs';
import { play } from './play.mjs';
import { Api } from './shift.mjs';

const phone = { width: 390, height: 844 };
const desk = { width: 1366, height: 768 };
const name = '金額の確認';

async function day(clerk, house) {
  const { page } = clerk;
  const api = new Api(page, house);
  const keys = page.keyboard;
  const hook = (id) => clerk.hook(id);
  await arrive(clerk, house);

  const press = async (id) => {
    await hook(id).first().focus();
    await keys.press('Enter');
  };
  /** Chooses from a list by what is typed into it. */
  const choose = async (id, words) => {
    await hook(id).last().locator('input').focus();
    await keys.press('ArrowDown');
    if (words) await keys.insertText(words);
    await page.locator('.ant-select-item-option-active:visible').waitFor();
    await keys.press('Enter');
  };
  const version = async () => (await api.get('rules')).version;
  const fits = async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= phone.width, `the page is ${wide} wide on a phone`);
  };

  await clerk.step('a shop without rules is shown examples, all switched off', async () => {
    await clerk.visit('/ui/settings/rules');
    await hook('rule-row').first().waitFor();
    await hook('rules-starters').waitFor();
    await clerk.station('rules');
    assert.equal(await page.locator('[data-testid="rule-switch"][aria-checked="true"]').count(), 0);
    await page.setViewportSize(phone);
    await clerk.station('rules-phone');
    await fits();
    await page.setViewportSize(desk);
  });

  await clerk.step('a rule is made, and says of which orders it holds while one types', async () => {
    await press('rule-add');
    // holds are the last phase
    await keys.press('End');
    await keys.press('Enter');
    await hook('rule-form').waitFor();
    await hook('rule-name').fill(name);
    await press('rule-leaf-add');
    await choose('rule-field', '請求金額');
    await choose('rule-op', '');
    await hook('condition-value').fill('1');
    await clerk.until(
      () => hook('tried-count').textContent(),
      (said) => /\d/.test(said ?? ''),
    );
    await clerk.station('rule');
    await page.setViewportSize(phone);
    await clerk.station('rule-phone');
    await fits();
    await page.setViewportSize(desk);
  });

  await clerk.step('what is missing is said at its field, and nothing typed is lost', async () => {
    await press('rule-save');
    await hook('rule-problems').waitFor();
    await clerk.station('rule-refused');
    assert.equal(await hook('rule-name').inputValue(), name);
    await hook('rule-name').focus();
    await keys.press('Escape');
    await hook('leave-yes').waitFor();
    await keys.press('Enter');
    assert.equal(await hook('rule-name').inputValue(), name);
  });

  await clerk.step('it is saved after its dry run, and shown as it acted', async () => {
    const before = await version();
    await choose('rule-action-add', '');
    await hook('rule-action').waitFor();
    for (const field of await page.locator('[data-testid="rule-action"] input:not([type="search"])').all()) {
      const number = (await field.getAttribute('type')) === 'number';
      await field.fill(number ? '5' : name);
    }
    await press('rule-save');
    await hook('run-result').waitFor();
    await clerk.station('rules-dry-run');
    assert.equal(await version(), before);
    await press('rules-save');
    await clerk.until(version, (n) => n === before + 1);
    await hook('rule-row').first().waitFor();
    await clerk.station('rules-saved');
    const { rules } = await api.get('rules');
    assert.ok(rules.some((r) => r.name === name && r.state === 'READY'));
  });

  await clerk.step('an order says why a rule holds of it', async () => {
    const { items } = await api.get('orders?limit=1');
    await clerk.visit(`/ui/orders/${items[0].id}`);
    await hook('order-rules').waitFor();
    await choose('order-why', name);
    await hook('rule-why').waitFor();
    await clerk.station('order-rules');
  });

  await clerk.step('a version is brought back', async () => {
    await clerk.visit('/ui/settings/rules');
    await hook('rule-row').first().waitFor();
    // a second version, to have one to go back from
    const first = await version();
    await hook('rule-switch').first().focus();
    await keys.press('Space');
    await press('rules-try-save');
    await hook('run-result').waitFor();
    await press('rules-save');
    await clerk.until(version, (n) => n === first + 1);
    await keys.press('v');
    await hook('rule-version-restore').first().waitFor();
    await clerk.station('rules-versions');
    await press('rule-version-restore');
    await clerk.until(version, (n) => n === first + 2);
  });
}

await play('rules', day);
