// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    warehouses: '外部倉庫',
    warehouseRules: '倉庫の振り分け',
  },
  warehouse: {
    choose: '倉庫を選ぶ',
  },
};

const en: Alike<typeof ja> = {
  place: {
    warehouses: 'Warehouses',
    warehouseRules: 'Warehouse rules',
  },
  warehouse: {
    choose: 'Choose a warehouse',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
