// SPDX-License-Identifier: Apache-2.0
// A keyboard wedge: types what it reads, and Enter; and a stopwatch in the page from Enter to red and to sound.

/** Runs in the page before anything else. */
function stopwatch() {
  const watch = { enter: 0, red: [], sound: [] };
  window.stopwatch = watch;
  let heard = false;
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      watch.enter = event.timeStamp;
      heard = false;
    },
    true,
  );
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (when) {
    if (!heard) watch.sound.push(performance.now() - watch.enter);
    heard = true;
    return start.call(this, when);
  };
  let seen = '';
  new MutationObserver(() => {
    const told = document.querySelector('[data-testid="pack-verdict"][data-kind="bad"]');
    if (!told || told.dataset.n === seen) return;
    seen = told.dataset.n;
    const { enter } = watch;
    // the frame in which it is painted, and the moment after
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => watch.red.push(performance.now() - enter);
      channel.port2.postMessage(0);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

export class Scanner {
  /** Longer than the page takes for one trigger of the scanner. */
  static pause = 320;

  constructor(clerk) {
    this.clerk = clerk;
  }

  static watch(context) {
    return context.addInitScript(stopwatch);
  }

  /** Types without looking for a field, as a scanner does. */
  async scan(text) {
    await this.clerk.page.keyboard.type(text);
    await this.clerk.page.keyboard.press('Enter');
  }

  async told(kind, word) {
    const which = word ? `[data-word="${word}"]` : '';
    await this.clerk.page.locator(`[data-testid="pack-verdict"][data-kind="${kind}"]${which}`).waitFor();
  }

  /** A scan that has to be red; how long it took to be painted and to be heard, in ms. */
  async wrong(text) {
    const { page } = this.clerk;
    const count = () => page.evaluate(() => window.stopwatch.red.length);
    const before = await count();
    await this.scan(text);
    await this.clerk.until(count, (n) => n > before);
    return page.evaluate(() => ({ red: window.stopwatch.red.at(-1), sound: window.stopwatch.sound.at(-1) }));
  }

  async slip(slip) {
    await this.scan(slip.shipment);
    await this.clerk.hook('pack-slip').getByText(slip.shipment).waitFor();
    await this.clerk.page.waitForTimeout(Scanner.pause);
  }

  /** All goods of a slip, one by one, but the last so many. */
  async goods(slip, but = 0) {
    const all = slip.goods.flatMap((g) => Array.from({ length: g.quantity }, () => g.sku));
    for (const sku of all.slice(0, all.length - but)) {
      await this.scan(sku);
      await this.clerk.page.waitForTimeout(Scanner.pause);
    }
  }

  /** Slip, goods, label. */
  async pack(slip, label) {
    await this.slip(slip);
    await this.goods(slip);
    await this.told('done', 'pack.nowLabel');
    await this.scan(label);
    await this.told('done', 'pack.finished');
  }
}
