// SPDX-License-Identifier: Apache-2.0
// Defects that were seen once, each by its number: where the focus is, what a refusal names, what Escape takes.
import assert from 'node:assert/strict';
import { Api } from '../shift.mjs';

export async function single(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  const api = new Api(page, house);
  const row = (id) => page.locator(`[data-testid="order-row"][data-id="${id}"]`);
  const focused = (id) => clerk.until(
    () => page.evaluate(() => document.activeElement?.dataset.testid ?? document.activeElement?.tagName),
    (now) => now === id,
  );
  const some = async (query, holds = () => true) => {
    const { items } = await api.get(`orders?${query}&limit=200`);
    const one = items.find(holds);
    assert.ok(one, `no order for ${query}`);
    return one;
  };

  await clerk.step('[page.4] where nothing is sent the page says so, and the mail server is set and tried there', async () => {
    await clerk.place('mailbox');
    await hook('not-sending').waitFor();
    await hook('not-sending').getByRole('link').click();
    await hook('sending-transport-smtp').click();
    await hook('sending-host').fill('127.0.0.1');
    await hook('sending-port').fill('9');
    await hook('sending-save').click();
    await clerk.until(
      async () => (await api.get('mails/settings')).host,
      (host) => host === '127.0.0.1',
    );
    await hook('sending-to').fill('me@example.jp');
    await hook('sending-test').click();
    await page.locator('[data-testid="sending-answer"][data-ok="false"]').waitFor();
    await clerk.station('sending-refused');
    await hook('sending-transport-mailbox').click();
    await hook('sending-save').click();
    await hook('sending-off').waitFor();
    await clerk.closeToasts();
  });

  await clerk.step('[page.6] a dialog has the focus where its work is, and where nothing is lost', async () => {
    await clerk.open('NEW');
    await hook('order-row').first().getByRole('checkbox').click();
    await hook('bulk').waitFor();
    await page.keyboard.press('h');
    await clerk.until(
      () => hook('hold-box').evaluate((box) => box.contains(document.activeElement)),
      (inside) => inside,
    );
    const opened = (open) =>
      clerk.until(
        () => hook('hold-box').getByRole('combobox').getAttribute('aria-expanded'),
        (now) => now === String(open),
      );
    await opened(true);
    await page.keyboard.press('Escape');
    await opened(false);
    assert.ok(await hook('hold-box').isVisible());
    await page.keyboard.press('Escape');
    await hook('hold-box').waitFor({ state: 'detached' });
    await hook('bulk-more').click();
    await hook('bulk-move-CANCELLED').click();
    await clerk.until(
      () => page.evaluate(() => document.activeElement?.classList.contains('dialog-no')),
      (leaves) => leaves,
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await clerk.step('[page.10] what stays behind is named by its number, with the reason, and leads there', async () => {
    const stopped = await some('desk=NEW', (o) => o.findings.length > 0);
    await clerk.closeToasts();
    await hook('search').fill(stopped.number);
    await hook('search').press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === stopped.number);
    await clerk.rows((n) => n === 1);
    await row(stopped.id).getByRole('checkbox').click();
    await page.locator('[data-testid="bulk-move"][data-desk="SHIP_WAIT"]').click();
    await hook('toast-more').last().click();
    await page.locator('.toast-more').getByRole('link', { name: stopped.number }).click();
    await row(stopped.id).or(hook('order-number').getByText(stopped.number)).first().waitFor();
    await clerk.closeToasts();
    // and the desk itself has a column for it
    await clerk.open('SHIP_WAIT');
    await page.getByRole('columnheader', { name: '理由と直し方' }).waitFor();
  });

  await clerk.step('[page.13] what is missing counts what was paid, and a booking is taken back', async () => {
    const unpaid = await some('desk=PAY_WAIT', (o) => o.due > 200);
    await clerk.place('payments');
    const at = page.locator(`[data-testid="payment-row"][data-id="${unpaid.id}"]`);
    const amount = at.getByTestId('payment-amount');
    await amount.fill('100');
    await at.getByTestId('payment-book').click();
    await clerk.until(
      () => amount.inputValue(),
      (now) => now.replaceAll(',', '') === String(unpaid.due - 100),
    );
    await amount.fill('50');
    await at.getByTestId('payment-missing').getByText((unpaid.due - 150).toLocaleString('ja-JP')).waitFor();
    await clerk.station('payments-part-paid');
    await at.getByTestId('payment-unbook').click();
    await clerk.until(
      async () => (await api.get(`orders/${unpaid.id}`)).order.deposits.reduce((sum, d) => sum + d.amount, 0),
      (sum) => sum === 0,
    );
    await clerk.closeToasts();
  });

  await clerk.step('[page.18] goods are found by what they are called, and the list has the keys then', async () => {
    const { id } = await some('desk=NEW');
    const [{ name }] = (await api.get(`orders/${id}`)).order.placed.lines;
    const word = name.split(/[\s（(]/)[0];
    await page.keyboard.press('/');
    await focused('search');
    await hook('search').fill(word);
    await page.keyboard.press('Enter');
    await clerk.rows((n) => n > 0);
    await focused('rows');
    await page.keyboard.press('j');
    await page.locator('.order-row.at').first().waitFor();
    assert.doesNotMatch(await hook('search').inputValue(), /j/);
    await clerk.station('goods-found');
    await hook('search').fill('どこにもない品');
    await page.keyboard.press('Enter');
    await hook('empty').getByText('条件に合う注文はありません').waitFor();
  });

  await clerk.step('[page.22] Escape closes one thing, and what was typed goes with nobody’s leave', async () => {
    const { id } = await some('desk=NEW');
    await clerk.visit(`/ui/orders/${id}`);
    await hook('order-more').click();
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem').first().waitFor({ state: 'hidden' });
    assert.ok(page.url().endsWith(`/orders/${id}`));
    await hook('edit-destination-0').click();
    await hook('edit-building').fill('西棟 9');
    await page.keyboard.press('Escape');
    await hook('leave-yes').waitFor();
    await clerk.station('asked-before-leaving');
    await page.keyboard.press('Enter');
    await hook('leave-yes').waitFor({ state: 'detached' });
    assert.equal(await hook('edit-building').inputValue(), '西棟 9');
    await page.keyboard.press('Escape');
    await hook('leave-yes').click();
    await hook('edit-building').waitFor({ state: 'detached' });
  });

  await clerk.step('[page.23] a line that is gone is told at once, nothing is called saved, and it comes back', async () => {
    const { id } = await some('desk=NEW');
    await clerk.visit(`/ui/orders/${id}`);
    await hook('note-text').fill('電話した');
    const context = page.context();
    clerk.exchanging = true;
    const before = clerk.troubles.length;
    await context.setOffline(true);
    await hook('away').waitFor();
    await clerk.picture('no-network');
    await hook('note-add').click();
    await page.locator('.toast.bad').getByText('何も保存されていません').waitFor();
    await context.setOffline(false);
    await hook('away').waitFor({ state: 'detached' });
    clerk.troubles.length = before;
    clerk.exchanging = false;
    assert.equal(await hook('note-text').inputValue(), '電話した');
    await hook('note-add').click();
    await hook('notes').getByText('電話した').waitFor();
    await clerk.closeToasts();
  });
}
