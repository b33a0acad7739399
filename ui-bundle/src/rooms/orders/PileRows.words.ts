// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  pile: {
    move: '{{desk}}へ進める',
    answered: '{{n}}件のうち{{answered}}件に答えました。読んだものだけが「はい」になります。',
    fix: '目を通した{{n}}件を直す',
    acknowledge: '目を通した{{n}}件を「はい」にする',
    moveAnswered: '答えた{{n}}件を{{desk}}へ',
    empty: 'この理由の注文はもうありません',
    refused: '{{n}}件は変えられませんでした',
    mend: '直す',
    asIs: 'このまま',
    read: '読んだ',
    good: 'はい',
    open: '開いて直す',
    takeBack: '取り消す',
    said: { fix: '直しました', acknowledge: 'はい', hold: '保留にしました' },
  },
  proposed: {
    none: 'なし',
    name: '氏名',
    company: '会社名',
    phone: '電話',
    zip: '郵便番号',
    address: '住所',
    wish: { date: 'お届け希望日', slot: '時間帯' },
    ship: { date: '出荷予定日' },
    tax: '税率',
    carrier: '運送会社',
    label: '送り状の種類',
    temperature: '温度帯',
  },
};

const en: Alike<typeof ja> = {
  pile: {
    move: 'Move to {{desk}}',
    answered: '{{answered}} of {{n}} answered. Only what was read gets a yes.',
    fix: 'Fix the {{n}} read',
    acknowledge: 'Yes to the {{n}} read',
    moveAnswered: 'Answered {{n}} to {{desk}}',
    empty: 'No order stands for this reason any more',
    refused: '{{n}} could not be changed',
    mend: 'Fix',
    asIs: 'As it is',
    read: 'Read',
    good: 'Yes',
    open: 'Open and fix',
    takeBack: 'Take back',
    said: { fix: 'Fixed', acknowledge: 'Yes', hold: 'Held' },
  },
  proposed: {
    none: 'none',
    name: 'Name',
    company: 'Company',
    phone: 'Phone',
    zip: 'Postal code',
    address: 'Address',
    wish: { date: 'Wished day', slot: 'Time' },
    ship: { date: 'Ship date' },
    tax: 'Tax rate',
    carrier: 'Carrier',
    label: 'Label',
    temperature: 'Temperature',
  },
};

export const words = { ja, en };
addWords(words);
