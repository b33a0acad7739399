// SPDX-License-Identifier: Apache-2.0
// Somebody at the page: finds things by their hooks, waits, takes pictures, and notes what goes wrong.
import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const pictures = 'target/pictures';
const proofs = 'target/proofs';
/** The machine may be busy with other tests. */
export const patience = 120_000;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const since = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

export class Clerk {
  /** What the page or the house did that nobody has explained. */
  troubles = [];
  /** What is done at the moment, for those who read a failure. */
  doing = 'nothing yet';
  /** Whether rooms of the house come and go right now: the page asks again what was answered by nobody. */
  exchanging = true;
  /** Requests without an answer so far. */
  #open = new Set();

  /** @param colleague opens a browser for somebody else */
  constructor(page, colleague) {
    this.page = page;
    this.colleague = colleague;
    mkdirSync(pictures, { recursive: true });
    mkdirSync(proofs, { recursive: true });
    page.on('request', (r) => asked(r).live || this.#open.add(r));
    page.on('requestfinished', (r) => this.#open.delete(r));
    page.on('pageerror', (e) => this.troubles.push(`error in the page: ${e.message}`));
    page.on('console', (m) => this.#heard(m));
    page.on('response', (r) => this.#answered(r));
    page.on('requestfailed', (r) => this.#failed(r));
  }

  async step(sentence, walk) {
    const from = Date.now();
    this.doing = sentence;
    await walk();
    appendFileSync(`${proofs}/steps.txt`, `${sentence}\n`);
    console.log(`ok   ${sentence} (${since(from)})`);
  }

  hook(id) {
    return this.page.getByTestId(id);
  }

  async picture(name) {
    const path = resolve(pictures, `${name}.png`);
    await this.page.screenshot({ path, animations: 'disabled' });
    return path;
  }

  /** What a reader of the build needs: the step, what was expected, the picture, where the house kept its words. */
  async report(failure, house) {
    console.error(`FAILED ${this.doing}`);
    console.error(failure.message);
    for (const trouble of this.troubles) console.error(`noted: ${trouble}`);
    const at = new URL(this.page.url()).pathname;
    const picture = await this.picture('failed').catch((e) => e.message);
    console.error(`the page ${at} looked like this: ${picture}\nthe house's log: ${house.log}`);
  }

  /** A page that has come to rest: its picture, and nothing that shuts somebody out. */
  async station(name) {
    await this.calm();
    const path = await this.picture(name);
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    const grave = violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .map((v) => `${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map((n) => n.html).join(' ')}`);
    assert.deepEqual(grave, [], `${name} shuts somebody out, see ${path}`);
  }

  /** Until nothing is asked, nothing loads, nothing moves. */
  async calm() {
    let quiet = 0;
    await this.until(
      () => [...this.#open].map((request) => asked(request).path),
      (open) => (quiet = open.length === 0 ? quiet + 1 : 0) > 2,
    );
    await this.page.locator('.skeleton, [aria-busy="true"]').first().waitFor({ state: 'detached' });
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.evaluate(() => Promise.allSettled(document.getAnimations().map((a) => a.finished)));
  }

  /** Waits until what is read satisfies; says the last reading if it never does. */
  async until(read, satisfies) {
    const end = Date.now() + patience;
    for (;;) {
      const last = await read();
      if (satisfies(last)) return last;
      assert.ok(Date.now() < end, `never came: ${satisfies}; last seen ${JSON.stringify(last)?.slice(0, 600)}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Goes to an address of the page; what is still being asked is heard out first. */
  async visit(path) {
    await this.#leave(() => this.page.goto(new URL(path, this.page.url()).href));
  }

  /** Loads the page anew; what is still being asked is heard out first. */
  async reload() {
    await this.#leave(() => this.page.reload());
  }

  /** What the house tells of in the last moment the page begins to ask for, and leaves. */
  async #leave(go) {
    await this.calm();
    this.leaving = true;
    await go();
    this.leaving = false;
  }

  /** How many orders stand on each desk, as the left rail says. */
  async desks() {
    const counts = await this.page
      .locator('[data-testid^="desk-"][data-count]')
      .evaluateAll((all) => all.map((one) => [one.dataset.testid.slice('desk-'.length), one.dataset.count]));
    return Object.fromEntries(counts.filter(([, n]) => n !== '').map(([desk, n]) => [desk, Number(n)]));
  }

  /** Presses a line of the rail; one that is folded away is unfolded first. */
  async press(line) {
    const fold = this.page.locator('[data-fold="closed"]', { has: line });
    if ((await fold.count()) > 0) await fold.locator('> button').click();
    await line.click();
  }

  /** Goes to a place of the rail, or of the page of settings. */
  async place(id) {
    const line = this.hook(`place-${id}`);
    if ((await line.count()) === 0) await this.hook('place-settings').click();
    await line.waitFor({ state: 'attached' });
    await this.press(line);
  }

  /** Goes to a place by its keys, as fast as fingers go. */
  async go(key) {
    await this.page.keyboard.press('g');
    await this.page.waitForTimeout(60);
    await this.page.keyboard.press(key);
  }

  /** Has the page speak the other language. */
  async speak() {
    await this.hook('user').click();
    await this.hook('language').click();
    await this.hook('user').click();
    await this.hook('language').waitFor({ state: 'hidden' });
  }

  /** Opens the list of a desk and waits for its rows; all of them, whichever pile was open. */
  async open(desk) {
    const there = (await this.desks())[desk];
    await this.press(this.hook(`desk-${desk}`));
    await this.page.waitForURL((url) => url.search === `?desk=${desk}`);
    await this.page.locator(`[data-testid="list"][aria-busy="false"] h1 .desk-${desk}`).waitFor();
    await this.rows((n) => n >= Math.min(there, 100));
  }

  /** Waits until the list has so many rows. */
  rows(satisfy) {
    const shown = async () => {
      const grid = this.hook('rows');
      return (await grid.count()) === 0 ? 0 : Number(await grid.getAttribute('aria-rowcount')) - 1;
    };
    return this.until(shown, satisfy);
  }

  /** Chooses all that match and moves them on; returns how many the page says it moved. */
  async moveAll(from, to) {
    await this.open(from);
    await this.hook('choose-shown').click();
    await this.hook('bulk').waitFor();
    const everything = this.hook('choose-all');
    if (await everything.isVisible()) {
      await everything.click();
      await everything.waitFor({ state: 'detached' });
    }
    await this.closeToasts();
    await this.page.locator(`[data-testid="bulk-move"][data-desk="${to}"]`).click();
    // what leaves the house asks once; what does not may be done at once
    const yes = this.hook('ask-yes');
    await yes.or(this.page.locator('.toast.busy')).or(this.hook('toast-undo')).first().waitFor();
    if (await yes.isVisible()) {
      await this.station(`ask-${to}`);
      await yes.click();
    }
    const undo = this.hook('toast-undo').last();
    await undo.waitFor({ timeout: patience });
    await this.page.locator('.toast.busy').waitFor({ state: 'detached' });
  }

  /** Closes all of them; one whose time ends while the pointer is on its way has closed itself. */
  async closeToasts() {
    const close = this.page.locator('.toast button.plain');
    const left = async () => {
      if ((await close.count()) > 0) await close.first().click({ timeout: 2000 }).catch(() => {});
      return close.count();
    };
    await this.until(left, (n) => n === 0);
  }

  /** A refusal that was looked for is no trouble; exactly one came. */
  refused(what) {
    const other = this.troubles.filter((trouble) => !trouble.startsWith(`${what} `));
    assert.equal(this.troubles.length - other.length, 1, what);
    this.troubles = other;
  }

  /** The bytes behind a link, as its reader would get them. */
  async take(link) {
    const answer = await this.page.request.get(await link.evaluate((a) => a.href));
    assert.equal(answer.status(), 200);
    return { type: answer.headers()['content-type'], bytes: await answer.body() };
  }

  #heard(message) {
    // what an answer says is noted with the answer
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    this.troubles.push(`console: ${message.text()}`);
  }

  #answered(response) {
    const status = response.status();
    if (status < 400) return;
    const { method, path, looks } = asked(response.request());
    // the first question of the page: is somebody signed in?
    if (status === 401 && path === '/api/v1/session') return;
    const said = response.headers()['content-type']?.includes('problem+json');
    if (this.exchanging && looks && !said && [404, 500, 503].includes(status)) return;
    this.troubles.push(`${status} to ${method} ${path} while: ${this.doing}`);
  }

  #failed(request) {
    this.#open.delete(request);
    const { method, path, live, looks } = asked(request);
    const why = request.failure()?.errorText ?? '';
    // the live line ends with the page, and a download leaves the page where it is
    if (why === 'net::ERR_ABORTED' && (live || path.endsWith('/file'))) return;
    if (why === 'net::ERR_ABORTED' && this.leaving && looks) return;
    if (this.exchanging && looks) return;
    this.troubles.push(`${why} at ${method} ${path} while: ${this.doing}`);
  }
}

/** Without the query, which may hold what a buyer is called. A search only looks, too: its names are in a body. */
function asked(request) {
  const path = new URL(request.url()).pathname;
  const method = request.method();
  const looks = method === 'GET' || /\/api\/v1\/orders\/search(\/|$)/.test(path);
  return { method, path, live: path.endsWith('/events'), looks };
}
