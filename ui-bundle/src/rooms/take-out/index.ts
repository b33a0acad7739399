// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'take-out',
  words: names,
  places: [
    {
      to: '/settings/take-out',
      word: 'place.takeOut',
      under: 'settings',
      group: 'people',
      at: 160,
      menu: ['take-out'],
      right: 'take-out.take',
    },
  ],
  routes: [{ path: '/settings/take-out', page: lazy(() => import('./TakeOutPage')) }],
} satisfies Room;
