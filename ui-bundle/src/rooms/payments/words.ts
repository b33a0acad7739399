// SPDX-License-Identifier: Apache-2.0
// Words of what waits for money, loaded with its page.
import type { Alike } from '../../words/ja';

const ja = {
  deposits: {
    title: '要確認の入金',
    none: '確認が必要な入金はありません',
    file: '入金ファイルを読み込む',
    format: 'ファイルの形式',
    read: '{{n}}件を読み込みました（要確認 {{waiting}}件）',
    payer: '振込名義',
    reason: '理由',
    order: '消し込む注文',
    book: '消し込む',
    pass: '対象外にする',
    passed: '注文の入金ではないものとして外しました',
  },
  deferred: {
    title: '後払い',
    agent: '後払いの与信を依頼する接続',
    nobody: '自動では依頼しない',
    noFormat: 'ファイルで登録する後払い会社の接続がありません',
    files: '登録待ち {{n}}件',
    write: '登録ファイルを作る',
    written: '{{n}}件の登録ファイルを作りました',
    inFile: '{{n}}件',
    takeBack: '登録待ちに戻す',
    struck: '登録待ちに戻しました',
    back: '{{n}}件を登録待ちに戻しました',
    results: '審査結果の取込',
    pick: '審査結果ファイルを読み込む',
    taken: '{{n}}行を読み込み、{{decided}}件に反映しました',
    row: '行',
    column: '列',
  },
};

const en: Alike<typeof ja> = {
  deposits: {
    title: 'Deposits to look at',
    none: 'No deposit waits to be looked at',
    file: 'Read a file of deposits',
    format: 'Kind of file',
    read: '{{n}} read, {{waiting}} wait to be looked at',
    payer: 'Payer',
    reason: 'Why',
    order: 'Order it is for',
    book: 'Book',
    pass: 'Set aside',
    passed: 'Set aside as money for no order',
  },
  deferred: {
    title: 'Pay later',
    agent: 'Connection that is asked for deferred payments',
    nobody: 'nobody is asked',
    noFormat: 'No connection writes files for a pay-later company',
    files: '{{n}} wait to be registered',
    write: 'Write a file',
    written: 'A file of {{n}} was written',
    inFile: '{{n}} orders',
    takeBack: 'Take the marking back',
    struck: 'Marking taken back',
    back: '{{n}} wait to be registered again',
    results: 'Results of reviews',
    pick: 'Read a file of results',
    taken: '{{n}} rows read, {{decided}} orders changed',
    row: 'Row',
    column: 'Column',
  },
};

export const words = { ja, en };
