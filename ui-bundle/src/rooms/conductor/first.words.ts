// SPDX-License-Identifier: Apache-2.0
// What malls ask for before they can be connected. Where no source says how long it takes, it is called 目安.
import { addWords, type Alike } from '../../words';

const ja = {
  first: {
    malls: {
      name: 'モール接続',
      why: 'モールやカートにつなぐと、注文がひとりでに入り、発送もモールへ知らせます。鍵が手もとにあれば10分ほどです。',
      none: 'まだつないでいません',
      waits: '{{shop}} はまだ受信していません',
      files: '{{shop}} はファイルで取り込む店舗です。モールはまだつないでいません',
      reads: '{{shop}} を受信しています',
      several: '{{shop}} ほか{{n}}件を受信しています',
      go: 'モールをつなぐ',
      days: {
        rakuten:
          'RMSの「WEB APIサービス」で、楽天ペイ受注APIとライセンス管理APIを有効にし、serviceSecret と licenseKey を受け取ります。手もとに届くまで数日をみておいてください（目安）。licenseKey は90日で切れるので、期限の前に取り直します。',
        yahoo:
          '注文APIの利用申請と、番頭がつなぎに行くIPアドレスの登録が要ります。申請から1週間〜10日ほどかかります。公開鍵は1年で切れます。',
        amazon:
          '出品者API（SP-API）のアプリに、注文のロールと、お届け先を読むロールの両方が要ります。ロールが認められるまで日数をみておいてください（目安）。',
      },
    },
  },
};

const en: Alike<typeof ja> = {
  first: {
    malls: {
      name: 'Malls',
      why: 'Once a mall or cart is connected, its orders come in by themselves and it is told of shipments. Ten minutes, with the keys at hand.',
      none: 'None is connected yet',
      waits: '{{shop}} does not read yet',
      files: '{{shop}} has its orders by file. No mall is connected yet',
      reads: '{{shop}} is read',
      several: '{{shop}} and {{n}} more are read',
      go: 'Connect a mall',
      days: {
        rakuten:
          'In RMS, under “WEB API service”, switch on the Rakuten Pay order API and the licence management API, and take serviceSecret and licenseKey. Allow some days until you have them (a rough figure). The licenseKey ends after 90 days: renew it before.',
        yahoo:
          'The order API has to be applied for, and the IP address that Banto comes from registered. It takes about a week to ten days. The public key ends after a year.',
        amazon:
          'The app for the Selling Partner API needs the role for orders and the one that may read addresses. Allow some days until they are granted (a rough figure).',
      },
    },
  },
};

export const words = { ja, en };
addWords(words);
