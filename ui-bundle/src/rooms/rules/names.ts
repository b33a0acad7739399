// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    rules: '自動処理ルール',
  },
  jobKind: {
    rules: {
      'dry-run': '自動処理ルールの試し',
    },
  },
  cause: {
    rules: {
      incomplete: '使えない自動処理ルールあり',
      impossible: '自動処理ルールの配送が不可',
      timeout: '自動処理ルールの時間切れ',
      ask: '確認を求めるルール',
      waits: '購入者ごとのルールを確認中',
    },
  },
};

const en: Alike<typeof ja> = {
  place: {
    rules: 'Rules',
  },
  jobKind: {
    rules: {
      'dry-run': 'Rules tried',
    },
  },
  cause: {
    rules: {
      incomplete: 'A rule is broken',
      impossible: 'A rule asks what the carrier cannot do',
      timeout: 'Rules took too long',
      ask: 'A rule asks for a yes',
      waits: 'A rule once for a buyer is being looked up',
    },
  },
};

/** What the room's places are called. */
export const names = { ja, en };
