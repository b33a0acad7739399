// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    files: '注文ファイル取込',
    fileProfiles: '注文ファイルの形式',
  },
};

const en: Alike<typeof ja> = {
  place: {
    files: 'Import orders',
    fileProfiles: 'Order file formats',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
