// SPDX-License-Identifier: Apache-2.0
import { Button, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../api/types';
import { useDraft } from '../../../kit/draft';
import { yen } from '../../../kit/format';
import { PlacedForm, usePlaced } from './PlacedForm';
import { repriced, type Line } from './repriced';
import './words';
import '../orders.css';

const most = 9999;
const rates = [10, 8, 0];
const gone = '×';

type Pieces = Record<string, string>;

const piecesOf = (line: Line) => (line.struck ? gone : String(line.quantity));
/** What the form can change of lines that were ordered, by their numbers: how many, or that they are struck. */
const flat = (lines: Line[]): Pieces => Object.fromEntries(lines.map((l) => [String(l.no), piecesOf(l)]));

const withPieces = (lines: Line[], to: Pieces): Line[] =>
  lines.map((l) => {
    const said = to[String(l.no)];
    if (said === undefined) return l;
    return said === gone ? { ...l, struck: true } : { ...l, struck: false, quantity: Number(said) };
  });

/** From this number on the house put lines in beside what was ordered. */
const given = 10_001;

/** Changes how many of what, with the money before and after; a line that was ordered is struck, never lost. */
export function EditLines({ view, close }: { view: OrderView; close: () => void }) {
  const { t } = useTranslation();
  // what is changed and what is added, over the order as its form stands on it: what somebody else makes of it stays
  const [draft, setDraft] = useDraft(`lines ${view.order.id}`, {
    pieces: {} as Pieces,
    added: [] as Line[],
    opened: view,
  });
  const form = usePlaced(draft.opened);
  const { order } = form.opened;
  const { placed } = order;
  const keep = (change: { pieces?: Pieces; added?: Line[] }) =>
    setDraft({ ...draft, ...change, opened: form.opened });
  const last = Math.max(0, ...placed.lines.map((l) => l.no).filter((no) => no < given));
  const ordered = withPieces(placed.lines, draft.pieces);
  const added = draft.added.map((l, i) => ({ ...l, no: last + 1 + i }));
  const lines = [...ordered, ...added];
  const own = (line: Line) => added.some((l) => l.no === line.no);
  const set = (line: Line, change: Partial<Line>) => {
    const next = { ...line, ...change };
    if (own(line)) keep({ added: added.map((l) => (l.no === line.no ? next : l)) });
    else keep({ pieces: { ...draft.pieces, [line.no]: piecesOf(next) } });
  };
  const named = [...ordered, ...added.filter((line) => line.name.trim() || line.sku.trim())];
  const dirty = JSON.stringify(named) !== JSON.stringify(placed.lines);
  const amounts = repriced(placed, named);
  const below = amounts.due !== null && amounts.due < 0;
  const none = named.every((line) => line.struck || line.quantity === 0);
  function add() {
    const fresh = { key: '', destination: 0, sku: '', itemCode: '', name: '', options: [], unitPrice: 0 };
    const tax = placed.lines[0]?.tax ?? 10;
    keep({ added: [...added, { ...fresh, no: 0, quantity: 1, tax, struck: false }] });
  }

  const take = (next: Pieces) => keep({ pieces: { ...draft.pieces, ...next } });
  const save = () =>
    void form.save(
      {
        placed: { ...placed, lines: named, amounts },
        labels: Object.fromEntries(ordered.map((l) => [String(l.no), `${l.no} ${l.name}`])),
        read: (v) => flat(v.order.placed.lines),
        mine: flat(ordered),
      },
      close,
      take,
    );

  return (
    <PlacedForm
      form={form}
      dirty={dirty}
      blocked={below || none}
      save={save}
      close={close}
      take={take}
      note={t('order.linesTold')}
      testid="edit-lines"
      className="edit-lines"
    >
      <table className="grid">
        <thead>
          <tr>
            <th className="right">#</th>
            <th>{t('order.sku')}</th>
            <th className="wide">{t('order.product')}</th>
            <th className="right">{t('order.price')}</th>
            <th className="right">{t('order.quantity')}</th>
            <th className="right">{t('order.amount')}</th>
            <th>{t('order.rate')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {lines.map((l, i) => (
            <tr key={l.no} className={l.struck ? 'struck' : undefined} data-testid={`edit-line-${l.no}`}>
              <td className="right num quiet">{l.no}</td>
              {own(l) ? (
                <>
                  <td>
                    <Input
                      value={l.sku}
                      onChange={(e) => set(l, { sku: e.target.value })}
                      aria-label={t('order.sku')}
                      placeholder={t('order.sku')}
                      maxLength={100}
                      autoFocus
                      data-testid={`edit-sku-${l.no}`}
                    />
                  </td>
                  <td>
                    <Input
                      value={l.name}
                      onChange={(e) => set(l, { name: e.target.value })}
                      aria-label={t('order.product')}
                      placeholder={t('order.product')}
                      maxLength={400}
                      data-testid={`edit-name-${l.no}`}
                    />
                  </td>
                  <td className="right">
                    <InputNumber
                      value={l.unitPrice}
                      min={0}
                      max={99_999_999}
                      precision={0}
                      onChange={(n) => set(l, { unitPrice: n ?? 0 })}
                      aria-label={t('order.price')}
                      data-testid={`edit-price-${l.no}`}
                    />
                  </td>
                </>
              ) : (
                <>
                  <td className="num nowrap">{l.sku}</td>
                  <td>{l.name}</td>
                  <td className="right num">{yen(l.unitPrice)}</td>
                </>
              )}
              <td className="right">
                <InputNumber
                  value={l.quantity}
                  min={0}
                  max={most}
                  precision={0}
                  disabled={l.struck}
                  autoFocus={i === 0}
                  onChange={(n) => set(l, { quantity: n ?? 0 })}
                  aria-label={`${t('order.quantity')} ${l.no}`}
                  data-testid={`edit-quantity-${l.no}`}
                />
              </td>
              <td className="right num nowrap">{yen(l.struck ? 0 : l.unitPrice * l.quantity)}</td>
              <td>
                {own(l) ? (
                  <Select
                    value={l.tax}
                    onChange={(tax: number) => set(l, { tax })}
                    options={rates.map((value) => ({ value, label: `${value}%` }))}
                    aria-label={t('order.rate')}
                  />
                ) : (
                  <span className="num quiet">{l.tax}%</span>
                )}
              </td>
              <td>
                <button
                  type="button"
                  className="link nowrap"
                  onClick={() =>
                    own(l)
                      ? keep({ added: added.filter((x) => x.no !== l.no) })
                      : set(l, { struck: !l.struck })
                  }
                  data-testid={`edit-strike-${l.no}`}
                >
                  {t(l.struck ? 'order.unstrike' : 'order.strike')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row-line">
        <Button size="small" onClick={add} data-testid="edit-line-add">
          {t('order.addLine')}
        </Button>
        <span className="grow" />
        <span data-testid="edit-due">
          {t('order.due')} <del className="num">{yen(placed.amounts.due)}</del> →{' '}
          <b className="num">{yen(amounts.due)}</b>
        </span>
      </div>
      {below && (
        <p className="trouble" role="alert">
          {t('order.belowZero')}
        </p>
      )}
      {none && (
        <p className="trouble" role="alert">
          {t('order.noLines')}
        </p>
      )}
    </PlacedForm>
  );
}
