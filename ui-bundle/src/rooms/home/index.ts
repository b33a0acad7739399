// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import House from 'lucide-react/icons/house';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'home',
  words: names,
  places: [
    {
      to: '/',
      word: 'place.home',
      key: 'h',
      under: 'top',
      at: 0,
      icon: House,
      bar: { at: 0, word: 'place.home' },
    },
    { to: '/start', word: 'place.start', under: 'settings', at: 1 },
  ],
  routes: [
    { path: '/', page: lazy(() => import('./HomePage')) },
    { path: '/start', page: lazy(() => import('./StartPage')) },
  ],
  blocks: [{ spot: 'no-orders', id: 'first', at: 10, show: lazy(() => import('./NoOrders')) }],
} satisfies Room;
