// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  home: {
    morning: '{{name}}さん、おはようございます',
    day: '{{name}}さん、こんにちは',
    evening: '{{name}}さん、こんばんは',
    due: '期日のある注文',
    next: '次にすること',
    nothing: 'いま進める注文はありません',
    unknown: '次にすることが分かりません。下でもう一度読み込んでください',
    look: '一覧で確かめる',
    stays: '店の外へは何も出ません。',
    leaves: '{{what}}が出ます。出るまでは元に戻せます。',
    leavesMany: '店の外へ出るものは、出るまでは元に戻せます。内訳は「一覧で確かめる」から見られます。',
    leaving: '「{{what}}」{{n}}件',
    and: '、',
    dayFlow: '今日の流れ',
    of: '{{name}} {{n}}件',
    unit: '件',
    again: 'もう一度読み込む',
    hours: '時間ごとの受注',
    sinceTruck: '昨日の集荷から',
    sinceYesterday: '昨日から',
    lastWeek: '先週',
    moreThan: '↑ 先週より {{n}}件多い',
    lessThan: '↓ 先週より {{n}}件少ない',
    asMany: '先週と同じ',
    hoursSaid:
      '{{from}}からの1時間ごとの受注。{{at}}の{{most}}件が最多、合計{{n}}件。先週の同じ時間は{{before}}件',
    week: '7日間',
    weekSaid: '7日間の受注。{{days}}',
    others: 'ほか',
    sales: '売上 {{yen}}円',
    salesUnknown: '売上は、金額の分からない注文があるため出せません',
  },
};

const en: Alike<typeof ja> = {
  home: {
    morning: 'Good morning, {{name}}',
    day: 'Hello, {{name}}',
    evening: 'Good evening, {{name}}',
    due: 'Orders with a day',
    next: 'Next',
    nothing: 'Nothing to move on now',
    unknown: 'What comes next is not known; read it again below',
    look: 'Look at them first',
    stays: 'Nothing leaves the house.',
    leaves: 'Leaves the house: {{what}}. Until then it can be taken back.',
    leavesMany: 'What leaves the house can be taken back until it has. See them for what that is.',
    leaving: '{{what}} ({{n}})',
    and: ', ',
    dayFlow: 'The day',
    of: '{{name}}: {{n}}',
    unit: '',
    again: 'Read again',
    hours: 'Orders by hour',
    sinceTruck: 'Since yesterday’s pick-up',
    sinceYesterday: 'Since yesterday',
    lastWeek: 'Last week',
    moreThan: '↑ {{n}} more than last week',
    lessThan: '↓ {{n}} fewer than last week',
    asMany: 'As many as last week',
    hoursSaid:
      'Orders by hour since {{from}}. Most at {{at}}: {{most}}; {{n}} in all. The same hours of last week: {{before}}',
    week: 'Seven days',
    weekSaid: 'Orders of seven days. {{days}}',
    others: 'Others',
    sales: 'Sales ¥{{yen}}',
    salesUnknown: 'No sales: the amount of some orders is not known',
  },
};

export const words = { ja, en };
addWords(words);
