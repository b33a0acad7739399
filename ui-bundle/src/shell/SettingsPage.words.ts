// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../words';

const ja = {
  settingsPage: {
    find: '設定をさがす',
    none: 'この名前の設定はありません。',
    shop: '店',
    links: 'つながり',
    parcels: '出荷',
    papers: '帳票とメール',
    people: '人と契約',
  },
};

const en: Alike<typeof ja> = {
  settingsPage: {
    find: 'Find a setting',
    none: 'No setting is called so.',
    shop: 'Shop',
    links: 'Connections',
    parcels: 'Shipping',
    papers: 'Papers and mail',
    people: 'People and plan',
  },
};

export const words = { ja, en };
addWords(words);
