// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  takeOut: {
    about: '店舗のデータをすべて、ひとつのZIPファイルにまとめます',
    what: '受注（1明細1行のCSV）、発行した帳票（PDF）、送受信したメール、処理履歴、設定が入ります。受注のCSVは、注文ファイル取込の「自由レイアウト」でそのまま読み込めます。',
    secret:
      'お客様の個人情報がすべて入ります。保管する場所に注意してください。パスワードや接続の鍵は入りません。書き出したことは処理履歴に残ります。',
    long: '読みながら送るため、受注が多いと時間がかかります。途中で切れたファイルは開けません。もう一度ダウンロードしてください。',
    take: 'すべて書き出す（ZIP）',
  },
};

const en: Alike<typeof ja> = {
  takeOut: {
    about: 'All data of the shop in one ZIP file',
    what: 'Orders (CSV, a row per line), issued documents (PDF), mails out and in, the history, the settings. The orders can be read in again with the order-file format 自由レイアウト.',
    secret:
      'It holds personal data of every buyer: mind where you keep it. Passwords and keys are left out. That it was taken stands in the history.',
    long: 'It is sent as it is read, so it takes a while where there are many orders. A file that was cut off cannot be opened: download it once more.',
    take: 'Take everything out (ZIP)',
  },
};

export const words = { ja, en };
addWords(words);
