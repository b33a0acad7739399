// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  keys: {
    list: '一覧',
    bulk: '選んだ注文',
    order: '注文の画面',
    l: {
      j: '次の注文',
      k: '前の注文',
      x: '選ぶ・外す',
      'shift+x': 'ここまで選ぶ',
      enter: '開く',
      escape: '選択をやめる',
      '*': '表示中をすべて選ぶ',
    },
    b: {
      m: '次へ進める（受注箱・出力・番号取込）',
      h: '保留にする',
      u: '保留を解除',
      a: '確認済みにする',
      f: '提案で直す',
      b: '一つ前へ戻す',
      p: '帳票を出す',
    },
    o: {
      j: '次の注文へ',
      k: '前の注文へ',
      e: '届け先を直す',
      n: 'メモを書く',
      m: '次へ進める（受注箱・出力・番号取込）',
      h: '保留にする',
      p: '帳票を出す',
      escape: '一覧へ戻る',
    },
  },
};

const en: Alike<typeof ja> = {
  keys: {
    list: 'List',
    bulk: 'Chosen orders',
    order: 'Order',
    l: {
      j: 'Next order',
      k: 'Previous order',
      x: 'Choose',
      'shift+x': 'Choose up to here',
      enter: 'Open',
      escape: 'Clear the choice',
      '*': 'Choose all shown',
    },
    b: {
      m: 'On: next desk, output or number import',
      h: 'Hold',
      u: 'Release',
      a: 'Acknowledge',
      f: 'Fix as proposed',
      b: 'One desk back',
      p: 'Print documents',
    },
    o: {
      j: 'Next order',
      k: 'Previous order',
      e: 'Edit the address',
      n: 'Write a note',
      m: 'On: next desk, output or number import',
      h: 'Hold',
      p: 'Print documents',
      escape: 'Back to the list',
    },
  },
};

export const words = { ja, en };
addWords(words);
