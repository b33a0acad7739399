// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    output: '出力',
    numbers: '番号取込',
    consolidations: '同梱',
    usual: '発送の基本',
  },
};

const en: Alike<typeof ja> = {
  place: {
    output: 'Output',
    numbers: 'Number import',
    consolidations: 'Shared parcels',
    usual: 'How the shop ships',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
