// SPDX-License-Identifier: Apache-2.0
import type { Room } from '../../shell/room';

export default {
  id: 'product-list',
  acts: [
    {
      id: 'products',
      word: 'bulk.products',
      menu: ['product-list'],
      right: 'product-list.issue',
      run: async (chosen) => (await import('./take')).take(chosen),
    },
  ],
} satisfies Room;
