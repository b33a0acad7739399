// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body, ProblemError } from '../../api/client';
import { useMenu } from '../../kit/session';
import { AheadOfYou, useOver, type Header, type Said } from '../../kit/over';
import { Card, Field } from '../../kit/Page';
import { layouts } from '../../kit/pickingLayouts';
import { complain, toast } from '../../kit/toasts';
import { useInWords } from '../../kit/inWords';
import '../../kit/words/papers';
import { ExtraFields } from './ExtraFields';
import './words';
import './documents.css';

const words = ['message', 'deliveryMessage', 'receiptText', 'invoiceText'] as const;
const tables = ['statementRules', 'decorations', 'names', 'nameEdits', 'shelves', 'issueRules'] as const;

/** How the papers look, what they say, and by which rules they are made. */
export function PaperSettings() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const decorates = useMenu()('worksheet-decoration');
  const read = () => body(api.GET('/documents/settings'));
  const { data } = useQuery({ queryKey: ['documents', 'settings'], queryFn: read });
  const [changed, setChanged] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const said = (all: Said) =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([key]) => key !== 'logo')
        .map(([key, text]) => [t(`documents.${key}`, { defaultValue: key }), text]),
    );
  const over = useOver({
    where: '/documents/settings',
    key: ['documents', 'settings'],
    now: data,
    read,
    said,
    dirty: Object.keys(changed).length > 0,
  });
  if (!data) return null;
  const now: Record<string, string> = { ...data, ...changed };
  const set = (key: string, value: string) => setChanged({ ...changed, [key]: value });
  async function save(anyway = false) {
    setWrong('');
    try {
      const put = (header: Header) => api.PUT('/documents/settings', { params: { header }, body: changed });
      if (!(await over.save(put, said(now), anyway))) return;
      setChanged({});
      await client.invalidateQueries({ queryKey: ['documents', 'settings'] });
      toast({ kind: 'good', text: t('common.saved') });
    } catch (e) {
      if (e instanceof ProblemError) setWrong(e.message);
      else complain(e);
    }
  }
  const takeLogo = (file: File | undefined) => {
    if (!file) return;
    const reader = new FileReader();
    reader.onload = () => set('logo', String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.readAsDataURL(file);
  };
  return (
    <>
      <div className="three">
        <Card title={t('documents.look')} testid="documents-settings">
          <div className="stack">
            <Field label={t('documents.logo')} help={t('documents.logoHelp')}>
              {now.logo ? (
                <img
                  className="logo"
                  alt=""
                  src={`data:image/${now.logo.startsWith('/9j/') ? 'jpeg' : 'png'};base64,${now.logo}`}
                />
              ) : null}
              <div>
                <Button onClick={() => picker.current?.click()}>{t('numbers.choose')}</Button>
                <input
                  ref={picker}
                  type="file"
                  hidden
                  accept="image/png,image/jpeg"
                  onChange={(e) => takeLogo(e.target.files?.[0])}
                  data-testid="documents-logo"
                />
              </div>
            </Field>
            {words.map((key) => (
              <Field key={key} label={t(`documents.${key}`)}>
                <Input.TextArea
                  rows={3}
                  value={now[key] ?? ''}
                  onChange={(e) => set(key, e.target.value)}
                  data-testid={`documents-${key}`}
                />
              </Field>
            ))}
            <ExtraFields rows={now.extraFields ?? ''} set={(rows) => set('extraFields', rows)} />
          </div>
        </Card>
        <Card title={t('documents.tax')}>
          <div className="stack">
            <Registration />
            <Field label={t('documents.rounding')} help={t('documents.roundingHelp')}>
              <Select
                value={now.rounding || 'FLOOR'}
                onChange={(v) => set('rounding', v)}
                options={['FLOOR', 'HALF_UP', 'CEILING'].map((v) => ({
                  value: v,
                  label: t(`documents.r.${v}`),
                }))}
                data-testid="documents-rounding"
              />
            </Field>
            <Field label={t('documents.taxRates')} help={t('documents.taxRatesHelp')}>
              <Input.TextArea
                rows={3}
                className="num"
                value={now.taxRates ?? ''}
                placeholder={t('documents.taxRatesExample')}
                onChange={(e) => set('taxRates', e.target.value)}
                data-testid="documents-taxRates"
              />
            </Field>
            <Field label={t('documents.points')} help={t('documents.pointsHelp')}>
              <Select
                value={now.points || 'PAYMENT'}
                onChange={(v) => set('points', v)}
                options={['PAYMENT', 'DISCOUNT'].map((v) => ({ value: v, label: t(`documents.p.${v}`) }))}
              />
            </Field>
            <Field label={t('documents.proviso')}>
              <Input
                value={now.proviso ?? ''}
                placeholder={t('documents.provisoDefault')}
                onChange={(e) => set('proviso', e.target.value)}
              />
            </Field>
            <Field label={t('documents.honorific')} help={t('documents.honorificHelp')}>
              <Select
                value={now.honorific || 'AUTO'}
                onChange={(v) => set('honorific', v)}
                options={['AUTO', 'SAMA'].map((v) => ({ value: v, label: t(`documents.hon.${v}`) }))}
                data-testid="documents-honorific"
              />
            </Field>
            <Field label={t('documents.pickingLayout')}>
              <Select
                value={now.pickingLayout || 'TOTAL_AND_ORDER'}
                onChange={(v) => set('pickingLayout', v)}
                options={layouts.map((v) => ({ value: v, label: t(`documents.l.${v}`) }))}
              />
            </Field>
            <HouseRules />
          </div>
        </Card>
        <Card title={t('documents.rules')}>
          <div className="stack">
            <p className="quiet small">{t('documents.conditions')}</p>
            {tables
              .filter((key) => key !== 'decorations' || decorates)
              .map((key) => (
                <Field key={key} label={t(`documents.${key}`)} help={t(`documents.h.${key}`)}>
                  <Input.TextArea
                    rows={3}
                    className="num"
                    wrap="off"
                    value={now[key] ?? ''}
                    onChange={(e) => set(key, e.target.value)}
                    data-testid={`documents-${key}`}
                  />
                </Field>
              ))}
          </div>
        </Card>
      </div>
      {wrong && (
        <p className="trouble" role="alert">
          {wrong}
        </p>
      )}
      <AheadOfYou over={over} again={() => void save(true)} reread={() => setChanged({})} />
      <Button
        type="primary"
        disabled={over.ahead !== null || Object.keys(changed).length === 0}
        onClick={() => void save()}
        data-testid="documents-save"
      >
        {t('common.save')}
      </Button>
    </>
  );
}

/** The number that makes an invoice a qualified one, and whether it can be right. */
function Registration() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['documents', 'registration'],
    queryFn: () => body(api.GET('/documents/registration')),
  });
  if (!data) return null;
  const state = !data.number ? 'none' : !data.wellFormed ? 'malformed' : data.checked ? 'good' : 'unchecked';
  return (
    <div className="field">
      <span className="field-label">{t('documents.registration')}</span>
      <span className="num">
        {data.number} <Link to="/settings/shop">{t('documents.registrationSet')}</Link>
      </span>
      <span className={state === 'malformed' || state === 'unchecked' ? 'field-error' : 'field-help'}>
        {t(`documents.n.${state}`)}
      </span>
    </div>
  );
}

/** What holds until the shop says otherwise. */
function HouseRules() {
  const { t } = useTranslation();
  const inWords = useInWords();
  const { data } = useQuery({
    queryKey: ['documents', 'rules'],
    queryFn: () => body(api.GET('/documents/rules')),
    staleTime: 600_000,
  });
  if (!data) return null;
  return (
    <details>
      <summary>{t('documents.houseRules')}</summary>
      {data
        .filter((r) => r.ja)
        .map((r) => (
          <p className="small" key={r.ja + r.mall + r.payment}>
            <span className="num quiet">{[r.paper, r.mall, r.payment, r.money, r.verdict].join(' ')}</span>
            <br />
            {inWords(r)}
          </p>
        ))}
    </details>
  );
}
