// SPDX-License-Identifier: Apache-2.0
// Words of layouts of agents' files, loaded with their page.
import { addWords, type Alike } from '../../words';

const ja = {
  paymentLayouts: {
    about: '後払い会社へ渡す登録ファイルの列と、審査結果ファイルの読み方を決めます。',
    inUse: '使用中',
    beta: 'ベータ',
    betaHint:
      '後払い会社のファイルの列は公開されていません。管理画面の雛形に合わせて直し、審査結果のファイルを下で読めたら、ベータの印が消えます。',
    newId: '新しいレイアウトのID（英小文字・数字・ハイフン）',
    add: '複製して新しいレイアウトを作る',
    used: '入金の「後払い」で使う',
    columnsHint:
      '固定の文字と項目を並べます。日付は {ordered.date:yyyyMMdd}、数字だけは {buyer.phone:digits}、全角は {buyer.name:wide}、明細は {item.name:1} のように番号を付けます（送料や値引きも明細に入り、列より多い分は最後の列にまとめます）。置き換えは true=1;*=0 のように書きます。',
    trial: '試し書き（架空の注文）',
    readsOnly: '書き出す列がありません。審査結果を読むだけのレイアウトです。',
    result: '審査結果のファイル',
    reads: '審査結果をこのレイアウトで読む',
    resultHead: '審査結果のファイルに見出し行あり',
    r: {
      key: '注文番号の列',
      outcome: '審査結果の列',
      granted: '通過と書かれる言葉',
      refused: '否決と書かれる言葉',
      held: '審査中と書かれる言葉',
      payment: '取引IDの列',
      reason: '理由の列',
      hint: {
        key: '見出しの名前、または左から数えた番号',
        outcome: '空欄のときは、すべての行を審査通過として読みます',
        granted: '例: OK;可（いくつかあれば ; で区切ります）',
        refused: '例: NG;否（* はほかのすべて）',
        held: '例: 保留;審査中。なければ空欄',
        payment: 'なければ空欄',
        reason: 'なければ空欄',
      },
    },
    reading: '手元のファイルで確かめる',
    readingHint: '保存してあるレイアウトで読みます。注文には反映しません。',
    choose: '審査結果のファイルを選ぶ',
    unsaved: '変更を保存してから確かめてください。',
    proven: 'すべての行を読めました。ベータの印を外しました。',
    readAll: 'すべての行を読めました。',
    readSome: '読めない行があります。列と言葉を見直してください。',
    noRows: '行がありません。',
    row: '行',
    order: '注文番号',
    says: '読み方',
    state: { AUTHORISED: '通過', FAILED: '否決', MALL_REVIEW: '審査中' },
    goOn: '入金の「後払い」を開く',
  },
};

const en: Alike<typeof ja> = {
  paymentLayouts: {
    about: 'What stands in the files for payment agents, and how their decisions are read.',
    inUse: 'in use',
    beta: 'beta',
    betaHint:
      'No agent publishes the columns of its files. Match them to the template of its own page; the mark goes when a file of decisions was read below.',
    newId: 'ID of a new layout (a-z, 0-9, hyphen)',
    add: 'Copy as a new layout',
    used: 'Use it under Payments > Deferred',
    columnsHint:
      'Fixed text and fields. A date: {ordered.date:yyyyMMdd}; digits alone: {buyer.phone:digits}; wide letters: {buyer.name:wide}; an item of the bill by its number: {item.name:1} (postage and discounts are items too; what is too many is folded into the last). Codes: true=1;*=0.',
    trial: 'Trial (an invented order)',
    readsOnly: 'No columns to write: this layout only reads decisions.',
    result: 'File of decisions',
    reads: 'Read decisions by this layout',
    resultHead: 'The file of decisions has a head line',
    r: {
      key: 'Column of the order number',
      outcome: 'Column of the decision',
      granted: 'Words for granted',
      refused: 'Words for refused',
      held: 'Words for still looked at',
      payment: 'Column of the transaction ID',
      reason: 'Column of the reason',
      hint: {
        key: 'Its title, or its number from the left',
        outcome: 'Empty: every row says that the payment was granted',
        granted: 'E.g. OK;YES (separated by ;)',
        refused: 'E.g. NG;NO (* is anything else)',
        held: 'E.g. HOLD; empty for none',
        payment: 'Empty for none',
        reason: 'Empty for none',
      },
    },
    reading: 'Try it with a file of yours',
    readingHint: 'Read by the layout as it was saved; no order changes.',
    choose: 'Choose a file of decisions',
    unsaved: 'Save the changes first.',
    proven: 'Every row was read. The beta mark is off.',
    readAll: 'Every row was read.',
    readSome: 'Some rows cannot be read: look at the columns and at what words mean.',
    noRows: 'There are no rows.',
    row: 'Row',
    order: 'Order number',
    says: 'Read as',
    state: { AUTHORISED: 'Granted', FAILED: 'Refused', MALL_REVIEW: 'Still looked at' },
    goOn: 'Open Payments > Deferred',
  },
};

export const words = { ja, en };
addWords(words);
