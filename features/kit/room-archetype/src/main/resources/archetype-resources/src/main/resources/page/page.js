// The room's page in the house: an ES module as it stands here, without a build. What it imports, the house shares.
import { Card, Page, room, useHouse, useWords } from '@banto/kit';
import { useQuery } from '@tanstack/react-query';
import { createElement as h } from 'react';

/** The orders whose buyers ask for it, and how it stands with each. */
function Orders() {
  const words = useWords();
  const house = useHouse();
  const list = useQuery({ queryKey: ['${id}', 'list'], queryFn: () => house.get('${id}?limit=200') });
  const line = ({ order, state }) =>
    h('tr', { key: order }, h('th', null, h('a', { href: '/ui/orders/' + order }, order)), h('td', null, words(state)));
  let shown = null;
  if (list.error) shown = h('p', { role: 'alert' }, list.error.message);
  else if (list.data?.items.length === 0) shown = h('p', null, words('none'));
  else if (list.data) {
    const rows = h('tbody', null, list.data.items.map(line));
    shown = h(Card, { flush: true }, h('table', { className: 'grid' }, rows));
  }
  return h(Page, { title: words('title') }, shown);
}

export default room({
  words: {
    ja: { title: "${nameJa}", none: '希望している注文はありません。', ASKED: '希望あり', DONE: '済み' },
    en: { title: "${nameEn}", none: 'No order asks for it.', ASKED: 'Asked for', DONE: 'Done' },
  },
  routes: [{ path: '/', page: Orders }],
});
