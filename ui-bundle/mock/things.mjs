// SPDX-License-Identifier: Apache-2.0
// Connections, plans, templates and the like of the made-up shop.

export const carriers = [
  {
    id: 'yamato',
    name: 'ヤマト運輸',
    labels: [
      { code: 'PREPAID', name: '発払い' },
      { code: 'COD', name: 'コレクト' },
      { code: 'NEKOPOS', name: 'ネコポス' },
      { code: 'COMPACT', name: '宅急便コンパクト' },
    ],
    writes: true,
    settings: [
      {
        key: 'carrier.yamato.billing',
        ja: '請求先顧客コード（枝番や運賃管理番号は - でつなぐ）',
        en: 'Billing code (branch and freight number joined by -)',
      },
    ],
  },
  {
    id: 'japanpost',
    name: '日本郵便',
    labels: [
      { code: 'PREPAID', name: 'ゆうパック' },
      { code: 'COD', name: '代引' },
    ],
    writes: true,
    settings: [{ key: 'carrier.japanpost.form', ja: '送り状種別コード', en: 'Slip form code' }],
  },
];

export const kinds = [
  { kind: 'statement', name: '明細書（自動判別）', numbered: false, list: false },
  { kind: 'purchase-statement', name: 'お買い上げ明細書', numbered: false, list: false },
  { kind: 'delivery-statement', name: 'お届け明細書', numbered: false, list: false },
  { kind: 'worksheet', name: '発送作業書', numbered: false, list: false },
  { kind: 'picking-list', name: 'ピッキングリスト', numbered: false, list: true },
  { kind: 'receipt', name: '領収書', numbered: true, list: false },
  { kind: 'invoice', name: '請求書', numbered: true, list: false },
];

/** Lines of the ledger of issued documents. */
export const issued = () =>
  [
    [
      4,
      'receipt',
      '領収書',
      'R00000012',
      '2026-11-24',
      14370,
      '髙﨑 𠮷乃',
      'yahoo-10000231',
      2,
      'お客様が紛失されたため',
      null,
    ],
    [3, 'receipt', '領収書', 'R00000012', '2026-11-24', 14370, '髙﨑 𠮷乃', 'yahoo-10000231', 1, '', null],
    [
      2,
      'invoice',
      '請求書',
      'S00000007',
      '2026-11-22',
      128000,
      '㈱塚本製作所　齋藤 瑠璃子',
      'own-2201',
      1,
      '',
      '宛名ちがい',
    ],
    [
      1,
      'delivery-statement',
      'お届け明細書',
      '',
      '2026-11-21',
      null,
      '渡邉 幸',
      '123456-20261121-00000102',
      1,
      '',
      null,
    ],
  ].map(([seq, kind, name, no, day, amount, customer, number, copy, reason, voided]) => ({
    seq,
    kind,
    name,
    no,
    at: `${day}T02:10:00Z`,
    by: 'admin',
    day,
    amount,
    rates: '',
    order: 0,
    number,
    customer,
    copy,
    of: 0,
    print: '1',
    firstPage: 1,
    pages: 1,
    reason,
    voided,
    hash: 'ab'.repeat(32),
  }));

const field = (id, name, type, more = {}) => ({
  id,
  name,
  help: '',
  type,
  required: false,
  secret: type === 'password',
  default: '',
  min: null,
  max: null,
  options: [],
  ...more,
});

export const connectorTypes = [
  {
    id: 'rakuten',
    kind: 'MALL',
    pid: 'banto.mall.rakuten',
    name: '楽天市場',
    description: 'RMSの受注APIで注文を受け取り、発送を知らせます。',
    bundle: 'banto-mall-rakuten',
    version: '0.1.0',
    installed: true,
    ports: ['OrderSource', 'OrderConfirmer', 'ShipmentReporter', 'OrderCanceller'],
    fields: [
      field('shop', '店舗URL', 'string', { required: true, help: '楽天市場の店舗URLの名前（例：mise-url）' }),
      field('.serviceSecret', 'serviceSecret', 'password', {
        required: true,
        help: 'RMS「WEB APIサービス」で確かめられます',
      }),
      field('.licenseKey', 'licenseKey', 'password', {
        required: true,
        help: '有効期限は90日です。切れる前に取り直してください',
      }),
      field('licenseEnds', 'licenseKeyの期限', 'date', { help: '期限の14日前から知らせます' }),
      field('cancelReason', 'キャンセル理由', 'select', {
        default: '10',
        options: [
          { value: '8', label: '欠品' },
          { value: '10', label: '店舗都合（その他）' },
          { value: '1', label: 'お客様都合のキャンセル' },
        ],
      }),
      field('confirm', '注文確認を自動で行う', 'boolean', { default: 'true' }),
      field('carrier', '既定の配送会社', 'select', {
        default: 'yamato',
        options: [
          { value: 'yamato', label: 'ヤマト運輸' },
          { value: 'japanpost', label: '日本郵便' },
        ],
      }),
      field('days', 'さかのぼる日数', 'integer', {
        default: '3',
        min: 1,
        max: 365,
        help: 'はじめて受信するときに何日前までの注文を取り込むか',
      }),
    ],
  },
  {
    id: 'yahoo',
    kind: 'MALL',
    pid: 'banto.mall.yahoo',
    name: 'Yahoo!ショッピング',
    description: 'ストアクリエイターProのAPIで注文を受け取ります。',
    bundle: 'banto-mall-yahoo',
    version: '0.1.0',
    installed: true,
    ports: ['OrderSource', 'ShipmentReporter'],
    fields: [
      field('sellerId', 'ストアアカウント', 'string', { required: true }),
      field('publicKey', '公開鍵', 'string', { required: true }),
      field('.clientSecret', 'シークレット', 'password', { required: true }),
    ],
  },
  {
    id: 'shopify',
    kind: 'MALL',
    pid: 'banto.mall.shopify',
    name: 'Shopify',
    description: 'Admin APIで注文を受け取り、発送を知らせます。',
    bundle: 'banto-mall-shopify',
    version: '0.1.0',
    installed: true,
    ports: ['OrderSource', 'OrderReader', 'ShipmentReporter', 'OrderCanceller', 'PushVerifier'],
    fields: [
      field('shop', 'ストアの名前', 'string', { required: true }),
      field('.token', 'アクセストークン', 'password', { required: true }),
    ],
  },
  {
    id: 'amazon',
    kind: 'MALL',
    pid: 'banto.mall.amazon',
    name: 'Amazon.co.jp',
    description: 'Selling Partner APIで注文を受け取り、発送を知らせます。',
    bundle: 'banto-mall-amazon',
    version: '0.1.0',
    installed: true,
    ports: ['OrderSource', 'OrderReader', 'ShipmentReporter', 'Reconciler', 'PushQueue'],
    fields: [
      field('clientId', 'LWAクライアントID', 'string', { required: true }),
      field('queueUrl', '通知の待ち行列（Amazon SQS）のURL', 'string'),
    ],
  },
  {
    id: 'file',
    kind: 'MALL',
    pid: 'banto.mall.file',
    name: '注文ファイルの店舗',
    description: '注文をファイルだけで受け取る店舗です。',
    bundle: 'banto-mall-file',
    version: '0.1.0',
    installed: true,
    ports: ['Connector'],
    fields: [
      field('title', '店舗の表示名', 'string', { required: true }),
      field('profile', '注文ファイルの形式', 'string'),
    ],
  },
  {
    id: 'yamato',
    kind: 'CARRIER',
    pid: 'banto.carrier.yamato',
    name: 'ヤマト運輸（B2クラウド）',
    description: '送り状データを書き、発行済データから伝票番号を読みます。',
    bundle: 'banto-carrier-yamato',
    version: '0.1.0',
    installed: true,
    ports: ['WaybillFile', 'WaybillResult'],
    fields: [
      field('billing', '請求先顧客コード', 'string', { required: true }),
      field('freight', '運賃管理番号', 'string', { default: '01' }),
    ],
  },
  {
    id: 'np',
    kind: 'PAYMENT',
    pid: 'banto.payment.np',
    name: 'NP後払い',
    description: '後払いの与信と請求を依頼します。',
    bundle: 'banto-payment-np',
    version: '',
    installed: false,
    ports: ['PaymentRequester'],
    fields: [],
  },
];

const now = Date.now();
const at = (minutes) => new Date(now + minutes * 60000).toISOString();
const connection = (id, settings, state, words, more = {}) => ({
  id,
  account: 'main',
  settings,
  state,
  words,
  field: '',
  lastRead: at(-2),
  nextRead: at(1),
  credentialEnds: null,
  ...more,
});

export const queueTrouble =
  '通知を取りに行けません: 相手が応答できません（11月26日 10:05から。受信は続けています）';

export const connections = () => [
  connection(
    'rakuten~tokyo',
    {
      shop: 'banto-tokyo',
      '.serviceSecret': '••••',
      '.licenseKey': '••••',
      licenseEnds: '2026-12-24',
      confirm: 'true',
      carrier: 'yamato',
      days: '3',
    },
    'OK',
    '正常に受信しています',
    { credentialEnds: '2026-12-24' },
  ),
  connection(
    'rakuten~outlet',
    {
      shop: 'banto-outlet',
      '.serviceSecret': '••••',
      '.licenseKey': '••••',
      confirm: 'true',
      carrier: 'yamato',
      days: '3',
    },
    'WAITING',
    '楽天市場が混み合っています（429）。1分後に自動で再開します',
    { credentialEnds: '2026-12-01' },
  ),
  connection(
    'yahoo~main',
    { sellerId: 'banto', publicKey: 'MIIB…', '.clientSecret': '••••' },
    'STOPPED',
    '認証に失敗したため受信を止めています。公開鍵を確かめて保存し直してください',
    { field: 'publicKey', nextRead: null, lastRead: at(-150) },
  ),
  connection('yamato~main', { billing: '0312345678', freight: '01' }, 'OK', '使えます', {
    lastRead: null,
    nextRead: null,
  }),
  connection(
    'np~main',
    {},
    'CONNECTOR_AWAY',
    'コネクタ「NP後払い」が入っていません。今のプランに含まれるのを待っています',
    { lastRead: null, nextRead: null },
  ),
  connection(
    'amazon~main',
    { clientId: 'amzn1.sample', queueUrl: 'https://sqs.example/123456789012/banto-orders' },
    'OK',
    `正常。${queueTrouble}`,
  ),
  connection('shopify~main', { shop: 'banto-demo', '.token': '••••' }, 'OK', '正常に受信しています'),
];

export const plans = () => ({
  uses: { 'saved-search-panel': '保存した検索 3件', 'holiday-calendar': '休業日と臨時営業日 12日' },
  promised: [
    {
      id: 'sales-digest',
      ja: '売上集計機能(ダイジェスト)',
      en: 'Sales digest',
      plans: ['basic', 'lite', 'plus', 'premium'],
    },
    { id: 'senior-support', ja: '上級サポート', en: 'Senior support', plans: ['premium'] },
  ],
  current: 'premium',
  switching: null,
  withdrawn: [],
  options: [
    { id: 'listing-and-inventory', name: '商品登録・在庫', features: [], state: 'SOON' },
    { id: 'sales-by-item', name: '項目別売上', features: [], state: 'SOON' },
    { id: 'shop-id-switch', name: 'ID切り替え', features: ['shop-id-switch'], state: 'OFFERED' },
    { id: 'speed-up', name: '高速化オプション', features: ['speed-up-option'], state: 'INCLUDED' },
  ],
  plans: [
    {
      id: 'lite',
      numbers: { 'poll.seconds': '900', 'mail.poll.seconds': '900', 'keep.months': '3' },
      name: 'ライト',
      features: ['受注管理', '取込間隔 15分', '保存期間 3か月', '楽天市場'],
      adds: [],
      removes: [
        'saved-search-panel',
        'holiday-calendar',
        '自動処理（オートロボ）',
        '入金消込',
        '帳票のカスタマイズ',
        'データの無期限保存',
      ],
    },
    {
      id: 'basic',
      numbers: { 'poll.seconds': '900', 'mail.poll.seconds': '900', 'keep.months': '0' },
      name: 'ベーシック',
      features: ['ライトのすべて', '自動処理（オートロボ）', '入金消込', '保存期間 無期限'],
      adds: [],
      removes: ['バックアップの複製', '取込間隔 5分'],
    },
    {
      id: 'plus',
      numbers: { 'poll.seconds': '300', 'mail.poll.seconds': '300', 'keep.months': '0' },
      name: 'プラス',
      features: ['ベーシックのすべて', '取込間隔 5分', 'バックアップの複製'],
      adds: [],
      removes: ['取込間隔 3分', '優先サポート'],
    },
    {
      id: 'premium',
      numbers: { 'poll.seconds': '180', 'mail.poll.seconds': '180', 'keep.months': '0' },
      name: 'プレミアム',
      features: ['プラスのすべて', '取込間隔 3分', '複数拠点', '優先サポート'],
      adds: [],
      removes: [],
    },
  ],
});

const symbols = [
  { symbol: '[buyer]', help: '注文者の氏名' },
  { symbol: '[number]', help: '注文番号' },
  { symbol: '[due]', help: '請求額' },
  { symbol: '[lines]', help: '商品の一覧' },
  { symbol: '[shop]', help: '店舗名' },
  { symbol: '[carrier]', help: '運送会社' },
  { symbol: '[waybill]', help: '伝票番号' },
];
const foot = '\n\n────────────────\n[shop]';
export const templates = () => [
  {
    name: 'thanks',
    title: 'ご注文ありがとうございます',
    subject: '【[shop]】ご注文ありがとうございます（[number]）',
    body:
      '[buyer] 様\n\nこのたびはご注文いただき、ありがとうございます。\n以下の内容で承りました。\n\n■注文番号\n[number]\n\n■商品\n[lines]\n\n■ご請求額\n[due]円' +
      foot,
    symbols,
  },
  {
    name: 'paid',
    title: '入金確認',
    subject: '【[shop]】ご入金を確認いたしました',
    body: '[buyer] 様\n\nご入金を確認いたしました。発送の準備を進めます。\n\n■ご請求額\n[due]円' + foot,
    symbols,
  },
  {
    name: 'shipped',
    title: '発送完了',
    subject: '【[shop]】商品を発送いたしました（[number]）',
    body:
      '[buyer] 様\n\n本日、商品を発送いたしました。\n\n■運送会社\n[carrier]\n■お問い合わせ番号\n[waybill]' +
      foot,
    symbols,
  },
];

export const mailboxes = () => [
  {
    id: 'orders',
    settings: {
      protocol: 'imap',
      host: 'imap.example.jp',
      security: 'ssl',
      user: 'orders@example.jp',
      _password: '••••',
      connections: 'rakuten~tokyo,yahoo~honten',
    },
    state: 'OK',
    words: '',
    field: '',
    lastRead: new Date(Date.now() - 120000).toISOString(),
    nextRead: new Date(Date.now() + 60000).toISOString(),
  },
  {
    id: 'sub',
    settings: {
      protocol: 'pop3',
      host: 'pop.example.jp',
      security: 'ssl',
      user: 'outlet@example.jp',
      _password: '••••',
      connections: 'rakuten~outlet',
    },
    state: 'STOPPED',
    words: 'ログインできません。ユーザー名とパスワードを確認してください',
    field: '_password',
    lastRead: new Date(Date.now() - 86400000).toISOString(),
    nextRead: null,
  },
];

export const orderMails = () =>
  [
    [
      'UNREADABLE',
      '【楽天市場】注文内容ご確認（自動配信メール）',
      'rakuten~tokyo',
      '',
      '注文メールに支払い金額がありません',
    ],
    [
      'READ',
      '【楽天市場】注文内容ご確認（自動配信メール）',
      'rakuten~tokyo',
      '123456-20261124-0000000012',
      '',
    ],
    ['OTHER', 'システムメンテナンスのお知らせ', '', '', ''],
    [
      'READ',
      '【楽天市場】注文内容ご確認（自動配信メール）',
      'rakuten~tokyo',
      '123456-20261124-0000000011',
      '',
    ],
  ].map(([state, subject, connection, number, why], i) => ({
    id: `mail${i}`,
    box: 'orders',
    at: new Date(Date.now() - i * 900000).toISOString(),
    from: 'order-confirm@mail.rms.rakuten.co.jp',
    subject,
    state,
    connection,
    number,
    why,
    text: `[受注番号] ${number || '123456-20261124-0000000013'}\n[日時]     2026-11-24 10:15:30\n[注文者]   見本 花子 (ミホン ハナコ) 様\n[支払方法] クレジットカード\n`,
  }));
