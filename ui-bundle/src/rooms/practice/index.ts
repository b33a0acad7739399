// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

const menu = ['practice'];
const right = 'practice.use';

export default {
  id: 'practice',
  words: names,
  places: [
    {
      to: '/settings/practice',
      word: 'place.practice',
      under: 'settings',
      group: 'people',
      at: 90,
      menu,
      right,
    },
  ],
  routes: [{ path: '/settings/practice', page: lazy(() => import('./PracticePage')) }],
  blocks: [
    // said to everybody, whatever they may do
    { spot: 'line', id: 'practice', at: 5, menu, show: lazy(() => import('./PracticeLine')) },
    { spot: 'first.ways', id: 'practice', at: 20, menu, right, show: lazy(() => import('./PracticeWay')) },
    { spot: 'numbers', id: 'practice', at: 10, menu, right, show: lazy(() => import('./ResultFiles')) },
  ],
  hears: { house: ['practice'], orders: ['practice'] },
} satisfies Room;
