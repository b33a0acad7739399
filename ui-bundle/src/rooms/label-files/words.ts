// SPDX-License-Identifier: Apache-2.0
// Words of label layouts, loaded with their page.
import { addWords, type Alike } from '../../words';

const ja = {
  labelLayouts: {
    about: '自社や倉庫の送り状ファイルの列を決めます（スマートCat、カスタム送り状データ）。',
    inUse: '使用中',
    newId: '新しいレイアウトのID（英小文字・数字・ハイフン）',
    add: '複製して新しいレイアウトを作る',
    used: 'このレイアウトで送り状データを出力する',
    perLine: '商品ごとに1行',
    between: '1行にまとめるときの商品の区切り',
    carrier: '運送会社のID',
    carrierHint: 'yamato・japanpost など。新しいIDを書くと、その運送会社が増えます。',
    carrierName: '運送会社の名前',
    labels: '送り状種類（1行に1つ）',
    labelsHint: 'PREPAID=元払い のように書きます。空欄はすべての種類。',
    columnsHint:
      '固定の文字と項目を並べます。日付は {shipDate:yyyyMMdd}、住所を3行に分けるときは {address:1/3x40}（半角40文字×3行の1行目）。置き換えは AMBIENT=0;CHILLED=1 のように書きます。',
    trial: '試し書き（架空の出荷）',
    readsOnly: '書き出す列がありません。結果ファイルを読むだけのレイアウトです。',
    result: '伝票番号の結果ファイル',
    reads: '結果ファイルをこのレイアウトで読む',
    r: {
      key: '出荷番号の列',
      number: '伝票番号の列',
      date: '出荷日の列',
      digits: '伝票番号の桁数',
      checked: '12桁の番号はチェックデジットを確かめる',
      hint: '見出しの名前、または左から数えた番号',
      hint_digits: '12 や 10-12。空欄は何桁でも',
    },
    warehouse: '外部倉庫',
    forWarehouse: '倉庫への出荷依頼に使う（運送会社のIDには倉庫のIDを入れます）',
    w: {
      carrier: '運送会社の列',
      carriers: '運送会社の読み替え',
      outcome: '結果の列',
      outcomes: '結果の読み替え',
      cause: '理由の列',
      hint: {
        carrier: '見出しの名前、または左から数えた番号',
        carriers: 'ヤマト運輸=yamato;*=yamato のように書きます',
        outcome: '空欄のときは、すべての行を出荷済みとして読みます',
        outcomes: '0=SHIPPED;1=SHORT;2=CANCELLED のように書きます（出荷・欠品・取消）',
        cause: '欠品や取消の理由の列。なければ空欄',
      },
    },
  },
};

const en: Alike<typeof ja> = {
  labelLayouts: {
    about: 'Which column of your own label file holds what (SmartCat, custom label data).',
    inUse: 'in use',
    newId: 'ID of a new layout (a-z, 0-9, hyphen)',
    add: 'Copy as a new layout',
    used: 'Write label data by this layout',
    perLine: 'A row for each product',
    between: 'Between products in one cell',
    carrier: 'Carrier ID',
    carrierHint: 'yamato, japanpost …; a new ID makes a new carrier.',
    carrierName: 'Carrier',
    labels: 'Slip types (one a line)',
    labelsHint: 'PREPAID=Prepaid; empty for all.',
    columnsHint:
      'Fixed text and fields. A date: {shipDate:yyyyMMdd}; an address in three lines: {address:1/3x40} (the first of three lines of 40 half-width characters). Codes: AMBIENT=0;CHILLED=1.',
    trial: 'Trial (an invented shipment)',
    readsOnly: 'No columns to write: this layout only reads results.',
    result: 'File with the numbers',
    reads: 'Read result files by this layout',
    r: {
      key: 'Column of the shipment number',
      number: 'Column of the waybill number',
      date: 'Column of the ship date',
      digits: 'Digits of a number',
      checked: 'Check the last of twelve digits',
      hint: 'Its title, or its number from the left',
      hint_digits: '12 or 10-12; empty for any',
    },
    warehouse: 'Warehouse',
    forWarehouse: 'For requests to a warehouse (the carrier ID is the warehouse’s then)',
    w: {
      carrier: 'Column of the carrier',
      carriers: 'Names of carriers',
      outcome: 'Column of the outcome',
      outcomes: 'Names of outcomes',
      cause: 'Column of the cause',
      hint: {
        carrier: 'Its title, or its number from the left',
        carriers: 'Yamato=yamato;*=yamato',
        outcome: 'Empty: every row says that it left',
        outcomes: '0=SHIPPED;1=SHORT;2=CANCELLED',
        cause: 'Column of why nothing left; empty for none',
      },
    },
  },
};

export const words = { ja, en };
addWords(words);
