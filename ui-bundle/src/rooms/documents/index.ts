// SPDX-License-Identifier: Apache-2.0
import ReceiptText from 'lucide-react/icons/receipt-text';
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { papersAsked } from './asked';
import { names } from './names';

const needs = { menu: ['documents'], right: 'documents.see' };

export default {
  id: 'documents',
  words: names,
  places: [
    {
      to: '/documents',
      word: 'place.documents',
      key: 'e',
      under: 'shop',
      at: 20,
      icon: ReceiptText,
      ...needs,
    },
  ],
  routes: [{ path: '/documents', page: lazy(() => import('./DocumentsPage')) }],
  blocks: [
    {
      spot: 'order',
      id: 'papers',
      at: 40,
      ...needs,
      ahead: papersAsked,
      show: lazy(() => import('./Papers')),
    },
    { spot: 'order.acts', id: 'papers', at: 40, ...needs, show: lazy(() => import('./PaperMenu')) },
  ],
} satisfies Room;
