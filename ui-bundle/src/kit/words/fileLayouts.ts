// SPDX-License-Identifier: Apache-2.0
// Words of files that the shop lays out, whosever they are.
import { addWords, type Alike } from '../../words';

const ja = {
  fileLayouts: {
    title: '見出し',
    text: '内容',
    codes: '置き換え',
    most: '最大（0＝なし）',
    unit: '数え方',
    width: '半角文字',
    characters: '文字',
    bytes: 'バイト',
    cut: '超えたら切る',
    up: '上へ',
    down: '下へ',
    addColumn: '列を足す',
    columns: '列（{{n}}列）',
    try: '書いてみる',
    head: '見出し行あり',
    quoted: 'すべて引用符で囲む',
    mark: 'BOMを付ける（UTF-8）',
  },
};

const en: Alike<typeof ja> = {
  fileLayouts: {
    title: 'Title',
    text: 'Contents',
    codes: 'Codes',
    most: 'Longest (0: any)',
    unit: 'Counted in',
    width: 'half widths',
    characters: 'characters',
    bytes: 'bytes',
    cut: 'Cut',
    up: 'Up',
    down: 'Down',
    addColumn: 'Add a column',
    columns: 'Columns ({{n}})',
    try: 'Write it',
    head: 'With head line',
    quoted: 'Every cell in quotes',
    mark: 'With BOM (UTF-8)',
  },
};

export const words = { ja, en };
addWords(words);
