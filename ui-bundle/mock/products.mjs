// SPDX-License-Identifier: Apache-2.0
// What the made-up shop sells: products, goods of orders that are in none, and imports of files.
const plain = (text) => text.normalize('NFKC').trim().toUpperCase();
const said = (ja, en) => ({ ja, en });

const made = (id, code, name, more = {}) => ({
  id,
  picture: false,
  product: {
    code,
    name,
    paperName: '',
    supplier: '',
    categories: ['', '', ''],
    costs: [],
    taxes: [],
    weight: null,
    size: null,
    temperature: null,
    jan: '',
    leadDays: null,
    shelf: '',
    parts: [],
    links: [],
    ended: false,
    ...more,
  },
});

const cost = (yen) => [{ from: null, yen }];
const food = (...more) => ({ supplier: '髙﨑醸造', categories: ['食品', ...more, ''].slice(0, 3) });

export const startOfProducts = (begins) => ({
  serial: 100,
  kept: begins
    ? []
    : [
        made('p1', 'MISO-01', '信州味噌 1kg 化粧箱入り', {
          ...food('味噌', '米味噌'),
          costs: [
            { from: null, yen: 620 },
            { from: '2026-10-01', yen: 680 },
          ],
          taxes: [{ from: null, kind: 'REDUCED' }],
          weight: 1080,
          size: 48,
          temperature: 'AMBIENT',
          jan: '4901234567894',
          shelf: 'A-01-2',
          links: [{ shop: 'rakuten~tokyo', code: 'miso-01-r' }],
        }),
        made('p2', 'BOWL-07', '有田焼 お椀（藍）', {
          supplier: '陶房いとう',
          categories: ['器', '椀', ''],
          costs: cost(1450),
          shelf: 'C-03-1',
        }),
        made('p3', 'SET-MISO', '味噌とお椀のセット', {
          categories: ['食品', 'セット', ''],
          parts: [
            { code: 'MISO-01', quantity: 1 },
            { code: 'BOWL-07', quantity: 2 },
          ],
        }),
        made('p4', 'TEA-100', '静岡煎茶 100g', {
          ...food('茶'),
          costs: cost(540),
          temperature: 'AMBIENT',
          shelf: 'A-02-1',
        }),
        made('p5', 'ICE-12', 'ジェラート12個詰合せ', {
          ...food('冷菓'),
          costs: cost(1900),
          temperature: 'FROZEN',
        }),
        made('p6', 'OLD-99', '干支の置物（旧）', { supplier: '陶房いとう', ended: true }),
      ],
  unknown: begins
    ? []
    : [
        {
          id: 'u1',
          shop: 'rakuten~tokyo',
          shopName: '楽天市場 tokyo',
          code: 'tea-100',
          itemCode: 'tea-100',
          name: '静岡煎茶 100g メール便',
          orders: 14,
          proposal: { id: 'p4', code: 'TEA-100', name: '静岡煎茶 100g', why: 'CODE' },
        },
        {
          id: 'u2',
          shop: 'yahoo~honten',
          shopName: 'Yahoo! honten',
          code: '',
          itemCode: 'hashi-23',
          name: '漆塗り箸 23cm 名入れ対応',
          orders: 3,
          proposal: null,
        },
      ],
  aside: [],
  imports: [],
});

const columns = [
  ['code', '商品コード', 'Code', /^(商品コード|code|商品番号|品番)$/i],
  ['name', '商品名', 'Name', /^(商品名|name|品名)$/i],
  ['supplier', '仕入先', 'Supplier', /仕入先/],
  ['categoryL', '大カテゴリ', 'Category', /大カテゴリ|大分類/],
  ['cost', '原価', 'Cost', /原価|仕入単価/],
  ['jan', 'JAN', 'JAN', /jan/i],
  ['shelf', '棚番', 'Shelf', /棚番/],
  ['ended', '販売終了', 'Ended', /販売終了|取扱/],
];
const described = columns.map(([id, ja, en]) => ({
  id,
  label: said(ja, en),
  help: id === 'cost' ? said('円。小数は使えません', 'In yen, without decimals') : said('', ''),
}));

/** The cells of each row of a CSV file. */
function rowsOf(text) {
  const rows = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/))
    if (line.trim())
      rows.push(
        [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
          .map(([, cell]) => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'))
          .slice(0, line.split(',').length),
      );
  return rows;
}
const quoted = (cell) => `"${String(cell).replaceAll('"', '""')}"`;

export function products({ state, orders, refuse, tell, job }) {
  const the = state.products;
  const now = () => new Date().toISOString();
  const find = (id) =>
    the.kept.find((p) => p.id === id) ?? refuse(404, 'not-found', 'この商品はありません。');
  const ofCode = (code) => the.kept.find((p) => plain(p.product.code) === plain(code));
  const parts = ({ product }) => product.parts.map((p) => plain(p.code));
  const today = () => now().slice(0, 10);
  const line = ({ id, picture, product: p }) => ({
    id,
    code: p.code,
    name: p.name,
    supplier: p.supplier,
    categories: p.categories,
    jan: p.jan,
    shelf: p.shelf,
    cost: p.costs.filter((c) => !c.from || c.from <= today()).at(-1)?.yen ?? null,
    temperature: p.temperature,
    kit: p.parts.length > 0,
    ended: p.ended,
    picture,
  });
  const kitsOf = (p) => the.kept.filter((kit) => parts(kit).includes(plain(p.product.code)));
  const view = (p) => ({
    id: p.id,
    product: p.product,
    partNames: p.product.parts.map((part) => ofCode(part.code)?.product.name ?? ''),
    kits: kitsOf(p).slice(0, 20).map(line),
    picture: p.picture,
  });
  const changed = () => tell('room', { room: 'products' });
  const slice = (list, query, key) => {
    const limit = Number(query.get('limit') ?? 50);
    const after = query.get('from') ?? '';
    const rest = after ? list.slice(list.findIndex((one) => key(one) === after) + 1) : list;
    return { items: rest.slice(0, limit), next: rest.length > limit ? key(rest[limit - 1]) : null };
  };
  const wrong = (field, message) =>
    refuse(400, 'invalid', '入力を確認してください', message, [{ field, message }]);
  /** Whether a kit holds itself, also through others. */
  const holds = (code, looked, seen = new Set()) =>
    looked.some(
      (part) =>
        part === code ||
        (!seen.has(part) && holds(code, ofCode(part) ? parts(ofCode(part)) : [], seen.add(part))),
    );
  function judged(body, self) {
    const code = body.code?.trim() ?? '';
    if (!code) wrong('code', '商品コードを入力してください。');
    const other = ofCode(code);
    if (other && other.id !== self)
      wrong('code', `商品コード「${code}」は「${other.product.name}」で使われています。`);
    if (!body.name?.trim()) wrong('name', '商品名を入力してください。');
    if (body.jan && !/^(\d{8}|\d{13})$/.test(body.jan))
      wrong('jan', `「${body.jan}」はJANコードではありません。8桁か13桁の数字で入力してください。`);
    (body.parts ?? []).forEach((part, i) => {
      if (!ofCode(part.code)) wrong(`parts[${i}].code`, `商品コード「${part.code}」の商品はありません。`);
    });
    if (
      holds(
        plain(code),
        (body.parts ?? []).map((p) => plain(p.code)),
      )
    )
      wrong('parts', `「${code}」の中身に「${code}」自身が入っています。`);
    return made('', code, body.name, {
      ...body,
      weight: body.weight ?? null,
      size: body.size ?? null,
      temperature: body.temperature ?? null,
      leadDays: body.leadDays ?? null,
      costs: (body.costs ?? []).map((c) => ({ from: c.from ?? null, yen: c.yen })),
      taxes: (body.taxes ?? []).map((x) => ({ from: x.from ?? null, kind: x.kind })),
    }).product;
  }
  function add(product) {
    const one = { id: `p${++the.serial}`, picture: false, product };
    the.kept.push(one);
    changed();
    return one;
  }
  const inCategory = (p, path) => path.every((level, i) => p.product.categories[i] === level);
  function found(query) {
    const words = plain(query.get('q') ?? '').split(/\s+/);
    const shown = query.get('shown') ?? 'CURRENT';
    const category = query.getAll('category');
    return the.kept
      .filter(({ product: p }) =>
        shown === 'ALL'
          ? true
          : shown === 'KITS'
            ? p.parts.length > 0 && !p.ended
            : p.ended === (shown === 'ENDED'),
      )
      .filter((p) => inCategory(p, category))
      .filter(({ product: p }) => !query.get('supplier') || p.supplier === query.get('supplier'))
      .filter(({ product: p }) => {
        const text = plain(
          [p.code, p.name, p.paperName, p.jan, p.supplier, ...p.links.map((l) => l.code)].join('\n'),
        );
        return words.every((w) => text.includes(w));
      })
      .sort((a, b) => (plain(a.product.code) < plain(b.product.code) ? -1 : 1));
  }
  function categories() {
    const counts = new Map();
    for (const { product } of the.kept) {
      const path = product.categories.filter(Boolean);
      path.forEach((_, i) => {
        const name = JSON.stringify(path.slice(0, i + 1));
        counts.set(name, (counts.get(name) ?? 0) + 1);
      });
    }
    return [...counts].map(([name, count]) => ({ path: JSON.parse(name), count }));
  }
  const goods = (id) =>
    the.unknown.find((u) => u.id === id) ?? refuse(404, 'not-found', 'この商品は、もう片付いています。');
  const away = (u) => {
    the.unknown = the.unknown.filter((one) => one.id !== u.id);
    changed();
  };
  const linked = (u, p) => {
    p.product.links.push({ shop: u.shop, code: u.code || u.itemCode });
    away(u);
  };

  const importOf = (id) =>
    the.imports.find((one) => one.id === id) ?? refuse(404, 'not-found', 'この取込はありません。');
  const shown = (one) => {
    const all = { ...one };
    for (const inner of ['cells', 'judged']) delete all[inner];
    return all;
  };
  /** What becomes of each row of a file. */
  function judge(one) {
    const seen = new Map();
    const rows = one.cells.map((cells, i) => {
      const row = i + 2;
      const value = (field) => {
        const at = one.columns.indexOf(field);
        return at < 0 ? undefined : (cells[at]?.trim() ?? '');
      };
      const code = value('code') ?? '';
      const before = code ? ofCode(code) : undefined;
      const label = (field) => described.find((d) => d.id === field).label;
      const name = value('name') || before?.product.name || '';
      const faults = [];
      const fault = (field, ja, en) =>
        faults.push({ field, label: label(field), value: value(field) ?? '', why: said(ja, en) });
      if (!code) fault('code', '商品コードがありません。', 'There is no code.');
      else if (seen.has(plain(code)))
        fault(
          'code',
          `${seen.get(plain(code))}行目と同じ商品コードです。`,
          `The code of row ${seen.get(plain(code))}.`,
        );
      else seen.set(plain(code), row);
      if (code && !name) fault('name', '商品名がありません。', 'There is no name.');
      if (value('cost') && !/^[\d,]+$/.test(value('cost')))
        fault('cost', '金額として読み取れません。', 'This is no amount.');
      const old = (field) =>
        !before
          ? ''
          : field === 'cost'
            ? String(before.product.costs.at(-1)?.yen ?? '')
            : field === 'categoryL'
              ? before.product.categories[0]
              : field === 'ended'
                ? before.product.ended
                  ? '1'
                  : ''
                : before.product[field];
      const changes = one.columns
        .filter((field) => field && field !== 'code' && value(field) !== undefined)
        .filter((field) => value(field) !== '' || (one.blank === 'CLEAR' && before))
        .map((field) => ({
          field,
          label: label(field),
          old: old(field),
          new: value(field).replaceAll(',', ''),
        }))
        .filter((c) => c.old !== c.new);
      const kind = faults.length ? 'REFUSED' : !before ? 'ADDED' : changes.length ? 'CHANGED' : 'SAME';
      return { row, kind, code, name, changes: faults.length ? [] : changes, faults };
    });
    const n = (kind) => rows.filter((r) => r.kind === kind).length;
    one.judged = rows;
    one.counts = { added: n('ADDED'), changed: n('CHANGED'), same: n('SAME'), refused: n('REFUSED') };
  }
  function put(row) {
    if (row.kind !== 'ADDED' && row.kind !== 'CHANGED') return;
    const { product } = ofCode(row.code) ?? add(made('', row.code, row.name).product);
    for (const { field, new: value } of row.changes) {
      if (field === 'cost') product.costs = value ? cost(Number(value)) : [];
      else if (field === 'categoryL') product.categories = [value, ...product.categories.slice(1)];
      else if (field === 'ended') product.ended = value === '1';
      else product[field] = value;
    }
  }

  return {
    'GET /products': ({ query }) => {
      const { items, next } = slice(found(query), query, (p) => p.product.code);
      return { items: items.map(line), next };
    },
    'GET /products/facts': () => ({
      total: the.kept.length,
      ended: the.kept.filter((p) => p.product.ended).length,
      unknown: the.unknown.length,
      suppliers: [...new Set(the.kept.map((p) => p.product.supplier).filter(Boolean))].sort(),
      categories: categories(),
    }),
    'GET /products/columns': () => described,
    'GET /products/file': () => {
      const heads = columns.map(([, ja]) => ja);
      const rows = the.kept.map(({ product: p }) => [
        p.code,
        p.name,
        p.supplier,
        p.categories[0],
        p.costs.at(-1)?.yen ?? '',
        p.jan,
        p.shelf,
        p.ended ? '1' : '',
      ]);
      const raw = '\uFEFF' + [heads, ...rows].map((r) => r.map(quoted).join(',') + '\r\n').join('');
      return { raw, type: 'text/csv; charset=utf-8', name: 'products.csv' };
    },
    'POST /products': ({ body }) => view(add(judged(body, ''))),
    'GET /products/:id': ({ id }) => view(find(id)),
    'PUT /products/:id': ({ id, body }) => {
      const one = find(id);
      one.product = judged(body, id);
      changed();
      return view(one);
    },
    'DELETE /products/:id': ({ id }) => {
      const one = find(id);
      const kits = kitsOf(one);
      if (kits.length > 0)
        refuse(
          409,
          'conflict',
          '削除できません',
          `「${one.product.name}」は、セット「${kits.map((k) => k.product.name).join('」「')}」の中身です。`,
        );
      the.kept = the.kept.filter((p) => p.id !== id);
      changed();
    },
    'POST /products/ended': ({ body }) => {
      const some = the.kept.filter((p) => body.ids.includes(p.id) && p.product.ended !== body.ended);
      some.forEach((p) => (p.product.ended = body.ended));
      changed();
      return { changed: some.length };
    },
    'GET /products/:id/picture': ({ id }) =>
      find(id).picture
        ? {
            raw: Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//', 'base64'),
            type: 'image/jpeg',
            name: 'p.jpg',
          }
        : refuse(404, 'not-found', '画像がありません。'),
    'PUT /products/:id/picture': ({ id }) => {
      find(id).picture = true;
      changed();
    },
    'DELETE /products/:id/picture': ({ id }) => {
      find(id).picture = false;
      changed();
    },
    'POST /products/category-renames': ({ body }) => {
      const at = body.from.length - 1;
      const some = the.kept.filter((p) => inCategory(p, body.from));
      for (const { product: p } of some)
        p.categories = p.categories.map((level, i) => (i === at ? body.to : level));
      changed();
      return { changed: some.length };
    },
    'GET /products/kits/:order': ({ id }) => {
      const order = orders.get(Number(id)) ?? refuse(404, 'not-found', 'この受注はありません。');
      return order.placed.lines
        .map((l) => ({ line: l.no, kit: ofCode(l.sku)?.product.parts ?? [] }))
        .filter((l) => l.kit.length > 0)
        .map(({ line: no, kit }) => ({
          line: no,
          parts: kit.map(({ code, quantity }) => {
            const part = ofCode(code)?.product;
            return { code, name: part?.name ?? code, shelf: part?.shelf ?? '', quantity };
          }),
        }));
    },
    'GET /products/unknown': ({ query }) => {
      const [last] = orders.values();
      const { items, next } = slice(
        query.get('ignored') === 'true' ? the.aside : the.unknown,
        query,
        (u) => u.id,
      );
      return {
        items: items.map((u) => ({
          ...u,
          ...(query.get('ignored') === 'true' ? { proposal: null } : {}),
          order: { id: last.id, number: last.key.number },
          at: last.receivedAt,
        })),
        next,
      };
    },
    'POST /products/unknown/:id/link': ({ id, body }) => linked(goods(id), find(body.product)),
    'POST /products/unknown/:id/product': ({ id, body }) => {
      const u = goods(id);
      const one = add(judged({ ...made('', body.code ?? u.code, body.name ?? u.name).product }, ''));
      linked(u, one);
      return view(one);
    },
    'POST /products/unknown/:id/ignored': ({ id }) => {
      const u = goods(id);
      the.aside.unshift(u);
      away(u);
    },
    'DELETE /products/unknown/:id/ignored': ({ id }) => {
      const u = the.aside.find((one) => one.id === id);
      if (!u) refuse(404, 'not-found', 'この商品は対象外になっていません。');
      the.aside = the.aside.filter((one) => one !== u);
      the.unknown.unshift(u);
      changed();
    },
    'POST /products/imports': ({ query, text, by }) => {
      const [heads, ...cells] = rowsOf(text);
      if (!heads || cells.length === 0)
        refuse(400, 'invalid', '読み取れません', `「${query.get('name')}」に商品の行がありません。`);
      const one = {
        id: `i${++the.serial}`,
        name: query.get('name'),
        at: now(),
        by: by.name,
        state: 'READ',
        charset: 'UTF-8',
        heads,
        sample: cells.slice(0, 5),
        rows: cells.length,
        columns: heads.map((h) => columns.find(([, , , like]) => like.test(h))?.[0] ?? ''),
        blank: 'KEEP',
        counts: null,
        done: 0,
        job: null,
        cells,
      };
      the.imports.unshift(one);
      return shown(one);
    },
    'GET /products/imports': () => the.imports.slice(0, 20).map(shown),
    'GET /products/imports/:id': ({ id }) => shown(importOf(id)),
    'PUT /products/imports/:id': ({ id, body }) => {
      const one = importOf(id);
      Object.assign(one, { columns: body.columns, blank: body.blank, state: 'JUDGED' });
      judge(one);
      return shown(one);
    },
    'POST /products/imports/:id': ({ id, by: who }) => {
      const one = importOf(id);
      if (one.state === 'RUNNING') refuse(409, 'conflict', 'この取込は、もう動いています。');
      const started = job('products.import', who, one.judged.slice(one.done), put, () => {
        Object.assign(one, { state: 'DONE', done: one.rows });
        changed();
        return '';
      });
      Object.assign(one, { state: 'RUNNING', job: started.job });
      return [202, started];
    },
    'DELETE /products/imports/:id': ({ id }) => {
      importOf(id);
      the.imports = the.imports.filter((one) => one.id !== id);
    },
    'GET /products/imports/:id/rows': ({ id, query }) => {
      const rows = (importOf(id).judged ?? []).filter((r) => r.kind === query.get('kind'));
      const { items, next } = slice(rows, query, (r) => String(r.row));
      return {
        items: items.map(({ row, kind, code, name, changes, faults }) => ({
          row,
          code,
          name,
          changes: changes.filter((c) => kind !== 'ADDED' || c.field !== 'name'),
          faults,
        })),
        next,
      };
    },
    'GET /products/imports/:id/faults': ({ id }) => {
      const one = importOf(id);
      const rows = (one.judged ?? [])
        .filter((r) => r.kind === 'REFUSED')
        .map((r) => [...one.cells[r.row - 2], r.faults.map((f) => f.why.ja).join(' ')]);
      const raw =
        '\uFEFF' + [[...one.heads, 'エラー'], ...rows].map((r) => r.map(quoted).join(',') + '\r\n').join('');
      return { raw, type: 'text/csv; charset=utf-8', name: 'faults.csv' };
    },
  };
}
