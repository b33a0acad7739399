// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { AlarmKind, AlarmTarget } from '../../api/types';
import { moment } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import { AlarmTargetForm } from './AlarmTargetForm';
import '../../kit/words/connections';
import './words';
import './alarms.css';

/** Who is told of alarms: how, of which, and at what hours. */
export default function AlarmTargetsPage() {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<AlarmTarget | 'new' | null>(null);
  const targets = useQuery({
    queryKey: ['alarm-targets'],
    queryFn: () => body(api.GET('/alarms/targets')),
  });
  const kinds = useQuery({ queryKey: ['alarm-kinds'], queryFn: () => body(api.GET('/alarms/kinds')) });
  return (
    <Page
      title={t('place.alarmTargets')}
      about={<span className="quiet">{t('alarmTargets.about')}</span>}
      actions={
        <Button type="primary" onClick={() => setEditing('new')} data-testid="target-add">
          {t('alarmTargets.add')}
        </Button>
      }
      testid="alarm-targets"
    >
      {targets.isPending && <Skeleton />}
      {targets.error && <Trouble error={targets.error} retry={() => void targets.refetch()} />}
      {targets.data?.length === 0 && (
        <Empty title={t('alarmTargets.none')} hint={t('alarmTargets.noneHint')} />
      )}
      {targets.data && targets.data.length > 0 && (
        <Card title={t('alarmTargets.list')} flush>
          <ul className="target-list">
            {targets.data.map((target) => (
              <Line
                key={target.id}
                target={target}
                kinds={kinds.data ?? []}
                edit={() => setEditing(target)}
              />
            ))}
          </ul>
        </Card>
      )}
      {editing && (
        <AlarmTargetForm
          target={editing === 'new' ? undefined : editing}
          all={targets.data ?? []}
          kinds={kinds.data ?? []}
          close={() => setEditing(null)}
        />
      )}
    </Page>
  );
}

function Line({ target, kinds, edit }: { target: AlarmTarget; kinds: AlarmKind[]; edit: () => void }) {
  const { t, i18n } = useTranslation();
  const [answer, setAnswer] = useState<{ ok: boolean; words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const english = i18n.language.startsWith('en');
  const named = kinds.filter((k) => target.kinds.includes(k.id)).map((k) => (english ? k.en : k.ja));
  const what = [...(target.faults ? [t('alarmTargets.faults')] : []), ...named];
  async function test() {
    setBusy(true);
    setAnswer(null);
    try {
      setAnswer(await body(api.POST('/alarms/targets/{id}/test', { params: { path: { id: target.id } } })));
    } catch (e) {
      complain(e);
    } finally {
      setBusy(false);
    }
  }
  return (
    <li data-testid="target" data-id={target.id} data-on={target.on}>
      <div className="grow">
        <button className="link" onClick={edit} data-testid="target-open">
          {target.name}
        </button>{' '}
        <span className="tag">{t(`alarmTargets.way.${target.way}`)}</span>{' '}
        {!target.on && <span className="state state-OFF">{t('connectionState.OFF')}</span>}
        <div className="small quiet">
          {[target.to, hours(target) || t('alarmTargets.always'), what.join('、')]
            .filter(Boolean)
            .join(' ・ ')}
        </div>
        {target.trouble && (
          <div className="bad small" data-testid="target-trouble">
            {t('alarmTargets.trouble', { why: target.trouble })}
          </div>
        )}
        {!target.trouble && target.lastAt && (
          <div className="small quiet">{t('alarmTargets.last', { at: moment(target.lastAt) })}</div>
        )}
        {answer && (
          <div
            className={answer.ok ? 'good' : 'bad'}
            role="status"
            data-testid="target-answer"
            data-ok={answer.ok}
          >
            {answer.ok ? '✓ ' : '! '}
            {answer.words}
          </div>
        )}
      </div>
      <Button disabled={busy} onClick={() => void test()} data-testid="target-test">
        {t('alarmTargets.test')}
      </Button>
    </li>
  );
}

function hours(target: AlarmTarget): string {
  return target.from && target.until ? `${target.from}–${target.until}` : '';
}
