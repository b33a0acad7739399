// SPDX-License-Identifier: Apache-2.0
// All of the shop as files: what a shop takes with it when it leaves.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Api } from '../shift.mjs';
import { unzip } from '../zip.mjs';

export async function takeOut(clerk, house) {
  const { page } = clerk;
  const api = new Api(page, house);

  await clerk.step('all of the shop is taken out in one press, without a key', async () => {
    await clerk.place('take-out');
    await clerk.station('take-out');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      clerk.hook('take-out-take').click(),
    ]);
    assert.equal(file.suggestedFilename(), 'banto.zip');
    const files = unzip(readFileSync(await file.path()));
    const text = (name) => files.get(name).toString('utf8');
    for (const name of ['orders.csv', 'mails.csv', 'history.csv', 'settings.csv', 'documents.zip']) {
      assert.ok(files.has(name), [...files.keys()].join());
    }
    const taken = new Set([...text('orders.csv').matchAll(/^"([^"\n]+)","20\d\d\//gm)].map(([, number]) => number));
    const there = (await api.orders()).map((row) => row.number);
    assert.deepEqual([...taken].sort(), there.sort());
    assert.match(text('settings.csv'), /"shop","name","/);
    assert.match(text('history.csv'), /"take-out\.taken"/);
    const all = [...files].map(([, bytes]) => bytes.toString('utf8')).join('\n');
    for (const secret of ['SP-demo-secret', 'SL-demo-key', 'secretHash', 'refresh']) {
      assert.ok(!all.includes(secret), secret);
    }
  });
}
