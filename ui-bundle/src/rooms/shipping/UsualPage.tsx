// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, standOf } from '../../api/client';
import type { Carrier, Parameter } from '../../api/types';
import { useInWords } from '../../kit/inWords';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Field, Page } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import { path, usualKey, useUsual } from './usual';
import './usual.words';
import './shipping.css';

type Values = Record<string, string>;

/** What the shop ships by where nothing says otherwise; each choice holds at once and can be taken back. */
export default function UsualPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const inWords = useInWords();
  const kept = useUsual();
  const sections = useQuery({ queryKey: ['settings'], queryFn: () => body(api.GET('/settings')) });
  const carriers = useQuery({ queryKey: ['carriers'], queryFn: () => body(api.GET('/carriers')) });
  const error = kept.error ?? sections.error ?? carriers.error;
  const keys = sections.data?.find((s) => s.id === path.section)?.keys ?? [];
  const writing = carriers.data?.filter((c) => c.writes) ?? [];
  async function put(values: Values) {
    try {
      await api.PUT('/settings/{section}', {
        params: { path, header: { 'If-Match': standOf(`/settings/${path.section}`) } },
        body: values,
      });
    } catch (e) {
      complain(e);
      return false;
    } finally {
      await client.invalidateQueries({ queryKey: usualKey });
    }
    return true;
  }
  async function change(values: Values, said: string) {
    const before = Object.fromEntries(Object.keys(values).map((k) => [k, kept.data?.[k] ?? '']));
    if (await put(values)) toast({ kind: 'good', text: said, undo: () => void put(before) });
  }
  const usual = writing.find((c) => c.id === kept.data?.carrier);
  return (
    <Page title={t('place.usual')} about={<span className="quiet">{t('usual.about')}</span>} testid="usual">
      {error && <Trouble error={error} retry={() => void kept.refetch()} />}
      {!error && !(kept.data && carriers.data) && <Skeleton />}
      {kept.data && carriers.data && (
        <div className="usual">
          {writing.length === 0 && <Empty title={t('usual.none')} hint={t('usual.noneHint')} />}
          {writing.length > 0 && (
            <Card title={t('usual.carrier')} testid="usual-carriers">
              <Radio.Group
                className="usual-choices"
                value={usual?.id}
                onChange={(e) => {
                  const next = writing.find((c) => c.id === e.target.value);
                  if (next) void change(chosen(next, kept.data), t('usual.is', { carrier: next.name }));
                }}
              >
                {writing.map((c) => (
                  <Radio key={c.id} value={c.id} data-testid={`usual-carrier-${c.id}`}>
                    {c.name}
                  </Radio>
                ))}
              </Radio.Group>
            </Card>
          )}
          {usual && (
            <Card title={t('usual.of', { carrier: usual.name })} testid="usual-carrier">
              <div className="stack">
                <Field label={t('usual.label')}>
                  <Select
                    value={kept.data.label}
                    options={usual.labels.map((l) => ({ value: l.code, label: l.name }))}
                    onChange={(label: string) => void change({ label }, t('common.saved'))}
                    data-testid="usual-label"
                  />
                </Field>
                <Contract key={usual.id} carrier={usual} />
              </div>
            </Card>
          )}
          {keys
            .filter((k) => k.kind === 'CHOICE')
            .map((k) => (
              <Card key={k.name} title={inWords(k.label)}>
                <Choice
                  of={k}
                  value={kept.data[k.name] ?? ''}
                  choose={(value) => void change({ [k.name]: value }, t('common.saved'))}
                />
              </Card>
            ))}
        </div>
      )}
    </Page>
  );
}

/** What is set where a carrier is chosen: the slip type stays where that one has it. */
function chosen(next: Carrier, kept: Values): Values {
  const label = next.labels.some((l) => l.code === kept.label) ? kept.label : next.labels[0]?.code;
  return { carrier: next.id, ...(label && { label }) };
}

function Choice({ of, value, choose }: { of: Parameter; value: string; choose: (value: string) => void }) {
  const inWords = useInWords();
  return (
    <Radio.Group className="usual-choices" value={value} onChange={(e) => choose(String(e.target.value))}>
      {of.choices.map((c) => (
        <Radio key={c.value} value={c.value} data-testid={`usual-${of.name}-${c.value}`}>
          {inWords(c.name)}
        </Radio>
      ))}
    </Radio.Group>
  );
}

/** What a carrier asks of the shop by contract; kept with the shop when a field is left. */
function Contract({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const inWords = useInWords();
  const { data: shop } = useQuery({ queryKey: ['shop'], queryFn: () => body(api.GET('/shop')) });
  const [typed, setTyped] = useState<Values>({});
  if (!shop) return null;
  async function keep(key: string) {
    const value = typed[key]?.trim();
    if (value === undefined || value === (shop?.[key] ?? '')) return;
    try {
      await api.PUT('/shop', {
        params: { header: { 'If-Match': standOf('/shop') } },
        body: { [key]: value },
      });
      setTyped((all) => Object.fromEntries(Object.entries(all).filter(([k]) => k !== key)));
      toast({ kind: 'good', text: t('common.saved') });
    } catch (e) {
      complain(e);
    }
    await client.invalidateQueries({ queryKey: ['shop'] });
  }
  return carrier.settings.map((f) => (
    <Field key={f.key} label={inWords(f)}>
      <Input
        value={typed[f.key] ?? shop[f.key] ?? ''}
        onChange={(e) => setTyped({ ...typed, [f.key]: e.target.value })}
        onBlur={() => void keep(f.key)}
        onPressEnter={() => void keep(f.key)}
        data-testid={`usual-${f.key}`}
      />
    </Field>
  ));
}
