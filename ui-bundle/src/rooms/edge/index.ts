// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'edge',
  words: names,
  places: [
    {
      to: '/settings/addresses',
      word: 'place.addresses',
      under: 'settings',
      group: 'people',
      at: 147,
      menu: ['address-rules'],
      right: 'security.manage',
    },
  ],
  routes: [{ path: '/settings/addresses', page: lazy(() => import('./AddressesPage')) }],
} satisfies Room;
