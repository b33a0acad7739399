// The room's page in the house: an ES module as it stands here, without a build. What it imports, the house shares.
// Its place in the menu; and what `parts` in bnd.bnd says: a column, an act, a card on an order, one on the first page.
import { Card, Dialog, Link, OrderLink, Page, room, useAct, useHouse, useWords } from '@banto/kit';
import { useQuery } from '@tanstack/react-query';
import { createElement as h, useState } from 'react';

/** How it stands with an order, by its tags. */
const stateOf = (tags) =>
  tags.includes("${nameJa}済み") ? 'DONE' : tags.includes("${nameJa}希望") ? 'ASKED' : null;

/** The orders whose buyers ask for it. */
function useList() {
  const house = useHouse();
  return useQuery({ queryKey: ['${id}', 'list'], queryFn: () => house.get('${id}?limit=200') });
}

function Orders() {
  const words = useWords();
  const list = useList();
  const line = ({ order, state }) =>
    h('tr', { key: order }, h('th', null, h(OrderLink, { order }, order)), h('td', null, words(state)));
  let shown = null;
  if (list.error) shown = h('p', { role: 'alert' }, list.error.message);
  else if (list.data?.items.length === 0) shown = h('p', null, words('none'));
  else if (list.data) {
    const rows = h('tbody', null, list.data.items.map(line));
    shown = h(Card, { flush: true }, h('table', { className: 'grid' }, rows));
  }
  return h(Page, { title: words('title') }, shown);
}

/** Its field comes with the row: a cell that asks the house asks once for each row. */
function Cell({ row }) {
  const words = useWords();
  const [state] = row.columns['${id}.state'] ?? [];
  return state ? words(state) : null;
}

/** Asks of which kind it was, and does the act that the room brings to the server. */
function Finish({ chosen, close, clear }) {
  const words = useWords();
  const house = useHouse();
  const act = useAct();
  const [picked, pick] = useState();
  const set = useQuery({ queryKey: ['${id}', 'kinds'], queryFn: () => house.get('settings/${id}') });
  const kinds = (set.data?.kinds ?? '').split(/[、,]/).map((kind) => kind.trim()).filter(Boolean);
  const kind = picked ?? kinds[0];
  const go = () => {
    act('${id}.finish', { kind }, chosen, words('finish'));
    close();
    clear();
  };
  const choice = (one) =>
    h('p', { key: one },
      h('label', null, h('input', { type: 'radio', checked: one === kind, onChange: () => pick(one) }), ' ', one));
  return h(
    Dialog,
    { title: words('finish'), ok: words('DONE'), go, close, disabled: !kind, testid: '${id}-finish' },
    kinds.map(choice),
  );
}

function OfOrder({ view }) {
  const words = useWords();
  const state = stateOf(view.order.tags);
  return state ? h(Card, { title: words('title'), testid: '${id}-order' }, h('p', null, words(state))) : null;
}

function OfHome() {
  const words = useWords();
  const list = useList().data;
  if (!list) return null;
  const asked = list.items.filter(({ state }) => state === 'ASKED');
  return h(
    Card,
    { title: words('title'), testid: '${id}-home' },
    h('p', null, h(Link, { to: '/' }, words('ASKED'), ' ', asked.length)),
  );
}

export default room({
  words: {
    ja: {
      title: "${nameJa}",
      none: '希望している注文はありません。',
      ASKED: '希望あり',
      DONE: '済み',
      finish: "${nameJa}を済みにする",
      col: { state: "${nameJa}" },
    },
    en: {
      title: "${nameEn}",
      none: 'No order asks for it.',
      ASKED: 'Asked for',
      DONE: 'Done',
      finish: "${nameEn}: done",
      col: { state: "${nameEn}" },
    },
  },
  routes: [{ path: '/', page: Orders }],
  columns: [{ id: 'state', width: '110px', fields: ['${id}.state'], cell: Cell }],
  acts: [{ id: 'finish', word: 'finish', right: '${id}.work', does: '${id}.finish', dialog: Finish }],
  blocks: [
    { spot: 'order', id: 'state', at: 10, show: OfOrder },
    { spot: 'home', id: 'asked', at: 10, show: OfHome },
  ],
});
