// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  mailState: {
    SENDING: '送信中',
    SENT: '送信済',
    KEPT: '保管',
    WAITING: '待ち',
    FAILED: '失敗',
    REFUSED: '失敗',
  },
  order: {
    mails: 'メール',
    noMails: 'まだ送っていません',
  },
  sending: {
    about: 'お客様へのメールを、どのメールサーバーから送るか',
    off: '送信設定がないため送っていません（保管中）。',
    setUp: '送信を設定する',
    ready: 'お客様へのメールを送れます',
    notReady: 'まだ設定がなく、メールは保管されるだけです',
    transport: '送り方',
    mailbox: '送らずに保管する',
    smtp: 'メールサーバー（SMTP）から送る',
    host: 'メールサーバー（SMTP）',
    port: 'ポート',
    security: '暗号化',
    user: 'ユーザー名',
    _password: 'パスワード',
    passwordKept: '保存済み（変えるときだけ入力）',
    from: '差出人のメールアドレス',
    test: '送信テスト',
    to: '自分のメールアドレス',
    testNow: 'テストメールを送る',
    saveFirst: '先に保存してください。',
    option: {
      starttls: 'STARTTLS（587）',
      ssl: 'SSL/TLS（465）',
      none: 'なし（社内のサーバーだけ）',
    },
    help: {
      host: 'メール会社の「送信メールサーバー」です。',
      user: '多くの場合、メールアドレスと同じです。認証がなければ空のままにします。',
      from: '空のときは店舗情報のメールアドレスを使います。',
    },
  },
  mailbox: {
    about: '送ったメール（試用中は送らずにここへ残します）',
    none: 'メールはまだありません',
    noneHint: '注文を進めると、お礼や発送のメールがここに残ります。',
    to: '宛先',
    order: '注文を開く',
  },
  templates: {
    subject: '件名',
    body: '本文',
    back: '変更前に戻す',
    symbols: '代入記号（押すとカーソルの位置に入ります）',
    preview: 'プレビュー',
    previewOf: '最新の注文で作った例',
  },
};

const en: Alike<typeof ja> = {
  mailState: {
    SENDING: 'Sending',
    SENT: 'Sent',
    KEPT: 'Kept',
    WAITING: 'Waiting',
    FAILED: 'Failed',
    REFUSED: 'Failed',
  },
  order: {
    mails: 'Mails',
    noMails: 'None sent yet',
  },
  sending: {
    about: 'Which mail server your mails to buyers go out from',
    off: 'Sending is not set up: mails are kept and not sent.',
    setUp: 'Set up sending',
    ready: 'Mails to buyers can be sent',
    notReady: 'Not set up yet: mails are only kept',
    transport: 'How mails leave',
    mailbox: 'Keep them, send nothing',
    smtp: 'Send from a mail server (SMTP)',
    host: 'Mail server (SMTP)',
    port: 'Port',
    security: 'Encryption',
    user: 'User name',
    _password: 'Password',
    passwordKept: 'Kept (type to change it)',
    from: 'Sender address',
    test: 'Test',
    to: 'Your own mail address',
    testNow: 'Send a test mail',
    saveFirst: 'Save first.',
    option: {
      starttls: 'STARTTLS (587)',
      ssl: 'SSL/TLS (465)',
      none: 'None (own network only)',
    },
    help: {
      host: 'The outgoing mail server of your mail company.',
      user: 'Often the mail address. Leave it empty where the server asks for none.',
      from: "Empty: the shop's mail address.",
    },
  },
  mailbox: {
    about: 'Mails sent (the demo keeps them here instead)',
    none: 'No mails yet',
    noneHint: 'As orders move on, their mails are kept here.',
    to: 'To',
    order: 'Open the order',
  },
  templates: {
    subject: 'Subject',
    body: 'Body',
    back: 'Back to what it was',
    symbols: 'Placeholders (a click puts one at the cursor)',
    preview: 'Preview',
    previewOf: 'As it would go to the newest order',
  },
};

export const words = { ja, en };
addWords(words);
