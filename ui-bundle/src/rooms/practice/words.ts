// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  practice: {
    about: '作りものの注文で、受信から発送までを試せます',
    sign: '練習用',
    line: '注文はすべて作りものです。モール・運送会社・お客様には何も届きません。',
    toPage: '注文を増やす',
    leave: '本番に戻る',
    way: 'モールの鍵がなくても練習できます。',
    wayWhy: '練習用の店舗IDで、作りものの注文を受信から発送まで試せます。',
    atWork:
      'ここは本番の店舗IDです。練習用の店舗IDをつくると、作りもののモールから注文が入り、出力・伝票番号の取込・発送まで、本番と同じ画面で試せます。本番の注文や設定には影響しません。',
    make: '練習用の店舗IDをつくって移る',
    go: '練習用の店舗IDへ移る',
    askManager: '練習用の店舗IDは、店舗IDと担当者を管理できる人がつくれます。',
    taken: '練習用の店舗IDをつくれませんでした。使われていない店舗IDがありません。',
    name: '練習用',
    begin: '練習を始める',
    beginWhy: '作りもののモールを開いて接続し、それぞれに12件の注文を入れます。',
    malls: '練習用のモール',
    mallsWhy:
      '本物と同じやり取りをしますが、この番頭の中だけで動きます。注文確認・発送・キャンセルも、ここへ届くだけです。本物と同じく、Amazonの注文は数分おくれて入ります。',
    more: '注文を増やす',
    moreOf: 'それぞれのモールに',
    moreUnit: '件',
    came: '注文を増やしました。まもなく受信します',
    begun: '練習を始めました。まもなく注文が入ります',
    outside: '外には出ません',
    outsideWhy:
      'メール送信やモールの接続を設定しても、練習用の店舗IDからは練習用のモールのほかに接続しません。',
    results: '練習用の結果ファイル',
    resultsWhy:
      '運送会社のソフトの代わりに、出力した送り状データから伝票番号入りの結果ファイルをつくります。',
    resultsNone: '送り状データを出力すると、ここで結果ファイルをつくれます。',
    result: '{{carrier}} {{at}} 出力分（{{n}}件）をつくって取り込む',
  },
};

const en: Alike<typeof ja> = {
  practice: {
    about: 'Try everything with made-up orders, from reading to shipping',
    sign: 'Practice',
    line: 'All orders are made up. Nothing reaches malls, carriers or buyers.',
    toPage: 'More orders',
    leave: 'Back to work',
    way: 'You can practise without the keys of a mall.',
    wayWhy: 'An account for practice has made-up orders to try everything from arrival to shipping.',
    atWork:
      'This shop account is at work. In an account for practice, orders come in from simulated malls, and output, numbers and shipping are tried on the very same pages. It touches no real order and no setting.',
    make: 'Make an account for practice and go there',
    go: 'Go to the account for practice',
    askManager: 'An account for practice is made by whoever manages accounts and staff.',
    taken: 'The account for practice could not be made: every id that was tried is in use.',
    name: 'Practice',
    begin: 'Begin to practise',
    beginWhy: 'Opens simulated malls, connects to them, and has 12 orders come in at each.',
    malls: 'Simulated malls',
    mallsWhy:
      'They speak as the real ones do, within this house alone. Confirmations, shipping notices and cancellations reach them and nobody else. As with the real one, orders of Amazon come some minutes later.',
    more: 'More orders',
    moreOf: 'At each mall',
    moreUnit: '',
    came: 'More orders were placed; they are read in a moment',
    begun: 'Practice has begun; orders come in in a moment',
    outside: 'Nothing leaves',
    outsideWhy:
      'Whatever is set up for mails or malls, an account for practice connects to simulated malls alone.',
    results: 'Result files for practice',
    resultsWhy:
      'In place of the carrier’s program: makes a result file with waybill numbers of the label data that were put out.',
    resultsNone: 'Once label data are put out, their result file can be made here.',
    result: 'Make and read: {{carrier}}, put out {{at}} ({{n}})',
  },
};

export const words = { ja, en };
addWords(words);
