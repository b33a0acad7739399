// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  foreign: {
    about: '追加したプログラムが持ってきた画面です。許可した画面だけがメニューに出ます。',
    none: 'プログラムが持ってきた画面はありません。',
    all: 'プログラムの画面を使う',
    provider: '提供元',
    nobody: '記載なし',
    right: '見るのに必要な権限',
    again: 'もう一度開く',
    gone: 'この画面はいまありません。プログラムが外されたか、使わないことになっています。',
    closed: 'この画面からは扱えません。',
    brings: '番頭の画面に加わるもの',
    and: '、',
    part: {
      COLUMNS: '注文一覧の列',
      ACTS: '選んだ注文の操作',
      ORDER: '注文の画面の欄',
      HOME: 'ホームの欄',
      CONDITIONS: '注文一覧の条件',
    },
    agree: '許可する',
    change: '変更',
    wake: '再開する',
    choose: '表示のしかた',
    asking: '許可すると、この画面がメニューに出ます。見る人の権限でできることは、この画面からもできます。',
    READY: '使えます',
    ASKS: '許可待ち',
    OFF: '使いません',
    RESTS: '休ませています',
    TAKEN: '使えません',
    FORBIDDEN: '使えます',
    UNFIT: '使えません',
    mode: {
      FRAMED: '枠の中に表示',
      SHARED: '番頭の画面として表示',
      OFF: '使わない',
    },
    help: {
      FRAMED:
        '提供元をよく知らないときはこちら。画面が止まっても番頭は止まりません。担当者や接続の設定は触れず、番頭の画面には何も加えません。',
      SHARED: '信頼できる提供元だけ。番頭の画面と同じことができ、止まると開いていたタブも止まります。',
      OFF: 'メニューに出しません。',
    },
    public: {
      title: 'ログインなしで見せるもの',
      open: '公開する',
      close: '公開をやめる',
      refuse: '公開しない',
      READY: '公開中',
      ASKS: '許可待ち',
      OFF: '公開していません',
      asking:
        '公開すると、ログインしていない人にもこのプログラムが答えます。プログラムは注文やお客様の情報を読めるので、提供元と見せる内容を確かめてから公開してください。',
    },
    cut: {
      load: 'この画面を読み込めませんでした。提供元に伝えてください。',
      threw: 'この画面でエラーが続いたため、閉じました。提供元に伝えてください。',
      busy: 'この画面が動作を遅くしていたため、閉じました。提供元に伝えてください。',
      asked: 'この画面からの問い合わせが多すぎたため、閉じました。提供元に伝えてください。',
      still: 'この画面が動かなくなったため、閉じました。提供元に伝えてください。',
    },
  },
};

const en: Alike<typeof ja> = {
  foreign: {
    about: 'Pages that added programs bring. Only those agreed to stand in the menu.',
    none: 'No program brings a page.',
    all: 'Use pages of programs',
    provider: 'Provider',
    nobody: 'not stated',
    right: 'Right it takes to see it',
    again: 'Open it again',
    gone: 'This page is not there now: its program was taken away, or it is not used.',
    closed: 'This page cannot reach that.',
    and: ', ',
    brings: 'It adds to the house’s own pages',
    part: {
      COLUMNS: 'columns of the order list',
      ACTS: 'acts on chosen orders',
      ORDER: 'cards on an order’s page',
      HOME: 'cards on the first page',
      CONDITIONS: 'conditions of the order list',
    },
    agree: 'Agree',
    change: 'Change',
    wake: 'Wake it',
    choose: 'How it is shown',
    asking: 'Once agreed to, it stands in the menu. What its reader may do, it may do.',
    READY: 'In use',
    ASKS: 'Asks',
    OFF: 'Not used',
    RESTS: 'Rests',
    TAKEN: 'Cannot be used',
    FORBIDDEN: 'In use',
    UNFIT: 'Cannot be used',
    mode: {
      FRAMED: 'In a frame',
      SHARED: 'As a part of the page',
      OFF: 'Not used',
    },
    help: {
      FRAMED:
        'For a provider you do not know well. If it stands still, the house does not; it reaches no settings of staff or connections, and adds nothing to the house’s own pages.',
      SHARED:
        'For a provider you trust. It can do what the page can, and if it stands still, so does the tab.',
      OFF: 'It does not stand in the menu.',
    },
    public: {
      title: 'Shown without a log-in',
      open: 'Make it public',
      close: 'Close it',
      refuse: 'Keep it closed',
      READY: 'Public',
      ASKS: 'Asks',
      OFF: 'Not public',
      asking:
        'Once public, the program answers people who are not logged in. It can read orders and buyers: make sure who made it, and what it shows.',
    },
    cut: {
      load: 'This page could not be loaded. Tell who made it.',
      threw: 'This page kept failing and was closed. Tell who made it.',
      busy: 'This page kept the browser busy and was closed. Tell who made it.',
      asked: 'This page asked the house too much and was closed. Tell who made it.',
      still: 'This page stood still and was closed. Tell who made it.',
    },
  },
};

export const words = { ja, en };
addWords(words);
