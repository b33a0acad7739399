// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  home: {
    title: 'ホーム',
    hello: '{{name}}さん',
    desks: '受注箱',
    desk: '受注箱',
    total: '合計',
    reasons: '新規受注で止まっている理由',
    byReason: '理由別に開く',
    nothingHolds: '止まっている注文はありません',
    clear: '理由なし {{n}}件（すぐに発送待ちへ移せます）',
    boxes: '保留箱',
  },
};

const en: Alike<typeof ja> = {
  home: {
    title: 'Home',
    hello: '{{name}}',
    desks: 'Desks',
    desk: 'Desk',
    total: 'Total',
    reasons: 'What holds new orders',
    byReason: 'Open by reason',
    nothingHolds: 'Nothing is held',
    clear: 'No reason: {{n}} (can go to shipping at once)',
    boxes: 'Hold boxes',
  },
};

export const words = { ja, en };
addWords(words);
