// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  first: {
    order: {
      name: 'テスト注文',
      why: '自分の店あての注文を1件入れて、送り状と明細書を出し、番号を入れるところまで通してみます。',
      none: 'まだ1件も入っていません',
      some: '注文が{{n}}件入っています',
      go: 'テスト注文を入れる',
      waiting:
        '鍵を待つあいだも始められます。接続に「注文ファイルの店舗」を追加すると、モールの管理画面からダウンロードした注文CSVを取り込めます。',
      caution:
        'モールをつないだあとは、同じ注文を注文CSVで取り込まないでください。別の店舗の注文として二重に入ります。',
      addShop: '注文ファイルの店舗を登録する',
    },
  },
};

const en: Alike<typeof ja> = {
  first: {
    order: {
      name: 'Test order',
      why: 'Bring in one order to your own shop, and see it through: label, statement, waybill number.',
      none: 'None has come in yet',
      some: '{{n}} orders are in',
      go: 'Bring in a test order',
      waiting:
        'You can begin while you wait for a key: add a “shop by file” to the connections, and bring in the order CSV that the mall’s own pages offer.',
      caution:
        'Once the mall is connected, do not bring in the same orders by file: they would come twice, as orders of another shop.',
      addShop: 'Set up a shop by file',
    },
  },
};

export const words = { ja, en };
addWords(words);
