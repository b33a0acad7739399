// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { WarehouseRule, WarehouseSettings } from '../../api/types';
import { Skeleton, Trouble } from '../../kit/marks';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Card, Field, Page } from '../../kit/Page';
import { toast } from '../../kit/toasts';
import { useWarehouseName, useWarehouses } from './use';
import './words';

const read = () => body(api.GET('/warehouse-requests/settings'));

/** Which shipments go to which warehouse, and what becomes of what a warehouse does not ship. */
export default function WarehouseRulesPage() {
  const { t } = useTranslation();
  const settings = useQuery({ queryKey: ['warehouses', 'settings'], queryFn: read });
  return (
    <Page
      title={t('place.warehouseRules')}
      about={<span className="quiet">{t('warehouse.rulesAbout')}</span>}
      testid="warehouse-rules"
    >
      {settings.isPending && <Skeleton />}
      {settings.error && <Trouble error={settings.error} retry={() => void settings.refetch()} />}
      {settings.data && <Editor settings={settings.data} />}
    </Page>
  );
}

function Editor({ settings }: { settings: WarehouseSettings }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [typed, setDraft] = useState<WarehouseSettings | null>(null);
  const draft = typed ?? settings;
  const [problem, setProblem] = useState('');
  const overview = useWarehouses();
  const name = useWarehouseName(overview.data?.warehouses);
  const { data: boxes } = useQuery({
    queryKey: ['boxes'],
    queryFn: () => body(api.GET('/boxes')),
    staleTime: 300_000,
  });
  const rule = (at: number, more: Partial<WarehouseRule>) =>
    setDraft({ ...draft, rules: draft.rules.map((r, i) => (i === at ? { ...r, ...more } : r)) });
  const boxName = (n: number) => `${n}. ${boxes?.[n - 1] ?? ''}`;
  const over = useOver({
    where: '/warehouse-requests/settings',
    key: ['warehouses', 'settings'],
    now: settings,
    read,
    said,
    dirty: typed !== null,
  });
  function said(one: WarehouseSettings) {
    return {
      [t('warehouse.rules')]: one.rules
        .map((r, i) => `${i + 1}. ${[r.shop, r.sku].filter(Boolean).join(' ')} → ${name(r.warehouse)}`)
        .join(' / '),
      [t('warehouse.auto')]: t(one.auto ? 'common.yes' : 'common.no'),
      [t('warehouse.shortBox')]: boxName(one.shortBox),
      [t('warehouse.refusedBox')]: boxName(one.refusedBox),
    };
  }
  async function save(anyway = false) {
    setProblem('');
    try {
      const put = (header: Header) =>
        api.PUT('/warehouse-requests/settings', { params: { header }, body: draft });
      if (!(await over.save(put, said(draft), anyway))) return;
      setDraft(null);
      toast({ kind: 'good', text: t('warehouse.settingsSaved') });
      await client.invalidateQueries({ queryKey: ['warehouses'] });
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  const box = (key: 'shortBox' | 'refusedBox') => (
    <Field label={t(`warehouse.${key}`)}>
      <Select
        style={{ width: 220 }}
        value={draft[key]}
        onChange={(value: number) => setDraft({ ...draft, [key]: value })}
        options={(boxes ?? []).map((label, i) => ({ value: i + 1, label: `${i + 1}. ${label}` }))}
      />
    </Field>
  );
  return (
    <div className="stack">
      <div className="row-line">
        <Button
          type="primary"
          disabled={typed === null || over.ahead !== null}
          onClick={() => void save()}
          data-testid="warehouse-rules-save"
        >
          {t('warehouse.saveSettings')}
        </Button>
      </div>
      {problem && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
      <AheadOfYou over={over} again={() => void save(true)} reread={() => setDraft(null)} />
      <Card flush title={t('warehouse.rules')}>
        <p className="quiet small file-note">{t('warehouse.rulesHint')}</p>
        <table className="grid middle">
          <thead>
            <tr>
              <th>#</th>
              <th>{t('warehouse.ruleShop')}</th>
              <th>{t('warehouse.ruleSku')}</th>
              <th>{t('warehouse.warehouse')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {draft.rules.map((r, i) => (
              <tr key={i} data-testid="warehouse-rule">
                <td className="num">{i + 1}</td>
                <td>
                  <Input
                    aria-label={t('warehouse.ruleShop')}
                    placeholder="rakuten~tokyo"
                    value={r.shop}
                    onChange={(e) => rule(i, { shop: e.target.value })}
                  />
                </td>
                <td>
                  <Input
                    aria-label={t('warehouse.ruleSku')}
                    placeholder="ABC-*"
                    value={r.sku}
                    onChange={(e) => rule(i, { sku: e.target.value })}
                  />
                </td>
                <td>
                  <Select
                    style={{ width: 240 }}
                    aria-label={t('warehouse.warehouse')}
                    value={r.warehouse || null}
                    onChange={(warehouse: string) => rule(i, { warehouse })}
                    options={(overview.data?.warehouses ?? []).map((w) => ({
                      value: w.id,
                      label: name(w.id),
                    }))}
                  />
                </td>
                <td>
                  <Button
                    type="text"
                    onClick={() => setDraft({ ...draft, rules: draft.rules.filter((_, at) => at !== i) })}
                  >
                    {t('common.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="row-line file-note">
          <Button
            onClick={() =>
              setDraft({ ...draft, rules: [...draft.rules, { shop: '', sku: '', warehouse: '' }] })
            }
            data-testid="warehouse-rule-add"
          >
            {t('warehouse.addRule')}
          </Button>
        </div>
      </Card>
      <Card>
        <Checkbox
          checked={draft.auto}
          onChange={(e) => setDraft({ ...draft, auto: e.target.checked })}
          data-testid="warehouse-auto"
        >
          {t('warehouse.auto')}
        </Checkbox>
        {box('shortBox')}
        {box('refusedBox')}
      </Card>
    </div>
  );
}
