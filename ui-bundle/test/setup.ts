// SPDX-License-Identifier: Apache-2.0
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import { startWords } from '../src/words';

// what a browser has and jsdom has not
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal('ResizeObserver', Observer);
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addListener() {},
  removeListener() {},
  addEventListener() {},
  removeEventListener() {},
}));
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1100 });

// ends what hangs, and nothing else
configure({ asyncUtilTimeout: 60000 });
beforeAll(() => startWords());
afterEach(cleanup);

// what antd looks like is looked at in a browser: reading its styles took jsdom more than a third of all time
const make = document.createElement.bind(document);
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const made = make(name, options);
  if (name === 'style') made.setAttribute('type', 'text/none');
  return made;
}) as typeof document.createElement;
