// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  orderMail: {
    about: 'モールから届く注文メールを読み、受注に取り込みます',
    add: '受信箱を追加',
    none: '受信箱はまだありません',
    noneHint: '「受信箱を追加」から、注文メールが届くメールアドレスを登録してください。',
    boxes: '受信箱',
    mails: '届いたメール',
    noMails: '該当するメールはありません',
    noSubject: '（件名なし）',
    noReaders: '注文メールを読める接続がありません',
    atField: '（{{field}}）',
    retry: 'もう一度読む',
    take: 'メールを取り出す（.eml）',
    removeTitle: '受信箱 {{id}} を削除しますか',
    removeWhy: '受信を止めます。届いたメールと取り込んだ注文はそのまま残ります。',
    field: {
      id: '受信箱の名前',
      connections: '注文を取り込む接続',
      protocol: '方式',
      host: 'メールサーバー',
      security: '暗号化',
      port: 'ポート',
      user: 'ユーザー名',
      _password: 'パスワード',
      folder: 'フォルダー',
      firstDays: '初回に読む日数',
      removes: '読んだメールをサーバーから消す',
      proof: '差出人を確かめるサーバー',
    },
    help: {
      id: '半角の小文字・数字・ハイフン（例：orders）',
      connections: '複数のモールの注文メールが届くときは、すべて選びます。',
      port: '空欄なら方式と暗号化に合わせた番号を使います。',
      folder: '空欄なら受信トレイを読みます。',
      removes: '切のままなら、サーバーのメールには何もしません。既読にもしません。',
      proof:
        '入力すると、このサーバーが SPF・DKIM・DMARC で本物と確かめたメールだけを注文にします（Authentication-Results）。なりすましの注文を防ぎます。',
    },
    option: {
      imap: 'IMAP',
      pop3: 'POP3',
      ssl: 'SSL/TLS',
      starttls: 'STARTTLS',
      none: 'なし',
    },
  },
  orderMailState: {
    ALL: 'すべて',
    NEW: '未読取',
    READ: '読取済み',
    OTHER: '対象外',
    UNREADABLE: '読めない',
  },
};

const en: Alike<typeof ja> = {
  orderMail: {
    about: 'Reads the order mails of malls and takes their orders in',
    add: 'Add mailbox',
    none: 'No mailboxes yet',
    noneHint: 'Add the address that order mails come to with “Add mailbox”.',
    boxes: 'Mailboxes',
    mails: 'Mails that came',
    noMails: 'No such mails',
    noSubject: '(no subject)',
    noReaders: 'No connection can read order mails',
    atField: ' ({{field}})',
    retry: 'Read again',
    take: 'Take the mail out (.eml)',
    removeTitle: 'Remove the mailbox {{id}}?',
    removeWhy: 'Reading stops. Mails and orders that came in stay.',
    field: {
      id: 'Name of the mailbox',
      connections: 'Connections whose orders come here',
      protocol: 'Protocol',
      host: 'Mail server',
      security: 'Encryption',
      port: 'Port',
      user: 'User',
      _password: 'Password',
      folder: 'Folder',
      firstDays: 'Days to read at first',
      removes: 'Remove mails from the server once read',
      proof: 'Server that verifies senders',
    },
    help: {
      id: 'a-z, 0-9, hyphen (e.g. orders)',
      connections: 'Choose all malls whose order mails come to this mailbox.',
      port: 'Left empty, the usual one of protocol and encryption is used.',
      folder: 'Left empty, the inbox is read.',
      removes: 'While off, mails on the server are left alone; they are not marked as read either.',
      proof:
        'When given, only mails this server has verified by SPF, DKIM or DMARC become orders (Authentication-Results). Keeps forged orders out.',
    },
    option: {
      imap: 'IMAP',
      pop3: 'POP3',
      ssl: 'SSL/TLS',
      starttls: 'STARTTLS',
      none: 'None',
    },
  },
  orderMailState: {
    ALL: 'All',
    NEW: 'Not looked at',
    READ: 'Read',
    OTHER: 'No order',
    UNREADABLE: 'Cannot be read',
  },
};

export const words = { ja, en };
addWords(words);
