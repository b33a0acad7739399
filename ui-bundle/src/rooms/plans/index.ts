// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'plans',
  words: names,
  places: [
    {
      to: '/settings/connectors',
      word: 'place.connectors',
      under: 'settings',
      group: 'links',
      at: 120,
      menu: ['connectors'],
      right: 'connectors.manage',
    },
    {
      to: '/settings/plans',
      word: 'place.plans',
      under: 'settings',
      group: 'people',
      at: 130,
      menu: ['plans'],
      right: 'plans.manage',
    },
  ],
  routes: [
    { path: '/settings/connectors', page: lazy(() => import('./ConnectorsPage')) },
    { path: '/settings/plans', page: lazy(() => import('./PlansPage')) },
  ],
  hears: { house: ['plans', 'connectors'] },
} satisfies Room;
