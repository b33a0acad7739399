// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'label-files',
  words: names,
  places: [
    {
      to: '/settings/label-layouts',
      word: 'place.labelLayouts',
      also: 'place.labelLayoutsAlso',
      under: 'settings',
      group: 'parcels',
      at: 40,
      menu: ['label-file-layouts'],
      right: 'label-files.manage',
    },
  ],
  routes: [{ path: '/settings/label-layouts', page: lazy(() => import('./LabelLayoutsPage')) }],
} satisfies Room;
