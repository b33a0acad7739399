// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    products: '商品',
  },
  jobKind: {
    'products.import': '商品の取込',
  },
};

const en: Alike<typeof ja> = {
  place: {
    products: 'Products',
  },
  jobKind: {
    'products.import': 'Import of products',
  },
};

/** What the room's places and jobs are called. */
export const names = { ja, en };
