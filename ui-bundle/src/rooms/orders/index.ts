// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import Inbox from 'lucide-react/icons/inbox';
import type { Place, Room } from '../../shell/room';
import { historyAsked } from './order/asked';

/** The letters of the desks, in the order of the work. */
const letters = Object.entries({
  NEW: 'n',
  HOLD: 'r',
  PAY_WAIT: 'p',
  SHIP_WAIT: 's',
  DOC_WAIT: 'd',
  TRACK_WAIT: 't',
  SHIPPED: 'f',
  POSTPAY_WAIT: 'b',
  DONE: 'z',
  CANCELLED: 'x',
  RETURN: 'v',
});

export default {
  id: 'orders',
  places: letters.map(([desk, key], at): Place => ({
    to: `/orders?desk=${desk}`,
    word: `desk.${desk}`,
    key,
    at,
    ...(at === 0 ? { icon: Inbox, bar: { at: 1, word: 'frame.desks' } } : {}),
  })),
  routes: [
    { path: '/orders', page: lazy(() => import('./ListPage')) },
    { path: '/orders/:id', page: lazy(() => import('./order/OrderPage')) },
  ],
  blocks: [
    { spot: 'rail', id: 'desks', at: 10, show: lazy(() => import('./Rail')) },
    { spot: 'top', id: 'search', at: 10, show: lazy(() => import('./Search')) },
    { spot: 'keys', id: 'orders', at: 10, show: lazy(() => import('./Keys')) },
    { spot: 'order', id: 'notes', at: 20, show: lazy(() => import('./order/Notes')) },
    { spot: 'order', id: 'tags', at: 30, show: lazy(() => import('./order/Tags')) },
    { spot: 'order', id: 'traces', at: 70, show: lazy(() => import('./order/Traces')) },
    {
      spot: 'order',
      id: 'history',
      at: 80,
      ahead: historyAsked,
      show: lazy(() => import('./order/History')),
    },
  ],
  hears: { house: ['fields', 'actions'] },
  steps: async () => (await import('./steps')).steps,
} satisfies Room;
