// SPDX-License-Identifier: Apache-2.0
// What a shop tells itself: a note on the board, a memo with a reminder, a canned text and a tag, by keyboard alone, on an
// office PC and on a phone.
import assert from 'node:assert/strict';
import { arrive } from './day/arrive.mjs';
import { play } from './play.mjs';
import { Api } from './shift.mjs';

const phone = { width: 390, height: 844 };
const desk = { width: 1366, height: 768 };
const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);

async function day(clerk, house) {
  const { page } = clerk;
  const api = new Api(page, house);
  const keys = page.keyboard;
  await arrive(clerk, house);
  // an order in which there is nothing to mind
  const { items } = await api.get('orders?desk=NEW&limit=100');
  const order = items.find((one) => one.findings.length === 0);

  /** What has the focus gets these words. */
  const write = (words) => keys.insertText(words);
  const focused = (id) => page.evaluate((hook) => !!document.activeElement?.closest(`[data-testid="${hook}"]`), id);
  /** Goes on until the focus is there. */
  const tab = async (id) => {
    for (let i = 0; i < 40; i++) {
      if (await focused(id)) return;
      await keys.press('Tab');
    }
    assert.fail(`no key leads to ${id}`);
  };

  /** The form stands there, and its first field waits for words. */
  const ready = async (id) => {
    await clerk.hook(id).waitFor();
    await clerk.until(
      () => focused(id),
      (has) => has,
    );
  };

  await clerk.step('a note is put up by keyboard and stands on the first page', async () => {
    await clerk.go('a');
    await clerk.hook('board').waitFor();
    await keys.press('n');
    await ready('note-title');
    await write('年末の営業について 髙﨑より');
    await tab('note-body');
    await write('12月30日は15時で受付を終わります。\n手順: https://shop.example/stock');
    await tab('note-save');
    await keys.press('Enter');
    await clerk.hook('board-note').waitFor();
    await clerk.station('board');
    await page.setViewportSize(phone);
    await clerk.station('board-phone');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= phone.width, `the page is ${wide} wide on a phone`);
    await page.setViewportSize(desk);
    await clerk.go('h');
    await clerk.hook('home-note').waitFor();
  });

  await clerk.step('a phone number for all is asked about once', async () => {
    await clerk.visit('/ui/board');
    await clerk.hook('board-note').waitFor();
    await keys.press('n');
    await ready('note-title');
    await write('折り返し 090-1234-5678');
    await keys.press('Enter');
    await clerk.hook('note-contact').waitFor();
    await clerk.station('board-contact');
    clerk.refused('409 to POST /api/v1/board/notes');
    await keys.press('Escape');
    assert.equal((await api.get('board/notes')).items.length, 1);
    await page.keyboard.press('Escape');
  });

  await clerk.step('a canned text is kept and comes into a memo by its shortcut', async () => {
    await api.ask('PUT', 'board/texts/noshi', {
      name: 'のしの確認',
      text: '{{受注番号}} ののしを確認 {{購入回数}}',
      shared: true,
      shortcut: ';のし',
      places: ['MEMO'],
    });
    await clerk.visit('/ui/settings/texts');
    await clerk.hook('text-away').waitFor();
    await clerk.station('texts');
    await clerk.visit(`/ui/orders/${order.id}`);
    await clerk.hook('note-text').waitFor();
    await keys.press('n');
    await write('電話 ;の');
    await clerk.hook('canned-text').waitFor();
    await clerk.station('canned');
    await keys.press('Enter');
    await clerk.until(
      () => clerk.hook('note-text').inputValue(),
      (said) => said.includes('ののしを確認 {{購入回数}}') && !said.includes('受注番号'),
    );
    await keys.press('Enter');
    await clerk.hook('note').waitFor();
  });

  await clerk.step('a memo with a day reminds, and stops the order until that is done', async () => {
    const path = `orders/${order.id}/notes`;
    await api.ask('POST', path, { text: '折り返し電話', kind: 'PHONE', pinned: true, reminder: { day: today, person: '' } });
    await clerk.until(
      () => api.get('alarms'),
      (alarms) => alarms.some((a) => a.kind === 'board.memo'),
    );
    await clerk.reload();
    await clerk.hook('note-due').waitFor();
    await clerk.station('memo-due');
    const { order: now } = await api.get(`orders/${order.id}`);
    assert.ok(now.findings.some((f) => f.code === 'memo.due'));
    await clerk.hook('note-done').focus();
    await keys.press('Enter');
    await clerk.hook('note-due').waitFor({ state: 'detached' });
  });

  await clerk.step('a tag has its look, and orders follow where its name changes', async () => {
    await api.job('actions', { action: 'tags.give', tag: '急ぎ', ids: [order.id] });
    await clerk.visit('/ui/settings/tags');
    await clerk.hook('tag-add').focus();
    await keys.press('Enter');
    await ready('tag-name');
    await write('急ぎ');
    await keys.press('Enter');
    await clerk.hook('tag-line').waitFor();
    await clerk.station('tags');
    await clerk.hook('tag-edit').focus();
    await keys.press('Enter');
    await clerk.hook('tag-name').fill('至急');
    await keys.press('Enter');
    await clerk.until(
      () => api.get(`orders/${order.id}`),
      (view) => view.order.tags.includes('至急'),
    );
  });
}

await play('the board', day);
