// SPDX-License-Identifier: Apache-2.0
// Firefox of this machine, driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/): as much of it as a scene needs.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ws as WebSocket } from 'playwright-core/lib/utilsBundle';

const program = process.env.BANTO_FIREFOX || '/usr/bin/firefox-esr';
const patience = 60_000;

/** Whether there is one. */
export const there = existsSync(program);

/** The first thing that a reading gives; throws where it never does. */
export async function until(what, read, limit = patience) {
  for (const end = performance.now() + limit; performance.now() < end; ) {
    const found = await read();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never came: ${what}`);
}

export class Firefox {
  #asked = new Map();
  #count = 0;

  static async open() {
    const it = new Firefox();
    it.profile = mkdtempSync(join(tmpdir(), 'banto-firefox-'));
    const args = ['--headless', '--remote-debugging-port=0', '--profile', it.profile, '--no-remote'];
    it.process = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: it.profile } });
    let said = '';
    it.process.stderr.on('data', (text) => (said += text));
    const address = await until('Firefox', () => /BiDi listening on (ws:\S+)/.exec(said)?.[1]);
    it.line = new WebSocket(`${address}/session`);
    await new Promise((open, fail) => it.line.once('open', open).once('error', fail));
    it.line.on('message', (text) => it.#heard(JSON.parse(text)));
    await it.send('session.new', { capabilities: {} });
    return it;
  }

  #heard({ id, type, result, error, message }) {
    const one = this.#asked.get(id);
    this.#asked.delete(id);
    if (type === 'error') one?.fail(new Error(`${error}: ${message}`));
    else one?.done(result);
  }

  send(method, params) {
    const id = ++this.#count;
    this.line.send(JSON.stringify({ id, method, params }));
    return new Promise((done, fail) => this.#asked.set(id, { done, fail }));
  }

  async tab() {
    const { context } = await this.send('browsingContext.create', { type: 'tab' });
    await this.send('browsingContext.setViewport', { context, viewport: { width: 1366, height: 768 } });
    return new Tab(this, context);
  }

  async close() {
    this.line?.close();
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Tab {
  constructor(firefox, context) {
    this.firefox = firefox;
    this.context = context;
  }

  visit(url) {
    return this.firefox.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /** What a function gives in the page, as JSON has it. */
  async run(act, ...given) {
    const expression = `(async () => JSON.stringify(await (${act})(...${JSON.stringify(given)})))()`;
    const told = await this.firefox.send('script.evaluate', {
      expression,
      target: { context: this.context },
      awaitPromise: true,
      userActivation: true,
    });
    if (told.type === 'exception') throw new Error(told.exceptionDetails.text);
    return told.result.value === undefined ? undefined : JSON.parse(told.result.value);
  }

  /** Waits for an element and what it says. */
  see(selector, says = '') {
    const read = (one, text) => [...document.querySelectorAll(one)].some((e) => e.textContent.includes(text));
    return until(`${selector} ${says}`, () => this.run(read, selector, says));
  }

  gone(selector) {
    return until(`without ${selector}`, () => this.run((one) => !document.querySelector(one), selector));
  }

  async click(selector) {
    await this.see(selector);
    // as a task of the page's own: within the evaluation no policy holds
    await this.run((one) => void setTimeout(() => document.querySelector(one)?.click()), selector);
  }

  /** As React hears it. */
  async fill(selector, text) {
    await this.see(selector);
    await this.run(
      (one, value) => {
        const field = document.querySelector(one);
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      selector,
      text,
    );
  }
}
