// SPDX-License-Identifier: Apache-2.0
import Warehouse from 'lucide-react/icons/warehouse';
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

const menu = ['warehouse-requests'];

export default {
  id: 'warehouses',
  words: names,
  places: [
    {
      to: '/warehouses',
      word: 'place.warehouses',
      key: 'q',
      under: 'work',
      at: 50,
      icon: Warehouse,
      rare: true,
      menu,
      right: 'warehouses.request',
    },
    {
      to: '/settings/warehouse-rules',
      word: 'place.warehouseRules',
      under: 'settings',
      group: 'parcels',
      at: 50,
      menu,
      right: 'warehouses.manage',
    },
  ],
  routes: [
    { path: '/warehouses', page: lazy(() => import('./WarehousesPage')) },
    { path: '/settings/warehouse-rules', page: lazy(() => import('./WarehouseRulesPage')) },
  ],
  acts: [
    {
      id: 'warehouse',
      word: 'warehouse.choose',
      menu,
      right: 'warehouses.request',
      fits: ({ all, desks }) => !all && desks.includes('SHIP_WAIT'),
      choices: async () => (await import('./choose')).choices(),
      run: async (chosen, hand, warehouse) => (await import('./choose')).choose(chosen, hand, warehouse),
    },
  ],
} satisfies Room;
