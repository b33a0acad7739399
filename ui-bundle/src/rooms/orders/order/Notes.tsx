// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { OrderView } from '../../../api/types';
import { By } from '../../../kit/By';
import { useDraft } from '../../../kit/draft';
import { LeaveGuard } from '../../../kit/LeaveGuard';
import { moment } from '../../../kit/format';
import { useKeys } from '../../../kit/keys';
import { Card } from '../../../kit/Page';
import { complain } from '../../../kit/toasts';
import { refresh } from '../../../kit/actions';
import './words';
import '../orders.css';

/** Memos of the staff. */
export default function Notes({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [text, setText] = useDraft(`note ${order.id}`, '');
  const field = useRef<InputRef>(null);
  useKeys({ n: () => field.current?.focus() });
  async function add() {
    if (!text.trim()) return;
    try {
      await api.POST('/orders/{id}/notes', {
        params: { path: { id: order.id } },
        body: { text: text.trim() },
      });
      setText('');
    } catch (e) {
      complain(e);
    }
    refresh(client);
  }
  return (
    <Card title={t('order.notes')} testid="notes">
      <LeaveGuard dirty={text.trim() !== ''} />
      {order.notes.map((n) => (
        <div className="note" key={n.at + n.text}>
          <span>{n.text}</span>
          <small className="quiet">
            <By actor={n.by} /> <span className="num">{moment(n.at)}</span>
          </small>
        </div>
      ))}
      <form
        className="row-line"
        onSubmit={(e) => {
          e.preventDefault();
          void add();
        }}
      >
        <Input
          ref={field}
          value={text}
          onChange={(e) => setText(e.target.value)}
          placeholder={t('order.writeNote')}
          aria-label={t('order.writeNote')}
          data-testid="note-text"
        />
        <Button htmlType="submit" disabled={!text.trim()} data-testid="note-add">
          {t('order.addNote')} <kbd>n</kbd>
        </Button>
      </form>
    </Card>
  );
}
