// SPDX-License-Identifier: Apache-2.0
// Order files of the house in memory: one format, and one file as it would be read.
const fields = [
  ['number', '注文番号', 'Order number', 'ORDER'],
  ['orderedAt', '注文日時', 'Ordered at', 'ORDER'],
  ['payment', '支払方法', 'Payment method', 'ORDER'],
  ['placeName', '送付先 氏名', 'Recipient: name', 'PLACE'],
  ['itemName', '商品名', 'Item name', 'LINE'],
  ['quantity', '数量', 'Quantity', 'LINE'],
].map(([code, ja, en, part]) => ({ code, ja, en, part }));

const rakuten = {
  id: 'rakuten',
  version: 0,
  preset: true,
  name: '楽天市場（RMS 受注CSV）',
  malls: ['rakuten'],
  note: '144〜156列目と159列目以降は未確認です。',
  charset: 'windows-31j',
  delimiter: 'comma',
  tax: 10,
  swapNames: false,
  optionRows: '',
  dates: [],
  columns: [
    { field: 'number', required: true, columns: ['注文番号'] },
    { field: 'placeName', required: true, columns: ['送付先姓', '送付先名'] },
    { field: 'itemName', required: true, columns: ['商品名'] },
    { field: 'quantity', required: true, columns: ['個数'] },
  ],
  meanings: [{ field: 'payment', from: '代引*', to: 'COD' }],
  gaps: [],
};

export const fileFormats = (shops) => ({
  profiles: [
    rakuten,
    {
      ...rakuten,
      id: 'free',
      name: '自由レイアウト（番頭の見本）',
      malls: ['file'],
      note: '',
      charset: 'utf-8',
    },
    {
      ...rakuten,
      id: 'w2',
      name: 'W2（列は未確認）',
      malls: ['w2'],
      columns: [],
      gaps: ['number', 'itemName'],
    },
  ],
  shops: shops.map((c) => ({ id: c.id, name: '', profile: '', own: false })),
  fields,
});

export const filePreview = () => ({
  profile: 'rakuten',
  version: 0,
  header: ['注文番号', '送付先姓', '送付先名', '商品名', '個数'],
  fresh: 1,
  changed: 0,
  known: 1,
  bad: 1,
  orders: [
    {
      row: 2,
      number: '123456-20261120-0000000001',
      verdict: 'NEW',
      orderedAt: '2026-11-20T01:15:30Z',
      buyer: '見本 花子',
      places: [
        { name: '試験 太郎', zip: '0600000', address: '北海道架空市見本条1丁目2-3', phone: '011-000-0002' },
      ],
      lines: [{ sku: 'BT-TEA', name: '静岡煎茶 100g ①', options: [], quantity: 3, price: 1080, tax: 8 }],
      payment: 'クレジットカード',
      paymentKind: 'CARD',
      state: 'AUTHORISED',
      mall: 'READY_TO_SHIP',
      wish: '2026-11-24 14時～16時',
      due: 10260,
      remarks: '',
    },
  ],
  faults: [
    {
      row: 5,
      order: '123456-20261120-0000000003',
      column: '個数',
      value: 'たくさん',
      ja: '数量として読み取れません。',
      en: 'This is no quantity.',
    },
  ],
});

export const fileResult = (id) => ({
  fresh: 1,
  changed: 0,
  known: 1,
  bad: 1,
  undone: 0,
  orders: [{ number: '123456-20261120-0000000001', id, verdict: 'NEW' }],
  faults: filePreview().faults,
});
