// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import type { OrderView } from '../../api/types';
import { usePartWords } from '../../kit/Conditions';
import { partsOf } from '../../kit/conditions';
import { useFields } from '../../kit/fields';
import { moment } from '../../kit/format';
import { useInWords } from '../../kit/inWords';
import { Skeleton, Trouble } from '../../kit/marks';
import { Card } from '../../kit/Page';
import { useMay } from '../../kit/session';
import { rulesAsked } from './asked';
import { onOrderAsked } from './order';
import './words';
import './rules.css';

/** What rules did to this order, and why one did not. */
export default function OrderRules({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const edits = useMay()('rules.edit');
  const { data, error, refetch } = useQuery(onOrderAsked(order.id));
  const set = useQuery({ ...rulesAsked, enabled: edits, staleTime: 60_000 });
  const [why, setWhy] = useState<string | null>(null);
  if (error)
    return (
      <Card title={t('rules.applied')} testid="order-rules">
        <Trouble error={error} retry={() => void refetch()} />
      </Card>
    );
  if (!data) return null;
  const names = new Map([
    ...(set.data?.rules ?? []).map((r) => [r.id, r.name] as const),
    ...data.ran.map((r) => [r.rule, r.name] as const),
  ]);
  if (names.size === 0 && data.effects.length === 0 && data.pinned.length === 0) return null;
  const named = (id: string) => names.get(id) ?? id;
  return (
    <Card
      title={t('rules.applied')}
      extra={data.at && <span className="num quiet">{moment(data.at)}</span>}
      testid="order-rules"
    >
      {data.ran.length === 0 && <p className="quiet">{t('rules.noneApplied')}</p>}
      <ul className="order-rules">
        {data.ran.map((ran) => (
          <li key={ran.rule} data-testid="order-rule" data-verdict={ran.verdict}>
            <span className={`rule-verdict ${ran.verdict}`}>
              {t(`rules.verdict.${ran.verdict}`, { by: ran.by ? named(ran.by) : '' })}
            </span>
            {edits ? (
              <Link to={`/settings/rules/${encodeURIComponent(ran.rule)}`}>{ran.name}</Link>
            ) : (
              <span>{ran.name}</span>
            )}
            <span className="quiet small break">
              {data.effects
                .filter((e) => e.rule === ran.rule)
                .map((e) => e.value)
                .join(t('rules.comma'))}
            </span>
            <Button
              type="text"
              size="small"
              onClick={() => setWhy(why === ran.rule ? null : ran.rule)}
              aria-expanded={why === ran.rule}
              data-testid="order-rule-why"
            >
              {t('rules.why')}
            </Button>
          </li>
        ))}
      </ul>
      {data.pinned.length > 0 && (
        <p className="small quiet" data-testid="order-pinned">
          {t('rules.pinned', { what: data.pinned.map(inWords).join(t('rules.comma')) })}
        </p>
      )}
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        value={why}
        allowClear
        onClear={() => setWhy(null)}
        placeholder={t('rules.whyRule')}
        aria-label={t('rules.whyRule')}
        onChange={(id: string | null) => setWhy(id ?? null)}
        options={[...names].map(([value, label]) => ({ value, label }))}
        data-testid="order-why"
        className="order-why"
      />
      {why && <Why order={order.id} rule={why} named={named} />}
    </Card>
  );
}

/** Each condition of a rule, and whether it holds of the order. */
function Why({ order, rule, named }: { order: number; rule: string; named: (id: string) => string }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const fields = useFields();
  const words = usePartWords(fields);
  const why = useQuery({
    queryKey: ['rules-order', order, rule],
    queryFn: () => body(api.GET('/rules/orders/{id}/why/{rule}', { params: { path: { id: order, rule } } })),
  });
  if (why.error) return <Trouble error={why.error} retry={() => void why.refetch()} />;
  if (!why.data) return <Skeleton lines={3} />;
  const { holds, verdict, leaves } = why.data;
  return (
    <div className="rule-why" data-testid="rule-why" data-holds={holds}>
      <p>
        <b>{named(rule)}</b> {t(holds ? 'rules.whyHolds' : 'rules.whyNot')}{' '}
        {holds && verdict && verdict !== 'MATCHED' && t(`rules.verdict.${verdict}`, { by: '' })}
        {holds && !verdict && t('rules.notRun')}
      </p>
      <ul>
        {leaves.map((leaf, i) => {
          const as = { f: leaf.field, op: leaf.op, ...(leaf.values.length > 0 ? { v: leaf.values } : {}) };
          const [part] = partsOf(JSON.stringify(as));
          const said = part?.clause
            ? words(part)
            : `${inWords(leaf.name)} ${leaf.values.join(t('rules.comma'))}`;
          const scope = fields?.find((f) => f.id === leaf.field)?.scope ?? 'ORDER';
          const which = scope === 'ORDER' ? '' : t(`rules.which.${leaf.quantifier}`, { defaultValue: '' });
          return (
            <li key={i} data-testid="why-leaf" data-holds={leaf.holds} data-known={leaf.known}>
              <span className={leaf.holds ? 'good' : 'bad'}>
                {t(!leaf.known ? 'rules.unknown' : leaf.holds ? 'rules.holds' : 'rules.holdsNot')}
              </span>{' '}
              {which ? t('rules.ofThem', { which, one: said }) : said}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
