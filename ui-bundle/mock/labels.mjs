// SPDX-License-Identifier: Apache-2.0
// The shop's own label files in memory.
const column = (title, text, more = {}) => ({
  title,
  text,
  codes: '',
  most: 0,
  unit: 'width',
  required: false,
  cut: false,
  ...more,
});

const custom = {
  id: 'custom',
  version: 2,
  preset: true,
  name: 'カスタム送り状データ（1出荷1行）',
  used: true,
  note: '運送会社や倉庫が求める項目に合わせて、列・順序・文字コードを変えてください。',
  carrier: 'own',
  carrierName: '自社指定の運送会社',
  labels: [
    { code: 'PREPAID', name: '元払い' },
    { code: 'COD', name: '代引' },
  ],
  charset: 'windows-31j',
  mark: false,
  delimiter: 'comma',
  head: true,
  quoted: true,
  perLine: false,
  between: '／',
  columns: [
    column('出荷番号', '{number}', { most: 11, required: true }),
    column('お届け先', '{name} {honorific}', { most: 40, required: true }),
    column('温度帯', '{temperature}', { codes: 'AMBIENT=0;CHILLED=1;FROZEN=2' }),
    column('住所１', '{address:1/2x50}', { most: 50 }),
    column('住所２', '{address:2/2x50}', { most: 50 }),
    column('商品', '{itemName}', { most: 200, cut: true }),
  ],
  result: { key: '出荷番号', number: '伝票番号', date: '出荷日', head: true, digits: '', checked: true },
  warehouse: null,
};

export const labelLayouts = {
  layouts: [
    custom,
    {
      ...custom,
      id: 'fukutsu-result',
      version: 0,
      name: '福山通運 iSTAR-2 の出荷実績（読むだけ）',
      used: false,
      note: '未確認: 34列のうち、お客様管理番号が32列目であることだけが分かっています。',
      carrier: 'fukutsu',
      carrierName: '福山通運',
      labels: [],
      head: false,
      columns: [],
      result: { key: '32', number: '1', date: '', head: false, digits: '', checked: false },
    },
  ],
  fields: [
    ['number', '出荷番号（戻りファイルのキー）', 'Shipment number', 'SHIPMENT', 'TEXT'],
    ['shipDate', '出荷予定日', 'Ship date', 'SHIPMENT', 'DATE'],
    ['name', 'お届け先 氏名', 'Recipient: name', 'RECIPIENT', 'TEXT'],
    ['address', 'お届け先 住所', 'Recipient: address', 'RECIPIENT', 'LINES'],
    ['itemName', '商品名', 'Item name', 'PRODUCT', 'TEXT'],
  ].map(([code, ja, en, part, kind]) => ({ code, ja, en, part, kind })),
};
