// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  first: {
    count: '{{done}} / {{all}}',
    more: 'くわしく',
    away: 'しまう',
    isAway: 'しまいました。設定の「はじめに」からいつでも開けます',
    back: 'ホームに出す',
    done: '済み',
    todo: 'これから',
    minutes: 'およそ{{n}}分',
    look: '見直す',
    again: 'もう一度読み込む',
    early: '{{who}}は、つなぐまでに日数がかかることがあります。今日のうちに申し込んでください。',
    earlyMore: '何を申し込むか',
    and: '、',
    days: '先に申し込むもの',
    daysWhy:
      '届くまで日数がかかることがあります。使うモールの分だけ、最初の日に申し込んでおき、ほかの準備を進めます。',
    steps: '準備すること',
    left: 'のこり{{n}}つ・およそ{{minutes}}分',
    allDone: '準備はすべて終わりました',
    none: 'ここで準備することはありません',
    next: '{{what}}の準備をする',
  },
};

const en: Alike<typeof ja> = {
  first: {
    count: '{{done}} / {{all}}',
    more: 'Details',
    away: 'Put away',
    isAway: 'Put away. “Getting started” in the settings opens it again',
    back: 'Show on the home page',
    done: 'Done',
    todo: 'To do',
    minutes: 'about {{n}} min',
    look: 'Look again',
    again: 'Read again',
    early: '{{who}}: it may take days until they can be connected. Apply for it today.',
    earlyMore: 'What to apply for',
    and: ', ',
    days: 'To apply for first',
    daysWhy:
      'It may take days until it is there. Apply for the malls you use on the first day, and go on with the rest meanwhile.',
    steps: 'To set up',
    left: '{{n}} left, about {{minutes}} min',
    allDone: 'Everything is set up',
    none: 'There is nothing for you to set up here',
    next: 'Set up: {{what}}',
  },
};

export const words = { ja, en };
addWords(words);
