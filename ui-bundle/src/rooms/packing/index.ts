// SPDX-License-Identifier: Apache-2.0
import ScanBarcode from 'lucide-react/icons/scan-barcode';
import Truck from 'lucide-react/icons/truck';
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'packing',
  words: names,
  places: [
    {
      to: '/packing',
      word: 'place.packing',
      key: 'k',
      under: 'work',
      at: 60,
      icon: ScanBarcode,
      bar: { at: 2, word: 'place.packing' },
      menu: ['packing'],
      right: 'packing.pack',
    },
    {
      to: '/hand-over',
      word: 'place.handOver',
      key: 'j',
      under: 'work',
      at: 70,
      icon: Truck,
      bar: { at: 3, word: 'place.handOver' },
      menu: ['hand-overs'],
      right: 'packing.pack',
    },
    {
      to: '/settings/packing',
      word: 'place.packSettings',
      under: 'settings',
      at: 58,
      menu: ['packing'],
      right: 'packing.manage',
    },
    {
      to: '/settings/item-codes',
      word: 'place.itemCodes',
      under: 'settings',
      group: 'parcels',
      at: 60,
      menu: ['packing'],
      right: 'packing.teach',
    },
  ],
  sections: ['packing'],
  routes: [
    { path: '/packing', page: lazy(() => import('./PackingPage')) },
    { path: '/hand-over', page: lazy(() => import('./HandOverPage')) },
    { path: '/hand-over/:id', page: lazy(() => import('./HandOverSheet')) },
    { path: '/settings/packing', page: lazy(() => import('./PackSettingsPage')) },
    { path: '/settings/item-codes', page: lazy(() => import('./ItemCodesPage')) },
  ],
  steps: async () => (await import('./steps')).steps,
} satisfies Room;
