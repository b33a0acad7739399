// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import { joined, subscribe } from '../../foreign/opened';
import type { Room } from '../../shell/room';
import { names } from './names';

const menu = ['pages'];

export default {
  id: 'pages',
  words: names,
  places: [
    {
      to: '/settings/pages',
      word: 'place.pages',
      under: 'settings',
      group: 'links',
      at: 125,
      menu,
      right: 'pages.manage',
    },
  ],
  routes: [
    { path: '/settings/pages', page: lazy(() => import('./PagesPage')) },
    { path: '/x/:id/*', page: lazy(() => import('./ForeignPage')) },
  ],
  blocks: [{ spot: 'rail.end', id: 'pages', at: 90, menu, show: lazy(() => import('./Rail')) }],
  hears: { house: ['pages'] },
  guests: { now: joined, subscribe },
} satisfies Room;
