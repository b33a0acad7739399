// SPDX-License-Identifier: Apache-2.0
// The board, canned texts and the catalogue of tags of the made-up shop.
const contact = /[\w.+-]+@[\w-]+(\.[\w-]+)+|0\d{1,4}[-ー−]?\d{1,4}[-ー−]?\d{3,4}/;
const admin = { kind: 'STAFF', name: 'admin' };

export const startOfBoard = () => ({
  notes: [
    {
      id: 'n1',
      title: '年末の営業と棚卸し',
      text: '12月30日は15時で受付を終わります。\n棚卸しの手順: https://shop.example/stock',
      colour: 'YELLOW',
      pinned: true,
      until: null,
      audience: 'ALL',
      orders: [],
      by: { kind: 'STAFF', name: 'hanako' },
      at: '2026-11-30T01:00:00Z',
      struck: false,
      read: false,
      replies: [],
      readers: [],
    },
    {
      id: 'n2',
      title: '冷凍の箱が足りません',
      text: '小サイズは木曜に届きます。それまで中サイズで出してください。',
      colour: 'PLAIN',
      pinned: false,
      until: null,
      audience: 'SHIPPING',
      orders: [],
      by: admin,
      at: '2026-11-29T23:30:00Z',
      struck: false,
      read: true,
      replies: [],
      readers: [{ by: admin, at: '2026-11-29T23:30:00Z' }],
    },
  ],
  texts: [
    {
      id: 'x1',
      name: 'のしの確認',
      text: '{{受注番号}} ののしを確認',
      shared: true,
      folder: '贈り物',
      shortcut: ';のし',
      places: ['MEMO', 'HOLD'],
      shops: [],
      away: [],
      changedBy: admin,
      changedAt: '2026-11-20T00:00:00Z',
    },
    {
      id: 'x2',
      name: '常連様へ',
      text: '{{購入回数}}回目のご注文です',
      shared: true,
      folder: '',
      shortcut: ';常連',
      places: ['MEMO'],
      shops: [],
      away: ['{{購入回数}}'],
      changedBy: admin,
      changedAt: '2026-11-20T00:00:00Z',
    },
  ],
  tags: [
    {
      id: 't1',
      name: '急ぎ',
      fore: '#ffffff',
      back: '#b02318',
      shape: 'ROUND',
      icon: 'clock',
      position: 0,
      shown: ['LIST', 'PACKING'],
      behaviour: 'STOPS',
      moves: false,
    },
  ],
});

export function board({ state, orders, refuse, tell, fieldNames }) {
  const the = state.board;
  const find = (all, id, what) => all.find((one) => one.id === id) ?? refuse(404, 'not-found', what);
  const note = (id) => find(the.notes, id, 'この掲示はありません。');
  const view = (n) => {
    const all = {
      changedBy: n.by,
      changedAt: n.at,
      ...n,
      orders: n.orders.map((id) => ({ id, number: orders.get(id)?.key.number ?? '' })),
      replies: n.replies.length,
      ended: n.until !== null && n.until < new Date().toISOString().slice(0, 10),
    };
    delete all.readers;
    return all;
  };
  const whole = (n) => ({ note: view(n), replies: n.replies, readers: n.readers });
  const stands = (n) => !n.struck && !view(n).ended;
  const unread = () => ({ notes: the.notes.filter((n) => stands(n) && !n.read).length });
  const now = () => new Date().toISOString();
  const read = (n) => {
    n.read = true;
    n.readers = [...n.readers.filter((r) => r.by.name !== 'admin'), { by: admin, at: now() }];
  };
  const content = (b, before) => {
    const audience = b.audience ?? 'ALL';
    const said = (x) => (x ? (contact.exec(`${x.title}\n${x.text}`)?.[0] ?? '') : '');
    if (audience === 'ALL' && !b.confirm && said(b) && said(b) !== said(before))
      refuse(409, 'conflict', '電話番号かメールアドレスのようなものが書かれています。');
    if (!b.title?.trim()) refuse(400, 'invalid', '題名は1行、1～100文字で入力してください。');
    return {
      title: b.title,
      text: b.text ?? '',
      colour: b.colour ?? 'PLAIN',
      pinned: b.pinned ?? false,
      until: b.until ?? null,
      audience,
      orders: b.orders ?? [],
    };
  };
  const keep = (all, one) => {
    const at = all.findIndex((x) => x.id === one.id);
    if (at < 0) all.push(one);
    else all[at] = one;
    tell('room', { room: 'board' });
  };
  const away = (text) =>
    [...text.matchAll(/\{\{(.*?)\}\}/g)]
      .filter(([, name]) => !fieldNames().includes(name))
      .map(([all]) => all);
  const named = (tag) =>
    state.searches
      .filter((s) => new URLSearchParams(s.query).getAll('tag').includes(tag.name))
      .map((s) => ({ what: { ja: `保存した検索「${s.name}」`, en: `the saved search "${s.name}"` } }));
  const move = (from, to) => {
    for (const o of orders.values())
      if (o.tags.includes(from))
        o.tags = [...new Set([...o.tags.filter((t) => t !== from), ...(to ? [to] : [])])];
    if (to)
      for (const s of state.searches) {
        const query = new URLSearchParams(s.query);
        const tags = query.getAll('tag');
        if (!tags.includes(from)) continue;
        query.delete('tag');
        tags.forEach((t) => query.append('tag', t === from ? to : t));
        s.query = query.toString();
      }
    tell('orders', {});
  };
  const listed = (said, state, limit) => {
    const words = said.toLowerCase().split(/\s+/);
    const found = the.notes
      .filter((n) => stands(n) === (state === 'STANDS'))
      .filter((n) => words.every((w) => `${n.title}\n${n.text}`.toLowerCase().includes(w)))
      .sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.at.localeCompare(a.at));
    return {
      items: found.slice(0, limit).map(view),
      next: found.length > limit ? String(limit) : null,
    };
  };
  return {
    'GET /board/notes': ({ query }) =>
      listed('', query.get('state') ?? 'STANDS', Number(query.get('limit') ?? 50)),
    'POST /board/notes/search': ({ body }) =>
      listed(body.words ?? '', body.state ?? 'STANDS', body.limit ?? 50),
    'GET /board/notes/unread': unread,
    'GET /board/notes/:id': ({ id }) => whole(note(id)),
    'POST /board/notes': ({ body, by }) => {
      const one = {
        id: `n${the.notes.length + 1}`,
        ...content(body),
        by,
        at: now(),
        struck: false,
        read: true,
        replies: [],
        readers: [{ by, at: now() }],
      };
      keep(the.notes, one);
      return view(one);
    },
    'PUT /board/notes/:id': ({ id, body, by }) => {
      const one = { ...note(id), ...content(body, note(id)), changedBy: by, changedAt: now() };
      keep(the.notes, one);
      return view(one);
    },
    'DELETE /board/notes/:id': ({ id }) => {
      note(id).struck = true;
      return view(note(id));
    },
    'POST /board/notes/:id/restore': ({ id }) => {
      note(id).struck = false;
      return view(note(id));
    },
    'POST /board/notes/:id/read': ({ id }) => {
      read(note(id));
      return unread();
    },
    'POST /board/notes/:id/replies': ({ id, body, by }) => {
      const n = note(id);
      n.replies.push({ id: `r${n.replies.length + 1}`, by, at: now(), text: body.text });
      read(n);
      return whole(n);
    },
    'GET /board/texts': () => the.texts,
    'PUT /board/texts/:id': ({ id, body, by }) => {
      const one = {
        id,
        name: body.name,
        text: body.text,
        shared: body.shared ?? false,
        folder: body.folder ?? '',
        shortcut: body.shortcut ?? '',
        places: body.places,
        shops: body.shops ?? [],
        away: away(body.text),
        changedBy: by,
        changedAt: now(),
      };
      keep(the.texts, one);
      return one;
    },
    'DELETE /board/texts/:id': ({ id }) => (the.texts = the.texts.filter((x) => x.id !== id)),
    'POST /board/texts/:id/fill': ({ id, body }) => {
      const { text } = find(the.texts, id, 'この定型文はありません。');
      const number = orders.get(body.order)?.key.number ?? '';
      return { text: text.replaceAll('{{受注番号}}', number), away: away(text) };
    },
    'GET /board/tags': () => the.tags,
    'PUT /board/tags/:id': ({ id, body }) => {
      const before = the.tags.find((x) => x.id === id);
      keep(the.tags, {
        id,
        shape: 'ROUND',
        icon: '',
        position: 0,
        shown: ['LIST'],
        behaviour: 'NONE',
        ...body,
        moves: false,
      });
      if (before && before.name !== body.name) move(before.name, body.name);
      return the.tags;
    },
    'GET /board/tags/:id/mentions': ({ id }) => named(find(the.tags, id, 'このタグはありません。')),
    'DELETE /board/tags/:id': ({ id, query }) => {
      const tag = find(the.tags, id, 'このタグはありません。');
      if (named(tag).length > 0 && query.get('confirm') !== 'true')
        refuse(409, 'conflict', `タグ「${tag.name}」を使っています。`);
      the.tags = the.tags.filter((x) => x.id !== id);
      move(tag.name, '');
      return the.tags;
    },
    'POST /board/tags/:id/merge': ({ id, body }) => {
      const tag = find(the.tags, id, 'このタグはありません。');
      const into = find(the.tags, body.into, 'このタグはありません。');
      the.tags = the.tags.filter((x) => x.id !== id);
      move(tag.name, into.name);
      return the.tags;
    },
    'PUT /orders/:id/notes/:no': ({ id, parts, body }) => {
      const o = orders.get(Number(id)) ?? refuse(404, 'not-found', '注文が見つかりません');
      const n = o.notes[Number(parts[3]) - 1] ?? refuse(404, 'not-found', 'このメモはありません。');
      Object.assign(n, {
        pinned: body.pinned ?? false,
        packing: body.packing ?? false,
        reminder: body.reminder ?? null,
      });
      o.revision += 1;
      return undefined;
    },
  };
}
