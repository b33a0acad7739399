// SPDX-License-Identifier: Apache-2.0
// The files of payment agents, as the shop laid them out, in memory.
import { editions } from './editions.mjs';

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

const score = {
  id: 'score',
  version: 0,
  preset: true,
  name: 'スコア後払い',
  used: false,
  note: '未確認: ファイルの列は公開されていません。番頭が決めた列名です。管理画面の雛形（CSV）に合わせてください。',
  proven: false,
  charset: 'windows-31j',
  mark: false,
  delimiter: 'comma',
  head: true,
  quoted: true,
  columns: [
    column('注文番号', '{number}', { required: true }),
    column('注文日', '{ordered.date}', { required: true }),
    column('請求金額', '{due}', { required: true }),
    column('注文者氏名', '{buyer.name}', { most: 42, required: true }),
    column('別送フラグ', '{destination.other}', { codes: 'true=1;*=0' }),
    column('明細1品名', '{item.name:1}'),
    column('明細1単価', '{item.price:1}'),
  ],
  result: {
    key: '注文番号',
    outcome: '審査結果',
    granted: 'OK',
    refused: 'NG',
    held: '保留',
    payment: '取引ID',
    reason: '理由',
    head: true,
  },
};

export function paymentFiles(refuse) {
  const layouts = [structuredClone(score), { ...structuredClone(score), id: 'dsk', name: 'DSK後払い' }];
  const fields = [
    ['item.name:1', '明細の品名', 'Item of the bill: name'],
    ['number', '受注番号', 'Order number'],
    ['buyer.name', '注文者氏名', 'Buyer'],
    ['buyer.phone:digits', '注文者電話番号（数字だけ）', 'Buyer: phone, digits'],
  ].map(([code, ja, en]) => ({ code, ja, en }));
  const routes = editions('/payment-file-layouts', layouts, refuse);
  return {
    'GET /payment-file-layouts': () => ({ layouts, fields }),
    ...routes,
    'POST /payment-file-layouts/trial': () => ({
      text: '"注文番号","請求金額"\r\n"SAMPLE-0001","3700"',
      problems: [],
    }),
    'POST /payment-file-layouts/reading': ({ query, by, request }) => {
      const id = query.get('layout');
      const layout = layouts.find((l) => l.id === id);
      const proves = !layout.proven;
      const body = { ...layout, proven: true };
      if (proves) routes['PUT /payment-file-layouts/:id']({ id, body, by, request });
      return {
        rows: [
          { row: 2, order: 'A-1', state: 'AUTHORISED', words: '', good: true },
          { row: 3, order: 'A-2', state: 'FAILED', words: '電話番号の不備', good: true },
        ],
        proves,
      };
    },
  };
}
