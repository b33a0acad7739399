// SPDX-License-Identifier: Apache-2.0
// The accounts of the house in memory, and practice in one that is for it. The orders are those of the main account.
const malls = ['rakuten~renshu', 'yahoo~renshu', 'amazon~renshu', 'shopify~renshu'];
const head = '"お客様管理番号","送り状種別","クール区分","送り状番号","出荷日"';

export function practice({ state, refuse }) {
  const course = () => ({
    connections: state.practising ? malls : [],
    results: state.batches
      .filter((b) => !b.struck)
      .map((b) => ({ batch: b.id, carrier: b.carrier, at: b.at, rows: b.shipments.length })),
  });
  const asked = (token) => {
    const here = state.sessions.get(token);
    if (!state.accounts.find((a) => a.id === here)?.practice)
      refuse(403, 'forbidden', '練習は、練習用の店舗IDでだけできます。');
  };
  const number = (shipment) => '9' + shipment.slice(1) + (Number('9' + shipment.slice(1)) % 7);
  return {
    'GET /accounts': () => state.accounts,
    'POST /accounts': ({ body }) => {
      if (state.accounts.some((a) => a.id === body.id))
        refuse(400, 'invalid', `この店舗IDはすでに使われています: ${body.id}`);
      const made = { id: body.id, name: body.name, practice: body.practice ?? false };
      state.accounts.push(made);
      return made;
    },
    'GET /practice': ({ token }) => {
      asked(token);
      return course();
    },
    'POST /practice': ({ token }) => {
      asked(token);
      state.practising = true;
      return course();
    },
    'POST /practice/orders': ({ token }) => {
      asked(token);
      return course();
    },
    'GET /practice/results/:batch': ({ token, id }) => {
      asked(token);
      const batch = state.batches.find((b) => b.id === id);
      const lines = batch.shipments.map((s) => `"${s}","0","0","${number(s)}",""`);
      return { raw: Buffer.from([head, ...lines].join('\r\n')), type: 'text/csv', name: 'result.csv' };
    },
  };
}
