// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ProblemError, seen } from '../../../api/client';
import type { OrderView, PlacedOrder } from '../../../api/types';
import { refresh } from '../../../kit/actions';
import { Conflict } from '../../../kit/Conflict';
import { LeaveGuard } from '../../../kit/LeaveGuard';
import { toast } from '../../../kit/toasts';
import { useOpened } from '../../../kit/useOpened';
import './words';
import '../orders.css';

type Values = Record<string, string>;

/** What a form makes of an order's contents, and what it can change of them, part by part. */
export interface Edited {
  placed: PlacedOrder;
  labels: Values;
  read: (view: OrderView) => Values;
  mine: Values;
}

/** A form over an order's contents: it is saved over the order that it was opened on, or a conflict is met. */
export function usePlaced(opened: OrderView) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useOpened(opened);
  const { id } = form.opened.order;
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    ...form,
    problem,
    busy,
    /** Saves it and closes; after a conflict, takes what stands on the order by now. */
    async save({ placed, labels, read, mine }: Edited, close: () => void, take: (next: Values) => void) {
      setBusy(true);
      setProblem(null);
      try {
        await form.write(
          (revision) =>
            api.PUT('/orders/{id}/placed', {
              params: { path: { id }, header: seen(revision) },
              body: placed,
            }),
          (view) => view.order.placed,
        );
        toast({ kind: 'good', text: t('order.saved') });
        refresh(client);
        close();
      } catch (e) {
        const found =
          e instanceof ProblemError ? e : new ProblemError({ type: '', title: String(e), status: 0 });
        setProblem(found);
        if (found.is('stale')) {
          const next = await form.meet(labels, read, mine).catch(() => null);
          if (next) take(next);
          await client.invalidateQueries({ queryKey: ['order', id] });
        }
      } finally {
        setBusy(false);
      }
    },
  };
}

/** Its frame: what was refused, whose version holds, a question before typed words go, Esc. */
export function PlacedForm({
  form,
  dirty,
  blocked = false,
  save,
  close,
  take,
  note,
  testid,
  className,
  children,
}: {
  form: ReturnType<typeof usePlaced>;
  dirty: boolean;
  blocked?: boolean;
  save: () => void;
  close: () => void;
  take: (next: Values) => void;
  note: string;
  testid: string;
  className: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const leave = () => (dirty ? setLeaving(true) : close());
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  function submit(event: FormEvent) {
    event.preventDefault();
    save();
  }
  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // the question stands there before the key has gone its whole way, and would be closed by it
    event.stopPropagation();
    leave();
  }
  return (
    <form ref={place} className={className} onSubmit={submit} onKeyDown={press} data-testid={testid}>
      <LeaveGuard
        dirty={dirty && !form.busy}
        leaving={leaving ? close : null}
        stay={() => setLeaving(false)}
      />
      {children}
      {form.problem && (
        <p className="trouble" role="alert">
          {form.problem.message}
        </p>
      )}
      {form.met && (
        <Conflict
          met={form.met}
          chosen={form.chosen}
          choose={(part, which) => take({ [part]: form.choose(part, which) })}
        />
      )}
      <p className="quiet small">{note}</p>
      <div className="row-line">
        <Button
          type="primary"
          htmlType="submit"
          disabled={form.busy || !dirty || blocked || !form.settled}
          data-testid="edit-save"
        >
          {t('common.save')}
        </Button>
        <Button onClick={leave} disabled={form.busy} data-testid="edit-cancel">
          {t('common.cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}
