// SPDX-License-Identifier: Apache-2.0
import FileDown from 'lucide-react/icons/file-down';
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'order-files',
  words: names,
  places: [
    {
      to: '/files',
      word: 'place.files',
      key: 'l',
      under: 'work',
      at: 10,
      icon: FileDown,
      rare: true,
      menu: ['order-files'],
      right: 'orders.edit',
    },
    {
      to: '/settings/file-profiles',
      word: 'place.fileProfiles',
      under: 'settings',
      group: 'links',
      at: 30,
      menu: ['order-file-profiles'],
      right: 'order-files.manage',
    },
  ],
  routes: [
    { path: '/files', page: lazy(() => import('./FilesPage')) },
    { path: '/settings/file-profiles', page: lazy(() => import('./FileProfilesPage')) },
  ],
  blocks: [
    {
      spot: 'first.days',
      id: 'order-files',
      at: 10,
      menu: ['order-files'],
      right: 'orders.edit',
      show: lazy(() => import('./Meanwhile')),
    },
  ],
  firstSteps: async () => (await import('./first')).firstSteps,
} satisfies Room;
