// SPDX-License-Identifier: Apache-2.0
// Pages as partners would write them: a good one, and what each bad one has that it lacks.

/** One with a place of its own. */
export const place = (heading) => `
import { Card, Page, room, useHouse, useSession } from '@banto/kit';
import { useQuery } from '@tanstack/react-query';
import { createElement as h, useState } from 'react';
function Cards() {
  const house = useHouse();
  const [count, set] = useState(0);
  const { data } = useQuery({ queryKey: ['cards'], queryFn: () => house.get('desks') });
  return h(Page, { title: '${heading}' }, h(Card, null,
    h('p', { id: 'who' }, useSession().user),
    h('p', { id: 'desks' }, data ? String(data.desks.length > 0) : ''),
    h('button', { id: 'count', onClick: () => set(count + 1) }, count),
    h('button', { id: 'reach', onClick: reach }, 'reach'),
    h('button', { id: 'loop', onClick: () => { for (;;); } }, 'loop')));
}
// each of these has to fail
const tries = {
  'a script of a text': () => { document.createElement('script').text = '1'; },
  'a script from elsewhere': () => { document.createElement('script').src = 'http://localhost:9/evil.js'; },
  'a worker': () => new Worker('/ui/none.js'),
  'eval': () => new Function('return 1')(),
  'another origin': () => fetch('http://localhost:9/evil.json'),
  'a module of a text': () => import('data:text/javascript,export default 1'),
  'a chunk of the page': () => import(document.querySelector('script[type=module]').src),
  'a file of another page': () => import(globalThis.another),
};
async function reach() {
  const open = [];
  for (const [name, act] of Object.entries(tries)) {
    try {
      await act();
      open.push(name);
    } catch (e) {
      // as it should be
    }
  }
  document.body.dataset.reached = JSON.stringify(open);
}
globalThis.ofTheRoom = useState;
export default room({
  words: { ja: { place: { more: '続き' } }, en: { place: { more: 'More' } } },
  places: [{ to: '/more', word: 'place.more', at: 10 }],
  routes: [{ path: '/', page: Cards }],
});
`;

export const parts = ['columns', 'acts', 'order', 'home'];

/** What a bad one does, and where. */
export const faults = {
  'throws while it is loaded': { loading: "throw new Error('on purpose');" },
  'throws in a cell': { cell: "throw new Error('on purpose');" },
  'throws in a card': { card: "throw new Error('on purpose');" },
  'throws in a timer': { loading: "setInterval(() => { throw new Error('on purpose'); }, 20);" },
  'floods the house': {
    card: "const house = useHouse(); useEffect(() => { for (let i = 0; i < 1000; i++) house.get('desks').catch(() => {}); }, []);",
  },
};

/** One that brings a column, an act and two cards, and has no fault unless it is said. */
export const whole = (version, { loading = '', cell = '', card = '' } = {}) => `
import { Card, Dialog, Page, room, useAct, useHouse, useWords } from '@banto/kit';
import { createElement as h, useEffect } from 'react';
${loading}
function Cell({ row }) {
  ${cell}
  return h('b', { className: 'cell' }, '${version} ', row.id);
}
function Give({ chosen, close, clear }) {
  const give = useAct();
  const words = useWords();
  const go = () => {
    give('tags.give', { tag: 'カード' }, chosen, words('give'));
    close();
    clear();
  };
  return h(Dialog, { title: words('give'), ok: 'OK', go, close, testid: 'give' }, h('p', null, chosen.ids.length));
}
function Here({ view }) {
  ${card}
  return h(Card, { testid: 'card' }, h('b', { className: 'cell' }, '${version} ', view ? view.order.id : 'home'));
}
const words = { col: { state: 'カード' }, give: 'カードを付ける' };
export default room({
  words: { ja: words, en: words },
  routes: [{ path: '/', page: () => h(Page, { title: '${version}' }) }],
  columns: [{ id: 'state', width: '90px', cell: Cell }],
  acts: [{ id: 'give', word: 'give', does: 'tags.give', dialog: Give }],
  blocks: [
    { spot: 'home', id: 'card', at: 1, show: Here },
    { spot: 'order', id: 'card', at: 1, show: Here },
    { spot: 'conditions', id: 'unsaid', at: 1, show: () => h('p', { id: 'unsaid' }) },
  ],
});
`;

/** One with a condition of its own for the list, and no fault unless it is said. */
export const sieve = (version, fault = '') => `
import { Page, room } from '@banto/kit';
import { createElement as h } from 'react';
function Sieve({ query, set }) {
  ${fault}
  const narrow = () => set({ tag: ['カード'] });
  return h('button', { id: 'sieve', onClick: narrow }, '${version} ', (query.tag ?? []).join());
}
export default room({
  words: { ja: {}, en: {} },
  routes: [{ path: '/', page: () => h(Page, { title: '${version}' }) }],
  blocks: [{ spot: 'conditions', id: 'sieve', at: 1, show: Sieve }],
});
`;
