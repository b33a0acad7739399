// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  alarmTargets: {
    about:
      '取込や送信が止まったときなど、画面を見ていなくてもわかるように、メールやチャットへ1回だけ知らせます。直ったときも知らせます',
    add: '送り先を追加',
    list: '送り先',
    none: 'まだ送り先がありません',
    noneHint: '夜中に止まっても、朝まで誰も気づかないことがあります。当番の人に届くようにしておきましょう',
    always: 'いつでも',
    faults: '止まったもの・遅れているものすべて',
    test: 'テスト送信',
    trouble: '前回のお知らせがまだ届いていません（{{why}}）。自動でやり直しています',
    last: '最後に送った日時 {{at}}',
    saved: '送り先を保存しました',
    removeTitle: '送り先「{{name}}」を消しますか',
    name: '名前',
    namePlaceholder: '夜間の当番',
    how: '知らせる方法',
    way: {
      mail: 'メール',
      slack: 'Slack',
      chatwork: 'Chatwork',
      lineworks: 'LINE WORKS（未確認）',
      json: 'そのほかの Webhook（JSON）',
    },
    wayHelp: {
      mail: 'お店のメールサーバーから送ります',
      slack: 'Slack の「Incoming Webhook」で作った URL を使います',
      chatwork: 'Chatwork の API トークンとルーム番号を使います',
      lineworks: '送る内容の形は未確認です。「テスト送信」で届くことを確かめてください',
      json: '好きな URL へ JSON を送ります',
    },
    address: 'メールアドレス',
    room: 'ルーム番号',
    roomHelp: 'ルームを開いたときの URL の rid の後ろの数字です',
    token: 'APIトークン',
    url: 'Webhook の URL',
    secretKept: '保存してあります。変えるときだけ入力してください',
    template: '送る内容（JSON）',
    templateHelp: '二重の波かっこで囲んだ text に本文、subject に件名が入ります',
    what: '知らせること',
    hours: '知らせる時間帯',
    hoursHelp: '空のままならいつでも。時間外のお知らせは、時間になってもまだ直っていなければ送ります',
    from: '始まり',
    until: '終わり',
    language: '文面の言葉',
    languages: {
      ja: '日本語',
      en: '英語',
    },
    on: '使う',
  },
  home: {
    alarms: 'お知らせ',
  },
};

const en: Alike<typeof ja> = {
  alarmTargets: {
    about:
      'Tells somebody by mail or chat, once, when intake or sending stands still, and again when it is mended: nobody looks at the page at two in the morning',
    add: 'Add a recipient',
    list: 'Recipients',
    none: 'Nobody is told yet',
    noneHint: 'What stops at night may go unseen until the morning. Have it reach whoever is on duty',
    always: 'At any hour',
    faults: 'Everything that stands still or is late',
    test: 'Send a test',
    trouble: 'The last alarm has not arrived yet ({{why}}). It is tried again',
    last: 'Last sent {{at}}',
    saved: 'The recipient is saved',
    removeTitle: 'Remove the recipient {{name}}?',
    name: 'Name',
    namePlaceholder: 'Night duty',
    how: 'How',
    way: {
      mail: 'Mail',
      slack: 'Slack',
      chatwork: 'Chatwork',
      lineworks: 'LINE WORKS (unconfirmed)',
      json: 'Another webhook (JSON)',
    },
    wayHelp: {
      mail: "Sent by the shop's mail server",
      slack: 'Uses the URL of an incoming webhook of Slack',
      chatwork: 'Uses an API token of Chatwork and the number of a room',
      lineworks: 'The form of what is sent is unconfirmed: make sure that a test arrives',
      json: 'Sends JSON to any URL',
    },
    address: 'Mail address',
    room: 'Room number',
    roomHelp: "The digits after rid in the room's URL",
    token: 'API token',
    url: 'URL of the webhook',
    secretKept: 'Kept. Type only to change it',
    template: 'What is sent (JSON)',
    templateHelp: 'text in double braces becomes the message, subject its subject',
    what: 'What is told',
    hours: 'Hours',
    hoursHelp: 'Empty for any hour. Outside of them an alarm waits, and is sent if it still stands',
    from: 'From',
    until: 'Until',
    language: 'Language of the message',
    languages: {
      ja: 'Japanese',
      en: 'English',
    },
    on: 'In use',
  },
  home: {
    alarms: 'Alarms',
  },
};

export const words = { ja, en };
addWords(words);
