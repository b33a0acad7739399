// SPDX-License-Identifier: Apache-2.0
import Package from 'lucide-react/icons/package';
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { kitsAsked } from './asked';
import { names } from './names';

const menu = ['products'];

export default {
  id: 'products',
  words: names,
  places: [
    {
      to: '/products',
      word: 'place.products',
      key: '1',
      under: 'shop',
      at: 30,
      icon: Package,
      menu,
      right: 'orders.see',
    },
  ],
  routes: [
    { path: '/products', page: lazy(() => import('./ProductsPage')) },
    { path: '/products/new', page: lazy(() => import('./ProductPage')) },
    { path: '/products/import', page: lazy(() => import('./ImportPage')) },
    { path: '/products/unknown', page: lazy(() => import('./UnknownPage')) },
    { path: '/products/:id', page: lazy(() => import('./ProductPage')) },
  ],
  blocks: [
    {
      spot: 'home',
      id: 'products',
      at: 30,
      menu,
      right: 'products.edit',
      show: lazy(() => import('./HomeUnknown')),
    },
    {
      spot: 'order.line',
      id: 'kit',
      at: 10,
      menu,
      right: 'orders.see',
      ahead: kitsAsked,
      show: lazy(() => import('./LineKit')),
    },
  ],
} satisfies Room;
