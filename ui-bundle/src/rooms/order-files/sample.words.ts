// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

// what a file says is Japanese, whoever reads the page
const file = {
  head: '注文番号,注文日時,支払方法,入金状況,注文者名,注文者電話番号,注文者メール,注文者郵便番号,注文者都道府県,注文者市区町村,注文者住所,注文者建物名,送付先名,送付先電話番号,送付先郵便番号,送付先都道府県,送付先市区町村,送付先住所,送付先建物名,商品コード,商品名,数量,単価,税率,送料,請求金額',
  payment: 'クレジットカード',
  paid: '入金済み',
  goods: 'テスト商品（発送しません）',
};

const ja = {
  sample: {
    ...file,
    title: 'テスト注文',
    about:
      '自分の店あての注文を1件つくります。お届け先も注文者も店舗情報のとおりなので、メールも自分に届きます。',
    make: 'テスト注文をつくる',
    take: '見本のCSVをダウンロード',
    shopFirst: '先に店舗情報を入れてください（お届け先になります）。',
    chooseFirst:
      '上で「注文ファイルの店舗」を選ぶとつくれます。モールの店舗では、モールへ発送を知らせてしまうためつくれません。',
    toConnections: '注文ファイルの店舗を登録する',
  },
};

const en: Alike<typeof ja> = {
  sample: {
    ...file,
    title: 'Test order',
    about:
      'Makes one order to your own shop: buyer and recipient are as the shop says of itself, so its mails come back to you.',
    make: 'Make a test order',
    take: 'Download it as a sample CSV',
    shopFirst: 'Say who the shop is first: it is the recipient.',
    chooseFirst: 'Choose a “shop by file” above: not that of a mall, which would be told of the shipment.',
    toConnections: 'Set up a shop by file',
  },
};

export const words = { ja, en };
addWords(words);
