// SPDX-License-Identifier: Apache-2.0
// From where the house in memory may be used. Who asks always comes from 192.0.2.7.
const here = '192.0.2.7';
const form = /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]*)(\/\d{1,3})?$/i;

/** As the page's cases need it: the address itself, or its /24. */
const holds = (list) => list.addresses.some((a) => [here, '192.0.2.0/24', '0.0.0.0/0'].includes(a));

export function addresses({ state, refuse, whole }) {
  const view = () => ({ here, ...state.addresses });
  return {
    'GET /address-rules': view,
    'PUT /address-rules': ({ body }) => {
      if (!body.lists) refuse(400, 'invalid', '入力を確認してください', '一覧（lists）がありません。');
      const wrong = body.lists.flatMap((list, row) =>
        list.addresses
          .filter((a) => !form.test(a))
          .map((value) =>
            whole({
              field: `lists.${row}.addresses`,
              message: 'IPアドレスの形ではありません（例: 203.0.113.5、203.0.113.0/24、2001:db8::/48）',
              value,
            }),
          ),
      );
      if (wrong.length > 0) refuse(400, 'invalid', '入力を確認してください', '', wrong);
      const lists = body.lists.filter((list) => list.addresses.length > 0);
      const mine = lists.filter((l) => l.of === 'HOUSE' || ['main', 'admin'].includes(l.name));
      if (!body.confirm && !mine.every(holds))
        refuse(
          409,
          'conflict',
          '今はできません',
          `この変更を保存すると、今お使いの接続元（${here}）から入れなくなります。まだ保存していません。`,
        );
      state.addresses = { suspended: false, lists };
      return view();
    },
  };
}
