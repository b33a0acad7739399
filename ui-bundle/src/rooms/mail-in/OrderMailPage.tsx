// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { OrderMailbox } from '../../api/types';
import { moment } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import { MailboxForm } from './MailboxForm';
import { OrderMails } from './OrderMails';
import '../../kit/words/connections';
import './words';

/** The mailboxes whose order mails are read, and the mails that came. */
export default function OrderMailPage() {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<OrderMailbox | 'new' | null>(null);
  const boxes = useQuery({
    queryKey: ['mailboxes'],
    queryFn: () => body(api.GET('/mailboxes')),
    refetchInterval: 15_000,
  });
  return (
    <Page
      title={t('place.orderMail')}
      about={<span className="quiet">{t('orderMail.about')}</span>}
      actions={
        <Button type="primary" onClick={() => setEditing('new')} data-testid="order-mailbox-add">
          {t('orderMail.add')}
        </Button>
      }
      testid="order-mail"
    >
      {boxes.isPending && <Skeleton />}
      {boxes.error && <Trouble error={boxes.error} retry={() => void boxes.refetch()} />}
      {boxes.data?.length === 0 && <Empty title={t('orderMail.none')} hint={t('orderMail.noneHint')} />}
      {boxes.data && boxes.data.length > 0 && (
        <Card title={t('orderMail.boxes')} flush>
          <table className="grid middle">
            <tbody>
              {boxes.data.map((box) => (
                <Line key={box.id} box={box} edit={() => setEditing(box)} />
              ))}
            </tbody>
          </table>
        </Card>
      )}
      <OrderMails />
      {editing && (
        <MailboxForm
          box={editing === 'new' ? undefined : editing}
          all={boxes.data ?? []}
          close={() => setEditing(null)}
        />
      )}
    </Page>
  );
}

function Line({ box, edit }: { box: OrderMailbox; edit: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [answer, setAnswer] = useState<{ ok: boolean; words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const refresh = () => void client.invalidateQueries({ queryKey: ['mailboxes'] });
  const path = { params: { path: { id: box.id } } };
  async function test() {
    setBusy(true);
    setAnswer(null);
    try {
      setAnswer(await body(api.POST('/mailboxes/{id}/test', path)));
    } catch (e) {
      complain(e);
    } finally {
      setBusy(false);
    }
  }
  const wake = () => void body(api.POST('/mailboxes/{id}/wake', path)).then(refresh).catch(complain);
  const turn = (on: boolean) =>
    void body(api.PUT('/mailboxes/{id}', { ...path, body: { on: String(on) } }))
      .then(refresh)
      .catch(complain);
  const served = (box.settings.connections ?? '').split(/[\s,]+/);
  return (
    <tr data-testid="order-mailbox-row" data-id={box.id} data-state={box.state}>
      <td className="nowrap">
        <span className={`state state-${box.state}`}>{t(`connectionState.${box.state}`)}</span>
      </td>
      <th>
        <button className="link" onClick={edit} data-testid="order-mailbox-open">
          {box.id}
        </button>
        <div className="small quiet">
          {box.settings.user} ・ {box.settings.host}
        </div>
      </th>
      <td className="wide">
        {box.words && (
          <span className="bad" data-testid="order-mailbox-words">
            {box.words}
            {box.field && t('orderMail.atField', { field: t(`orderMail.field.${box.field}`) })}
          </span>
        )}
        <span className="abilities">
          {served.map((c) => (
            <span className="tag" key={c}>
              {c}
            </span>
          ))}
        </span>
        {answer && (
          <span
            className={answer.ok ? 'good' : 'bad'}
            role="status"
            data-testid="order-mailbox-answer"
            data-ok={answer.ok}
          >
            {answer.ok ? '✓ ' : '! '}
            {answer.words}
          </span>
        )}
      </td>
      <td className="nowrap quiet small">
        {box.lastRead && (
          <div>
            {t('connections.lastRead')} <span className="num">{moment(box.lastRead)}</span>
          </div>
        )}
        {box.nextRead && (
          <div>
            {t('connections.nextRead')} <span className="num">{moment(box.nextRead)}</span>
          </div>
        )}
      </td>
      <td className="nowrap right">
        <Button disabled={busy} onClick={() => void test()} data-testid="order-mailbox-test">
          {t('connections.test')}
        </Button>{' '}
        {box.state !== 'OFF' && (
          <Button onClick={wake} data-testid="order-mailbox-wake">
            {t('connections.wake')}
          </Button>
        )}{' '}
        <Switch
          checked={box.state !== 'OFF'}
          onChange={turn}
          aria-label={t(box.state === 'OFF' ? 'connections.off' : 'connections.on')}
          data-testid="order-mailbox-switch"
        />
      </td>
    </tr>
  );
}
