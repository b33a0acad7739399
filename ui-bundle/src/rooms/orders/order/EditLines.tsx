// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ProblemError, seen } from '../../../api/client';
import type { OrderView } from '../../../api/types';
import { refresh } from '../../../kit/actions';
import { Conflict } from '../../../kit/Conflict';
import { useDraft } from '../../../kit/draft';
import { yen } from '../../../kit/format';
import { LeaveGuard } from '../../../kit/LeaveGuard';
import { toast } from '../../../kit/toasts';
import { useOpened } from '../../../kit/useOpened';
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

/** Changes how many of what, with the money before and after; a line that was ordered is struck, never lost. */
export function EditLines({ view, close }: { view: OrderView; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  // what is changed and what is added, over the order as its form stands on it: what somebody else makes of it stays
  const [draft, setDraft] = useDraft(`lines ${view.order.id}`, {
    pieces: {} as Pieces,
    added: [] as Line[],
    opened: view,
  });
  const form = useOpened(draft.opened);
  const { order } = form.opened;
  const { placed } = order;
  const keep = (change: { pieces?: Pieces; added?: Line[] }) =>
    setDraft({ ...draft, ...change, opened: form.opened });
  const last = Math.max(0, ...placed.lines.map((l) => l.no));
  const ordered = withPieces(placed.lines, draft.pieces);
  const added = draft.added.map((l, i) => ({ ...l, no: last + 1 + i }));
  const lines = [...ordered, ...added];
  const own = (line: Line) => line.no > last;
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
  const [leaving, setLeaving] = useState(false);
  const leave = () => (dirty ? setLeaving(true) : close());
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [busy, setBusy] = useState(false);

  function add() {
    const fresh = { key: '', destination: 0, sku: '', itemCode: '', name: '', options: [], unitPrice: 0 };
    const tax = placed.lines[0]?.tax ?? 10;
    keep({ added: [...added, { ...fresh, no: 0, quantity: 1, tax, struck: false }] });
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await api.PUT('/orders/{id}/placed', {
        params: { path: { id: order.id }, header: seen(order.revision) },
        body: { ...placed, lines: named, amounts },
      });
      toast({ kind: 'good', text: t('order.saved') });
      refresh(client);
      close();
    } catch (e) {
      const found =
        e instanceof ProblemError ? e : new ProblemError({ type: '', title: String(e), status: 0 });
      setProblem(found);
      if (found.is('stale')) {
        const labels = Object.fromEntries(ordered.map((l) => [String(l.no), `${l.no} ${l.name}`]));
        const next = await form
          .meet(labels, (v) => flat(v.order.placed.lines), flat(ordered))
          .catch(() => null);
        if (next) keep({ pieces: next });
        await client.invalidateQueries({ queryKey: ['order', order.id] });
      }
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className="edit-lines"
      onSubmit={save}
      onKeyDown={(e) => e.key === 'Escape' && !e.nativeEvent.isComposing && leave()}
      data-testid="edit-lines"
    >
      <LeaveGuard dirty={dirty && !busy} leaving={leaving ? close : null} stay={() => setLeaving(false)} />
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
      {problem && (
        <p className="trouble" role="alert">
          {problem.message}
        </p>
      )}
      {form.met && (
        <Conflict
          met={form.met}
          chosen={form.chosen}
          choose={(no, which) => keep({ pieces: { ...draft.pieces, [no]: form.choose(no, which) } })}
        />
      )}
      <p className="quiet small">{t('order.linesTold')}</p>
      <div className="row-line">
        <Button
          type="primary"
          htmlType="submit"
          disabled={busy || !dirty || below || none || !form.settled}
          data-testid="edit-save"
        >
          {t('common.save')}
        </Button>
        <Button onClick={leave} disabled={busy} data-testid="edit-cancel">
          {t('common.cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}
