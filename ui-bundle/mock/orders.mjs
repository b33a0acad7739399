// SPDX-License-Identifier: Apache-2.0
// Orders of a made-up shop, the same every time: long names, several destinations, のし, a 40-line order.

let seed = 20260401;
function random() {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];
const chance = (p) => random() < p;
const whole = (from, to) => from + Math.floor(random() * (to - from + 1));

const families =
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 髙﨑 齋藤 邊見 五十嵐 長谷川 勅使河原 東海林 𠮷川'.split(
    ' ',
  );
const given = '陽子 健一 美咲 大輔 由美子 翔太 さくら 直樹 恵 隆 和子 拓也 真由美 浩 千尋 亮'.split(' ');
const kanaFamily =
  'サトウ スズキ タカハシ タナカ イトウ ワタナベ ヤマモト ナカムラ コバヤシ カトウ ヨシダ ヤマダ タカサキ サイトウ ヘンミ イガラシ ハセガワ テシガワラ ショウジ ヨシカワ'.split(
    ' ',
  );
const places = [
  ['1000001', '東京都', '千代田区', '千代田'],
  ['1500001', '東京都', '渋谷区', '神宮前'],
  ['5300001', '大阪府', '大阪市北区', '梅田'],
  ['6008216', '京都府', '京都市下京区', '東塩小路町'],
  ['0600001', '北海道', '札幌市中央区', '北一条西'],
  ['9000006', '沖縄県', '那覇市', 'おもろまち'],
  ['8120011', '福岡県', '福岡市博多区', '博多駅前'],
  ['4600008', '愛知県', '名古屋市中区', '栄'],
  ['2200012', '神奈川県', '横浜市西区', 'みなとみらい'],
  ['9800811', '宮城県', '仙台市青葉区', '一番町'],
  ['7300011', '広島県', '広島市中区', '基町'],
  ['1001511', '東京都', '八丈島八丈町', '三根'],
];
const buildings = [
  '',
  '',
  '',
  'メゾン桜 203号室',
  'コーポ青山101',
  'ザ・パークハウス グランフロント大阪オーナーズタワー 3805号室',
];
const goods = [
  ['MSO-001', '信州 無添加 生みそ 1kg', 1280, 8],
  ['MSO-010', '【送料無料】三年熟成 豆みそ 500g×3個セット お歳暮 ギフト対応可', 3240, 8],
  ['TEA-102', '宇治抹茶 詰め替え用 100g', 2160, 8],
  ['NRI-030', '有明産 焼き海苔 全形50枚 訳あり', 1998, 8],
  ['BWL-007', '波佐見焼 飯碗 とくさ ペア', 4400, 10],
  ['TWL-220', '今治タオル フェイスタオル 5枚組', 3300, 10],
  ['KNF-165', '三徳包丁 165mm 関の刃物 名入れ可', 8800, 10],
  ['UDN-005', '讃岐うどん 半生 1kg 約10人前 だし付き', 1580, 8],
  ['ICE-012', '北海道アイスクリーム 12個入り【クール便】', 4320, 8],
];
const options = [[], [], ['のし:御歳暮', '名入れ:髙﨑'], ['色:藍', 'サイズ:M'], ['ラッピング:赤']];
const payments = [
  ['CARD', 'クレジットカード', 'AUTHORISED', 'standard'],
  ['CARD', 'クレジットカード', 'AUTHORISED', 'standard'],
  ['CARD', 'クレジットカード', 'AUTHORISED', 'standard'],
  ['WALLET', '楽天ペイ', 'AUTHORISED', 'standard'],
  ['BANK_TRANSFER', '銀行振込', 'UNPAID', 'prepaid'],
  ['CONVENIENCE_STORE', 'コンビニ決済（前払）', 'UNPAID', 'prepaid'],
  ['COD', '代金引換', 'UNPAID', 'cod'],
  ['DEFERRED', '後払い決済', 'MALL_REVIEW', 'deferred'],
];
const shops = ['rakuten~tokyo', 'rakuten~tokyo', 'rakuten~tokyo', 'rakuten~outlet', 'yahoo~main'];
const words = { rakuten: ['100', '注文確認待ち'], yahoo: ['2', '処理中'] };
const routes = {
  standard: ['NEW', 'SHIP_WAIT', 'DOC_WAIT', 'TRACK_WAIT', 'SHIPPED', 'DONE'],
  prepaid: ['NEW', 'PAY_WAIT', 'SHIP_WAIT', 'DOC_WAIT', 'TRACK_WAIT', 'SHIPPED', 'DONE'],
  cod: ['NEW', 'SHIP_WAIT', 'DOC_WAIT', 'TRACK_WAIT', 'SHIPPED', 'POSTPAY_WAIT', 'DONE'],
  deferred: ['NEW', 'PAY_WAIT', 'SHIP_WAIT', 'DOC_WAIT', 'TRACK_WAIT', 'SHIPPED', 'POSTPAY_WAIT', 'DONE'],
};
const remarks = [
  'お歳暮の熨斗をお願いします。表書きは「御歳暮」、名前は髙﨑でお願いします。',
  '領収書をください。宛名は株式会社サンプルです。',
  '不在の場合は宅配ボックスに入れてください。',
  '[配送日時指定:]\n2026-12-03(木)\n午前中',
];

// dear to make, so made once
const inJapan = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });
export const day = (offset, from = new Date()) =>
  inJapan.format(new Date(from.getTime() + offset * 86400000));

function person(address) {
  const n = Math.floor(random() * families.length);
  return {
    name: `${families[n]} ${pick(given)}`,
    kana: `${kanaFamily[n]} ${pick(['ヨウコ', 'ケンイチ', 'ミサキ', 'ナオキ'])}`,
    company: chance(0.08) ? '株式会社サンプル商事 総務部' : '',
    address,
    phone: `090-${whole(1000, 9999)}-${whole(1000, 9999)}`,
    mail: `buyer${whole(1000, 9999)}@example.com`,
  };
}

function address(houseNumber = true) {
  const [zip, prefecture, city, town] = pick(places);
  const number = houseNumber ? `${whole(1, 5)}-${whole(1, 20)}-${whole(1, 15)}` : '';
  return { zip, prefecture, city, street: town + number, building: pick(buildings) };
}

const rooms = { address: 'banto-addresses', wish: 'banto-calendar' };

function findings(order, kind) {
  const found = [];
  const warn = (code, ja, en, fix = { kind: '', values: {} }) => {
    const check = rooms[code.split('.')[0]] ?? 'banto-intake';
    found.push({ level: 'WARN', code, subject: '', check, ja, en, fix });
  };
  const to = order.placed.destinations[0].recipient.address;
  if (kind === 'number')
    found.push({
      level: 'BLOCK',
      code: 'address.house-number',
      subject: '',
      check: 'banto-addresses',
      ja: '番地がありません',
      en: 'The house number is missing',
      fix: {
        kind: 'address.replace',
        values: {
          destination: '0',
          zip: to.zip,
          prefecture: to.prefecture,
          city: to.city,
          street: to.street + '1-1',
          building: to.building,
        },
      },
    });
  if (kind === 'zip')
    warn('address.zip', '郵便番号と住所が合いません', 'Postal code and address do not match');
  if (order.placed.remarks) warn('remarks', '備考があります', 'The buyer left remarks');
  if (kind === 'date')
    warn('wish.unreachable', 'お届け希望日に間に合いません', 'The wished date cannot be reached', {
      kind: 'wish.set',
      values: { date: '' },
    });
  if (kind === 'island') warn('address.island', '離島・中継料の地域です', 'Remote island area');
  if (kind === 'amount')
    warn('amounts.mismatch', '金額の内訳と請求額が合いません', 'The amounts do not add up');
  return found;
}

/** What the correction of a finding would make of the order, part by part. */
export function proposed(order, { fix: { kind, values } }) {
  const said = (part, before, after) => (before === after ? [] : [{ part, before, after }]);
  if (kind === 'wish.set') return said('wish.date', order.placed.wish.date ?? '', values.date);
  if (kind !== 'address.replace') return [];
  const { address } = order.placed.destinations[Number(values.destination)].recipient;
  const line = (a) => [a.prefecture + a.city + a.street, a.building].filter(Boolean).join(' ');
  return [
    ...said('zip', address.zip, values.zip ?? address.zip),
    ...said('address', line(address), line({ ...address, ...values })),
  ];
}

function shipmentsOf(order, state, carrier) {
  return order.placed.destinations.map((destination, i) => {
    const number = `S${String(order.id).padStart(8, '0')}${String(i + 1).padStart(2, '0')}`;
    return {
      number,
      destination: i,
      items: order.placed.lines
        .filter((line) => line.destination === i && line.quantity > 0)
        .map((line) => ({ line: line.no, quantity: line.quantity })),
      carriage: {
        carrier,
        label: order.placed.payment.kind === 'COD' ? 'COD' : 'PREPAID',
        temperature: order.placed.lines.some((l) => l.sku.startsWith('ICE')) ? 'FROZEN' : 'AMBIENT',
        place: null,
      },
      shipDate: day(whole(0, 2)),
      wish: order.placed.wish,
      cod: order.placed.payment.kind === 'COD' ? order.placed.amounts.due : null,
      state,
      parcels: [
        {
          no: 1,
          waybill: state === 'NUMBERED' ? { carrier, number: waybill(order.id * 10 + i) } : null,
          seen: null,
        },
      ],
      batch: null,
      labelNote: '',
      lead: null,
      companions: [],
      dateChoice: {
        by: 'RULE',
        why: { ja: '00:00からの受付は+0日→当日', en: 'from 00:00 on 0 days: the same day' },
      },
    };
  });
}

/** A number with a right check digit (modulus 7). */
export function waybill(n) {
  const eleven = 30000000000 + n;
  return String(eleven) + String(eleven % 7);
}

function lineOf(no, destination) {
  const [sku, name, unitPrice, tax] = pick(goods);
  return {
    no,
    key: `L${no}`,
    destination,
    sku,
    itemCode: sku.toLowerCase(),
    name,
    options: pick(options),
    quantity: chance(0.8) ? 1 : whole(2, 12),
    unitPrice,
    tax,
    struck: false,
  };
}

function amountsOf(lines, kind) {
  const goodsSum = lines.reduce((sum, l) => sum + l.unitPrice * l.quantity, 0);
  const charge = (k, label, amount) => ({ kind: k, label, amount, tax: 10, destination: -1 });
  const charges = [];
  if (goodsSum < 5000) charges.push(charge('POSTAGE', '送料', 660));
  if (kind === 'COD') charges.push(charge('COD_FEE', '代引手数料', 330));
  if (chance(0.3)) charges.push(charge('POINTS', '楽天ポイント利用', -whole(1, 8) * 100));
  if (chance(0.2)) charges.push(charge('SHOP_COUPON', '店舗クーポン', -300));
  const total = goodsSum + charges.filter((c) => c.amount > 0).reduce((s, c) => s + c.amount, 0);
  const due = goodsSum + charges.reduce((s, c) => s + c.amount, 0);
  const taxes = [8, 10]
    .map((rate) => {
      const sum =
        lines.filter((l) => l.tax === rate).reduce((s, l) => s + l.unitPrice * l.quantity, 0) +
        (rate === 10 ? charges.filter((c) => c.amount > 0).reduce((s, c) => s + c.amount, 0) : 0);
      return { rate, total: sum, tax: Math.floor((sum * rate) / (100 + rate)) };
    })
    .filter((t) => t.total > 0);
  return { goods: goodsSum, total, due, charges, taxes };
}

function orderOf(id, wanted, now) {
  const shop = pick(shops);
  const mall = shop.split('~')[0];
  const kinds = {
    NEW: ['', '', '', 'number', 'number', 'zip', 'date', 'island', 'amount', 'remarks', 'remarks', 'remarks'],
  };
  const kind = pick(kinds[wanted] ?? ['']);
  const payable =
    wanted === 'PAY_WAIT'
      ? pick(payments.slice(4, 6))
      : wanted === 'POSTPAY_WAIT'
        ? payments[6]
        : pick(payments.filter((p) => wanted === 'NEW' || p[0] !== 'BANK_TRANSFER' || true));
  const orderedAt = new Date(now.getTime() - whole(5, 3000) * 60000).toISOString();
  const several = chance(0.06) ? 3 : 1;
  const destinations = Array.from({ length: several }, (_, i) => ({
    key: `B${id}-${i}`,
    recipient: person(address(!(kind === 'number' && i === 0))),
    noshi: chance(0.12) ? '御歳暮　髙﨑' : '',
    wrapping: chance(0.08) ? '包装紙：赤、リボンあり' : '',
    note: chance(0.1) ? '置き配（玄関前）' : '',
  }));
  const count = id === 4207 ? 40 : several > 1 ? several * 2 : whole(1, 4);
  const lines = Array.from({ length: count }, (_, i) => lineOf(i + 1, i % several));
  const placed = {
    orderedAt,
    buyer: chance(0.7) ? destinations[0].recipient : person(address()),
    destinations,
    lines,
    amounts: amountsOf(lines, payable[0]),
    payment: { kind: payable[0], name: payable[1] },
    deliveryMethod: '宅配便',
    wish: chance(0.35)
      ? {
          date: day(whole(0, 5)),
          slot: pick([
            null,
            { label: '午前中', from: null, to: '12:00' },
            { label: '14時～16時', from: '14:00', to: '16:00' },
          ]),
        }
      : { date: null, slot: null },
    remarks: kind === 'remarks' ? pick(remarks) : '',
    flags: several > 1 ? ['SEVERAL_DESTINATIONS', 'GIFT'] : kind === 'island' ? ['ISLAND'] : [],
  };
  const date = day(0, new Date(orderedAt)).replaceAll('-', '');
  const order = {
    id,
    account: 'main',
    key: {
      shop,
      number:
        mall === 'rakuten'
          ? `312045-${date}-${String(id * 7919).padStart(10, '0')}`
          : `banto-${1000000 + id}`,
    },
    revision: 1,
    receivedAt: new Date(Date.parse(orderedAt) + 180000).toISOString(),
    changedAt: orderedAt,
    placed,
    mall: { standing: 'NEW', code: words[mall][0], words: words[mall][1] },
    stage: 'NEW',
    route: { id: payable[3], desks: routes[payable[3]] },
    hold: null,
    payment: payable[2],
    deposits: [],
    shipments: [],
    findings: [],
    acknowledged: [],
    assignee: null,
    cancelReason: null,
    tags: chance(0.12) ? [pick(['要確認', 'お得意様', '法人', '冷凍同梱'])] : [],
    notes: [],
    traces: [],
    effects: [],
  };
  order.findings = findings(order, kind);
  place(order, wanted);
  return order;
}

const states = {
  SHIP_WAIT: 'PLANNED',
  PAY_WAIT: 'PLANNED',
  DOC_WAIT: 'RELEASED',
  TRACK_WAIT: 'PRINTED',
  SHIPPED: 'NUMBERED',
  POSTPAY_WAIT: 'NUMBERED',
  DONE: 'NUMBERED',
};

/** Puts an order where its desk comes out as wanted. */
export function place(order, wanted, box = 0) {
  if (wanted === 'HOLD') {
    order.hold = {
      box: box || whole(1, 14),
      reason: '電話で確認する',
      by: { kind: 'STAFF', name: 'tanaka' },
      since: new Date().toISOString(),
    };
    return;
  }
  order.hold = null;
  order.stage =
    wanted === 'NEW'
      ? 'NEW'
      : wanted === 'CANCELLED'
        ? 'CANCELLED'
        : wanted === 'RETURN'
          ? 'RETURNED'
          : ['DONE', 'POSTPAY_WAIT'].includes(wanted)
            ? 'TOLD'
            : 'ACCEPTED';
  const state = states[wanted];
  if (!state) return;
  if (
    !['NEW', 'PAY_WAIT', 'POSTPAY_WAIT'].includes(wanted) &&
    order.payment === 'UNPAID' &&
    order.route.desks.includes('PAY_WAIT')
  )
    order.payment = 'PAID';
  if (wanted === 'SHIP_WAIT' && order.payment === 'MALL_REVIEW') order.payment = 'AUTHORISED';
  if (wanted === 'DONE') order.payment = 'PAID';
  if (order.shipments.length === 0) {
    order.shipments = shipmentsOf(order, state, order.id % 5 === 0 ? 'japanpost' : 'yamato');
    order.traces = order.shipments.map((s) => ({
      at: new Date().toISOString(),
      by: 'shipping.plan',
      name: { ja: '出荷の計画', en: 'Planning of shipments' },
      did: {
        ja: `出荷${s.number}を計画しました（出荷日${s.shipDate}）`,
        en: `Shipment ${s.number} planned (ships on ${s.shipDate})`,
      },
    }));
  }
  order.shipments.forEach((s) => {
    s.state = state;
    s.parcels.forEach((p, i) => {
      if (state === 'NUMBERED')
        p.waybill ??= { carrier: s.carriage.carrier, number: waybill(order.id * 10 + i) };
    });
  });
  if (wanted === 'TRACK_WAIT') order.shipments.forEach((s) => (s.batch ??= 'W20260401-1'));
}

export function deskOf(order) {
  if (order.stage === 'CANCELLED') return 'CANCELLED';
  if (order.stage === 'RETURNED') return 'RETURN';
  if (order.hold) return 'HOLD';
  if (order.stage === 'NEW') return 'NEW';
  const by = { PLANNED: 'SHIP_WAIT', RELEASED: 'DOC_WAIT', PRINTED: 'TRACK_WAIT', NUMBERED: 'SHIPPED' };
  const desk = by[order.shipments[0]?.state] ?? 'SHIP_WAIT';
  if (desk !== 'SHIPPED')
    return ['UNPAID', 'MALL_REVIEW', 'SHORT'].includes(order.payment) &&
      order.route.desks.includes('PAY_WAIT')
      ? 'PAY_WAIT'
      : desk;
  if (order.stage !== 'TOLD') return 'SHIPPED';
  return ['UNPAID', 'AUTHORISED'].includes(order.payment) && order.route.desks.includes('POSTPAY_WAIT')
    ? 'POSTPAY_WAIT'
    : 'DONE';
}

export function openOf(order) {
  return order.findings.filter(
    (f) =>
      f.level === 'BLOCK' || (f.level === 'WARN' && !order.acknowledged.some((a) => a.finding === f.code)),
  );
}

/** 300 orders and more, spread as at 8:55. */
export function makeOrders(now = new Date()) {
  seed = 20260401;
  const spread = {
    NEW: 128,
    HOLD: 14,
    PAY_WAIT: 33,
    SHIP_WAIT: 62,
    DOC_WAIT: 41,
    TRACK_WAIT: 25,
    SHIPPED: 9,
    POSTPAY_WAIT: 12,
    DONE: 60,
    CANCELLED: 4,
    RETURN: 2,
  };
  const wanted = Object.entries(spread).flatMap(([desk, n]) => Array(n).fill(desk));
  return wanted.map((desk, i) => orderOf(4201 + ((i * 37) % wanted.length), desk, now));
}

/** One more order, as it comes in by itself. */
export function nextOrder(id, now = new Date()) {
  const order = orderOf(id, 'NEW', now);
  order.placed.orderedAt = new Date(now.getTime() - 120000).toISOString();
  order.receivedAt = now.toISOString();
  return order;
}
