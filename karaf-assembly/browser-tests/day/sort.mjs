// SPDX-License-Identifier: Apache-2.0
// What stops an order is put right, and what nothing stops goes on.
import assert from 'node:assert/strict';

export async function sort(clerk) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  /** How many orders lie in a pile; one that is not there has none. */
  const size = (code) => hook(`pile-${code}`).evaluateAll(([pile]) => Number(pile?.dataset.count ?? 0));

  await clerk.step('orders stand in piles of one reason', async () => {
    await clerk.open('NEW');
    await clerk.station('list');
    await hook('pile-address.house-number').waitFor();
    await clerk.station('piles');
  });

  await clerk.step('a missing house number is mended in the order', async () => {
    const pile = hook('pile-address.house-number');
    const before = await size('address.house-number');
    assert.ok(before > 0);
    await pile.click();
    await clerk.rows((n) => n === before);
    await clerk.station('pile');
    // a recipient the mall still waits for cannot be mended here
    await page
      .locator('[data-testid="order-row"]', { hasNot: page.locator('[data-code="address.missing"]') })
      .first()
      .click();
    await hook('finding-address.house-number').waitFor();
    await clerk.station('order');
    await hook('edit-address.house-number').click();
    const street = hook('edit-street');
    await street.fill((await street.inputValue()).replace(/^\S+/, '$&1-2-3'));
    await clerk.station('edit');
    await hook('edit-save').click();
    await hook('finding-address.house-number').waitFor({ state: 'detached' });
    await clerk.open('NEW');
    await clerk.until(
      () => size('address.house-number'),
      (n) => n === before - 1,
    );
  });

  /** How many rows of the open pile have their answer. */
  const answered = async () => Number(await hook('pile-head').getAttribute('data-answered'));

  await clerk.step('each remark of a pile is read and gets its yes', async () => {
    const n = await size('remarks.present');
    await hook('pile-remarks.present').click();
    await hook('pile-remark').first().waitFor();
    await clerk.station('remarks');
    for (let i = 0; i < n; i++) {
      await page.keyboard.press('a');
      await clerk.until(answered, (now) => now === i + 1);
    }
    await hook('pile-remarks.present').waitFor({ state: 'detached' });
    await clerk.station('acknowledged');
  });

  await clerk.step('what the house proposes is read and taken', async () => {
    assert.ok((await size('address.city')) > 0);
    // how many wishes cannot be met hangs on the weekday; with the days that can be met, all have one
    for (const code of ['address.city', 'wish.unreachable']) {
      if ((await size(code)) === 0) continue;
      await hook(`pile-${code}`).click();
      await hook('old-new').first().waitFor();
      for (let before; (before = await size(code)) > 0; ) {
        const several = hook(`pile-fix-${code}`);
        await ((await several.count()) > 0 ? several : hook('answer-fix').first()).click();
        await clerk.until(
          () => size(code),
          (n) => n < before,
        );
      }
    }
    await clerk.closeToasts();
  });

  await clerk.step('a search is kept under a name and leads to the same orders', async () => {
    await clerk.open('NEW');
    await hook('pile-address.okinawa').click();
    const found = await clerk.rows((n) => n > 0 && n < 100);
    await hook('save-search').click();
    await hook('search-name').fill('沖縄県あて');
    await hook('search-save').click();
    const kept = hook('search-沖縄県あて');
    await kept.waitFor();
    await hook('place-home').click();
    await hook('home').waitFor();
    await clerk.press(kept);
    await hook('piles').waitFor();
    assert.equal(await clerk.rows((n) => n > 0), found);
    await clerk.closeToasts();
    await clerk.station('saved-search');
  });

  await clerk.step('what nothing stops goes to 発送待ち', async () => {
    await clerk.open('NEW');
    for (const n of [0, 1, 2]) await hook('order-row').nth(n).getByRole('checkbox').click();
    await hook('bulk').waitFor();
    await clerk.station('chosen');
    await page.keyboard.press('Escape');
    await hook('bulk').waitFor({ state: 'detached' });
    await clerk.moveAll('NEW', 'SHIP_WAIT');
    await hook('toast-more').last().click();
    await clerk.station('moved');
    await clerk.closeToasts();
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.SHIP_WAIT >= 250 && desks.NEW < 50,
    );
  });

  await clerk.step('orders that could share a parcel are looked at, and sent apart', async () => {
    await clerk.place('consolidations');
    await hook('candidate').first().waitFor();
    await clerk.station('consolidations');
    const count = () => hook('candidate').count();
    // on a busy machine one is found while the others are looked at: it comes up a moment later
    for (let left = await count(); left > 0; left = await count()) {
      await hook('consolidations').locator('thead input[type=checkbox]').click();
      await hook('together-no').click();
      await clerk.until(count, (n) => n < left);
      await page.waitForTimeout(1_000);
    }
    await clerk.closeToasts();
  });

  await clerk.step('a bulk move is taken back from its toast', async () => {
    const before = await clerk.desks();
    await clerk.open('SHIP_WAIT');
    await clerk.station('ship-wait');
    await clerk.moveAll('SHIP_WAIT', 'DOC_WAIT');
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.DOC_WAIT > 200,
    );
    await hook('toast-undo').last().click();
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.DOC_WAIT === 0 && desks.SHIP_WAIT === before.SHIP_WAIT,
    );
    await clerk.closeToasts();
  });

  await clerk.step('from 発送待ち to 伝票・帳票出力待ち', async () => {
    const { SHIP_WAIT: before } = await clerk.desks();
    await clerk.moveAll('SHIP_WAIT', 'DOC_WAIT');
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.DOC_WAIT > 200 && desks.DOC_WAIT + desks.SHIP_WAIT === before,
    );
    await clerk.closeToasts();
  });
}
