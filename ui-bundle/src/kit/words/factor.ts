// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  factor: {
    password: 'パスワード',
    passwordHelp: '確かめのため、いまのパスワードを入力してください',
    begin: '設定を始める',
    scan: 'スマートフォンの認証アプリ（Google Authenticator、Microsoft Authenticator など）で、このQRコードを読み取ってください。',
    qr: '認証アプリに登録するQRコード',
    key: '読み取れないときは、このキーをアプリに入力してください。',
    code: '確認コード',
    codeHelp: 'アプリに表示された6桁の数字',
    confirm: '確認して有効にする',
    recovery: '復旧コード',
    recoveryWhy:
      'スマートフォンをなくしたときは、確認コードの代わりに使えます。1つにつき1回だけ使えます。この画面を閉じると二度と表示されません。印刷するか書き写して、鍵のかかる場所に保管してください。',
    print: '印刷',
    copy: 'コピー',
    copied: '復旧コードをコピーしました',
    kept: '復旧コードを控えました',
    done: '終わる',
    stepUp: 'ご本人の確認',
    stepUpWhy: '大切な操作です。ログインしている本人であることを確かめるため、パスワードを入力してください。',
    stepUpGo: '確かめて続ける',
  },
};

const en: Alike<typeof ja> = {
  factor: {
    password: 'Password',
    passwordHelp: 'Your present password, to be sure it is you',
    begin: 'Set it up',
    scan: 'Scan this QR code with an authenticator app on your phone (Google Authenticator, Microsoft Authenticator or the like).',
    qr: 'QR code for the authenticator app',
    key: 'If it cannot be scanned, type this key into the app.',
    code: 'Code',
    codeHelp: 'The six digits that the app shows',
    confirm: 'Confirm and turn on',
    recovery: 'Recovery codes',
    recoveryWhy:
      'If you lose your phone, use one of them instead of the code. Each works once. They are never shown again once you close this: print them or write them down, and lock them away.',
    print: 'Print',
    copy: 'Copy',
    copied: 'Recovery codes copied',
    kept: 'I have kept the recovery codes',
    done: 'Done',
    stepUp: 'Is it you?',
    stepUpWhy: 'This matters. To show that it is you who is signed in, give your password.',
    stepUpGo: 'Prove and go on',
  },
};

export const words = { ja, en };
addWords(words);
