// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  tracking: {
    about: '運送会社の公開ページから読み取ります（公式の連携ではないため未確認です）',
    off: '配送状況は調べていません',
    offHint:
      '「接続」で運送会社の「配送状況」を追加すると始まります。追加するまでは運送会社に問い合わせません。',
    carriers: '運送会社',
    away: '配送状況を調べる接続がありません。荷物は待っています',
    openN: '配送中 {{n}}個',
    words: '運送会社の表示',
    at: '日時',
    asked: '最終確認',
    ask: '今すぐ確認',
    willAsk: '運送会社への問い合わせ間隔を守って、順に確認します',
    notAsked: '未確認（これから確認）',
    givenUp: '追跡終了',
    link: '運送会社のページを開く',
    linkUnverified: '運送会社のページを開く（未確認）',
    show: {
      attention: '要対応',
      open: '配送中',
      delivered: '配達完了',
      'given-up': '追跡終了',
    },
    none: {
      attention: '対応が必要な荷物はありません',
      open: '配送中の荷物はありません',
      delivered: '配達が完了した荷物はまだありません',
      'given-up': '動きがないまま追跡を終えた荷物はありません',
    },
    state: {
      REGISTERED: '受付',
      PICKED_UP: '集荷済み',
      IN_TRANSIT: '輸送中',
      HELD: '保管中',
      OUT_FOR_DELIVERY: '配達中',
      ATTEMPT_FAILED: '不在・持ち戻り',
      EXCEPTION: '調査中・停止',
      DELIVERED: '配達完了',
      RETURNED: '返送',
      UNKNOWN: '不明な表示',
      NOT_FOUND: '番号の登録待ち',
      INVALID: '番号の誤り',
    },
    attention: {
      RETURNED: '返送',
      ABSENT: '長期不在',
      TROUBLE: '配達が停止',
      NUMBER: '番号の誤り',
    },
    settings: '配送状況の調べ方',
    setting: {
      every: '同じ荷物を確認する間隔（時間）',
      absent: '不在のままお知らせするまでの日数',
      days: '動きがないとき追跡を終えるまでの日数',
    },
    help: {
      every: '1〜48時間。運送会社がどこまでの頻度を許すかは未確認です。',
      absent: '1〜30日。最初の持ち戻りから数えます。',
      days: '3〜60日。何日で終えるのがよいかは未確認です。',
    },
  },
};

const en: Alike<typeof ja> = {
  tracking: {
    about: 'Read from the carriers’ public pages (unverified: no official interface)',
    off: 'No carrier is asked',
    offHint:
      'Under Settings → Connections, add one of the connections that look up parcels. Nothing is asked before.',
    carriers: 'Carriers',
    away: 'No connection looks up its parcels; they wait',
    openN: '{{n}} parcels under way',
    words: 'The carrier’s words',
    at: 'When',
    asked: 'Last answer',
    ask: 'Ask now',
    willAsk: 'It is asked as soon as the carrier’s pace allows',
    notAsked: 'Not asked yet',
    givenUp: 'followed no more',
    link: 'The carrier’s own page',
    linkUnverified: 'The carrier’s own page (unverified)',
    show: {
      attention: 'Needs a hand',
      open: 'Under way',
      delivered: 'Delivered',
      'given-up': 'No news',
    },
    none: {
      attention: 'No parcel needs a hand',
      open: 'No parcel is under way',
      delivered: 'No parcel was delivered yet',
      'given-up': 'No parcel stood still',
    },
    state: {
      REGISTERED: 'Registered',
      PICKED_UP: 'Picked up',
      IN_TRANSIT: 'In transit',
      HELD: 'Held at a depot',
      OUT_FOR_DELIVERY: 'Out for delivery',
      ATTEMPT_FAILED: 'Nobody there',
      EXCEPTION: 'Stuck, under inquiry',
      DELIVERED: 'Delivered',
      RETURNED: 'Returned',
      UNKNOWN: 'New words',
      NOT_FOUND: 'Number not known yet',
      INVALID: 'Wrong number',
    },
    attention: {
      RETURNED: 'Returned',
      ABSENT: 'Nobody there for days',
      TROUBLE: 'Stuck',
      NUMBER: 'Wrong number',
    },
    settings: 'How parcels are followed',
    setting: {
      every: 'Hours between two looks at a parcel',
      absent: 'Days until an absent recipient is an alarm',
      days: 'Days without news until a parcel is followed no more',
    },
    help: {
      every: '1 to 48. How often a carrier may be asked is unverified.',
      absent: '1 to 30, counted from the first attempt.',
      days: '3 to 60. After how many days to stop is unverified.',
    },
  },
};

export const words = { ja, en };
addWords(words);
