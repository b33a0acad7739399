// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  observation: {
    line: 'モール・お客様・決済会社・倉庫には何も送りません。',
    set: '設定を見る',
    about: '前のシステムと並べて使う間、注文は受信し、外には何も送りません',
    on: '{{at}} から見学中です。注文の受信と社内の作業は、いつもどおりできます。モールへの注文確認・発送・キャンセル・変更の連絡、お客様へのメール、決済会社や倉庫への依頼は送りません。',
    onShipped:
      '前のシステムで発送された注文は、モールの状態を読んで「処理済み」になります。見学の前に発送が済んでいた注文も「処理済み」で入ります。',
    off: '本番です。注文の動きに合わせて、モールやお客様に知らせています。',
    offWhy: '前のシステムから切り替えるときは、モールを接続する前に見学モードを始めてください。',
    begin: '見学モードを始める',
    beginTitle: '見学モードを始めますか',
    beginWhy:
      'この店舗IDから、モール・お客様・決済会社・倉庫には何も送らなくなります。いま送信を待っているものも送りません。あとで本番を開始しても、送らなかったものは送りません。',
    way: 'ほかのシステムから移る場合',
    wayWhy:
      'モールをつなぐ前に見学モードを始めます。始めると外には何も送りません。前のシステムの注文は、注文ファイルで取り込めます。',
    wayOn:
      '見学モードです。前のシステムの注文は、注文ファイルで取り込めます。合っているのを確かめたら、本番を開始します。',
    wayFiles: '注文ファイルを取り込む',
    live: '本番を開始する',
    liveTitle: '本番を開始しますか',
    liveWhy: 'これから動かす注文は、次のように知らせます。',
    liveMall: 'モール: 注文確認・発送・キャンセル・変更',
    liveBuyer: 'お客様: 受注・入金・発送などのメール',
    liveOther: '決済会社・倉庫など: 依頼と取消',
    livePast: '見学モードの間に送らなかった {{n}}件は、これからも送りません。',
    carried: 'これまでに入った注文には、受注のメールを送らない（前のシステムで受け付け済み）',
    carriedWhy: '発送などのメールは送ります。外すと、発送待ちへ進めたときに受注のメールを送ります。',
    liveNow: '押した時から本番です。日時の予約はできません。',
    liveSince: '{{at}} に本番を開始しました。',
    carriedBefore: 'それまでに入った注文には、受注のメールを送りません。',
    liveFormer:
      '前のシステムからの送信を止めてから始めてください。止めないと、同じお知らせが二重に届きます。',
    begun: '見学モードを始めました。外には何も送りません',
    wentLive: '本番を開始しました。これからの動きは外へ知らせます',
    unsent: '送らなかったもの',
    unsentNone: 'まだありません。注文を動かすと、本番なら送っていたものの件数がここに出ます。',
    list: '切り替えの日の確認',
    listWhy: '本番を開始する前に、上から順に確かめてください。',
    connections: 'モールなどの受信',
    connectionsNone: '接続がまだありません',
    connectionsGood: '{{n}}件の接続はすべて正常です',
    connectionsBad: '正常でない接続が{{n}}件あります',
  },
};

const en: Alike<typeof ja> = {
  observation: {
    line: 'Nothing is sent to malls, buyers, payment agents or warehouses.',
    set: 'See the setting',
    about: 'While another system runs beside this one: orders are read, nothing is sent',
    on: 'Looking on since {{at}}. Orders are read and worked as ever. Confirmations, shipping notices, cancellations and edits to malls, mails to buyers, requests to payment agents and warehouses are not sent.',
    onShipped:
      'What the former system ships is taken from the mall’s state and is done here. Orders that had been shipped before come in as done.',
    off: 'Live: malls and buyers are told of what happens to orders.',
    offWhy: 'To move over from another system, begin to look on before a mall is connected.',
    begin: 'Begin to look on',
    beginTitle: 'Begin to look on?',
    beginWhy:
      'Nothing is sent from this shop account to malls, buyers, payment agents or warehouses any more, what waits to be sent included. What is not sent now is not sent after going live either.',
    way: 'Moving over from another system',
    wayWhy:
      'Begin to look on before a mall is connected: nothing is sent then. Orders of the former system come in by order files.',
    wayOn: 'You look on. Orders of the former system come in by order files. Once they are right, go live.',
    wayFiles: 'Bring order files in',
    live: 'Go live',
    liveTitle: 'Go live?',
    liveWhy: 'Of what happens to orders from now on these are told:',
    liveMall: 'Malls: confirmation, shipping, cancellation, edits',
    liveBuyer: 'Buyers: mails on order, payment, shipping',
    liveOther: 'Payment agents, warehouses and others: requests, and taking them back',
    livePast: 'What was not sent until now ({{n}}) will not be sent.',
    carried: 'No order mail for orders that came in until now (the former system has accepted them)',
    carriedWhy: 'Mails on shipping and so on are sent. Unticked, the order mail is sent when they move on.',
    liveNow: 'Live from the moment you press; it cannot be set for later.',
    liveSince: 'Live since {{at}}. ',
    carriedBefore: 'Orders that came in before get no order mail.',
    liveFormer: 'Stop the former system from sending first: otherwise everybody is told twice.',
    begun: 'Looking on: nothing is sent',
    wentLive: 'Live: from now on everybody is told',
    unsent: 'What was not sent',
    unsentNone: 'Nothing yet. When orders move, what would have been sent is counted here.',
    list: 'Check-list for the day of change',
    listWhy: 'See to these from the top before going live.',
    connections: 'Reading from malls and others',
    connectionsNone: 'There is no connection yet',
    connectionsGood: 'Connections: {{n}}, all fine',
    connectionsBad: 'Connections that are not fine: {{n}}',
  },
};

export const words = { ja, en };
addWords(words);
