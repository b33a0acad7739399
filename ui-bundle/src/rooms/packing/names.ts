// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    packing: '検品・梱包',
    handOver: '荷渡し',
    packSettings: '検品・荷渡しの設定',
    itemCodes: '商品コード（JAN）',
  },
};

const en: Alike<typeof ja> = {
  place: {
    packing: 'Packing',
    handOver: 'Hand-over',
    packSettings: 'Packing and hand-over',
    itemCodes: 'Product codes (JAN)',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
