// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    shop: '店舗情報',
    boxes: '保留箱の名前',
    users: '担当者',
    sessions: 'ログイン中の端末',
    secondFactor: '二段階認証',
    audit: '処理履歴',
    sections: '機能ごとの設定',
  },
};

const en: Alike<typeof ja> = {
  place: {
    shop: 'Shop',
    boxes: 'Hold boxes',
    users: 'Users',
    sessions: 'Where you are signed in',
    secondFactor: 'Second factor',
    audit: 'History',
    sections: 'Settings by function',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
