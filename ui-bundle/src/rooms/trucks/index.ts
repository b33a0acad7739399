// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

const menu = ['trucks'];

export default {
  id: 'trucks',
  words: names,
  places: [
    {
      to: '/settings/trucks',
      word: 'place.trucks',
      under: 'settings',
      at: 55,
      menu,
      right: 'trucks.manage',
    },
  ],
  routes: [{ path: '/settings/trucks', page: lazy(() => import('./TimesPage')) }],
  sections: ['trucks'],
  blocks: [
    {
      spot: 'home.lead',
      id: 'clock',
      at: 10,
      menu,
      right: 'orders.see',
      show: lazy(() => import('./Clock')),
    },
  ],
} satisfies Room;
