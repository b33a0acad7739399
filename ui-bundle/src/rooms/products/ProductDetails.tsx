// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { AutoComplete, Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { body, ProblemError } from '../../api/client';
import type { Temperature } from '../../api/types';
import { LeaveGuard } from '../../kit/LeaveGuard';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Card, Field } from '../../kit/Page';
import { toast } from '../../kit/toasts';
import { all, factsAsked, makeProduct, productAsked, saveProduct, type ProductView } from './asked';
import { Costs, Taxes } from './ByDay';
import { empty, lacksCost, opened, said, sent, type Filled } from './filled';
import { Links } from './Links';
import { Parts } from './Parts';
import { Picture } from './Picture';
import { RemoveProduct } from './RemoveProduct';
import './words';
import './products.css';

const temperatures: Temperature[] = ['AMBIENT', 'CHILLED', 'FROZEN'];
const levels = ['categoryL', 'categoryM', 'categoryS'] as const;

/** All fields of a product, in groups. */
export function ProductDetails({ view, edits }: { view: ProductView | undefined; edits: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: facts } = useQuery({ ...factsAsked, enabled: edits });
  const form = useRef<HTMLFormElement>(null);
  const [changed, setChanged] = useState<Filled | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [busy, setBusy] = useState(false);
  // once nothing is left to lose, the page that comes next
  const [next, setNext] = useState('');
  const id = view?.id ?? '';
  const before = view ? opened(view.product) : empty;
  const now = changed ?? before;
  const dirty = changed !== null && JSON.stringify(changed) !== JSON.stringify(before);
  const ready = now.code.trim() !== '' && now.name.trim() !== '' && !lacksCost(now);
  const put = (change: Partial<Filled>) => setChanged({ ...now, ...change });
  const over = useOver<ProductView>({
    where: `/products/${encodeURIComponent(id)}`,
    key: productAsked(id).queryKey,
    now: view,
    read: productAsked(id).queryFn,
    said: (one) => said(opened(one.product), t),
    dirty: view !== undefined && changed !== null,
  });

  useEffect(() => {
    if (next) void navigate(next, { replace: true });
  }, [next, navigate]);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('.wrong input, .wrong textarea')?.focus();
  }, [problem]);

  async function save(anyway = false) {
    setProblem(null);
    setBusy(true);
    try {
      let after: ProductView | undefined;
      const write = async (header: Header) => {
        const call = view ? saveProduct(id, sent(now), header) : makeProduct(sent(now));
        after = await body(call);
        return call;
      };
      if (!(await over.save(write, said(now, t), anyway)) || !after) return;
      if (view) client.setQueryData(productAsked(id).queryKey, after);
      setChanged(null);
      const name = after.product.name;
      toast({ kind: 'good', text: t(view ? 'product.saved' : 'product.made', { name }) });
      if (!view) setNext(`/products/${after.id}`);
      for (const of of ['list', 'facts', 'suggested', 'one'])
        void client.invalidateQueries({ queryKey: [...all, of] });
    } catch (e) {
      setProblem(e instanceof ProblemError ? e : new ProblemError({ type: '', title: String(e), status: 0 }));
    } finally {
      setBusy(false);
    }
  }

  /** What the house said of a field, or of what stands in it: once each. */
  const wrong = (name: string): string | undefined => {
    const found = (problem?.problem.errors ?? [])
      .filter((e) => e.field === name || e.field.startsWith(`${name}[`) || e.field.startsWith(`${name}.`))
      .map((e) => e.message);
    return found.length > 0 ? [...new Set(found)].join(' ') : undefined;
  };
  const text = (
    name: 'code' | 'name' | 'paperName' | 'jan' | 'shelf',
    most: number,
    more: { required?: boolean; help?: string } = {},
  ) => (
    <Field label={t(`product.${name}`)} error={wrong(name)} {...more}>
      <Input
        value={now[name]}
        maxLength={most}
        onChange={(e) => put({ [name]: e.target.value })}
        data-testid={`product-${name}`}
        autoFocus={name === 'code' && !view}
      />
    </Field>
  );
  const figure = (name: 'weight' | 'size' | 'leadDays', most: number) => (
    <Field label={t(`product.${name}`)} error={wrong(name)}>
      <InputNumber
        value={now[name]}
        min={0}
        max={most}
        precision={0}
        controls={false}
        onChange={(n) => put({ [name]: n })}
        data-testid={`product-${name}`}
      />
    </Field>
  );
  const inside = (level: number) =>
    (facts?.categories ?? []).filter((c) => now.categories.slice(0, level).every((x, i) => c.path[i] === x));
  return (
    <form
      className="product-form"
      ref={form}
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        if (!busy && ready && over.ahead === null) void save();
      }}
      data-testid="product-form"
    >
      <div>
        <Card title={t('product.basics')}>
          <div className="product-fields">
            {text('code', 80, { required: true })}
            {text('name', 400, { required: true })}
            {text('paperName', 200, { help: t('product.paperNameHelp') })}
            <Field label={t('product.supplier')} error={wrong('supplier')}>
              <AutoComplete
                value={now.supplier}
                maxLength={100}
                options={(facts?.suppliers ?? []).map((value) => ({ value }))}
                showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
                onChange={(supplier: string) => put({ supplier: supplier ?? '' })}
                aria-label={t('product.supplier')}
                data-testid="product-supplier"
              />
            </Field>
            {levels.map((level, i) => (
              <Field
                key={level}
                label={t(`product.${level}`)}
                error={i === 0 ? wrong('categories') : undefined}
              >
                <AutoComplete
                  value={now.categories[i] ?? ''}
                  maxLength={60}
                  disabled={!edits || (i > 0 && !now.categories[i - 1]?.trim())}
                  options={[...new Set(inside(i).map((c) => c.path[i] ?? ''))]
                    .filter(Boolean)
                    .map((value) => ({ value }))}
                  showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
                  onChange={(typed: string) => {
                    // none stands below an empty one
                    const after = now.categories.map((c, n) =>
                      n === i ? (typed ?? '') : n > i && !typed ? '' : c,
                    );
                    put({ categories: after as Filled['categories'] });
                  }}
                  aria-label={t(`product.${level}`)}
                  data-testid={`product-${level}`}
                />
              </Field>
            ))}
          </div>
          <Checkbox
            checked={now.ended}
            onChange={(e) => put({ ended: e.target.checked })}
            data-testid="product-ended"
          >
            {t('product.ended')} <span className="quiet small">{t('product.endedHelp')}</span>
          </Checkbox>
          <Picture view={view} edits={edits} />
        </Card>
        <Card title={t('product.kit')} testid="product-kit">
          <Parts
            rows={now.parts}
            names={Object.fromEntries(
              (view?.product.parts ?? []).map((p, i) => [p.code, view?.partNames[i] ?? '']),
            )}
            kits={view?.kits ?? []}
            put={(parts) => put({ parts })}
            edits={edits}
            wrong={wrong('parts')}
          />
        </Card>
      </div>
      <div>
        <Card title={t('product.money')}>
          <Costs rows={now.costs} put={(costs) => put({ costs })} edits={edits} wrong={wrong('costs')} />
          <Taxes rows={now.taxes} put={(taxes) => put({ taxes })} edits={edits} wrong={wrong('taxes')} />
        </Card>
        <Card title={t('product.shipping')}>
          <div className="product-fields">
            {figure('weight', 1_000_000)}
            {figure('size', 10_000)}
            <Field label={t('product.temperature')} error={wrong('temperature')}>
              <Select
                value={now.temperature}
                options={[
                  { value: '' as const, label: t('product.noTemperature') },
                  ...temperatures.map((value) => ({ value, label: t(`temperature.${value}`) })),
                ]}
                onChange={(temperature: Filled['temperature']) => put({ temperature })}
                aria-label={t('product.temperature')}
                data-testid="product-temperature"
              />
            </Field>
            {figure('leadDays', 365)}
            {text('shelf', 40)}
          </div>
        </Card>
        <Card title={t('product.codes')}>
          <div className="product-fields">{text('jan', 20)}</div>
        </Card>
        <Card title={t('product.mall')} testid="product-links">
          <Links rows={now.links} put={(links) => put({ links })} edits={edits} wrong={wrong('links')} />
        </Card>
      </div>
      {edits && (
        <div className="form-foot product-foot">
          {problem && (
            <p className="trouble" role="alert" data-testid="product-problem">
              {problem.message}
            </p>
          )}
          <AheadOfYou over={over} again={() => void save(true)} reread={() => setChanged(null)} />
          <div className="row-line">
            <Button
              type="primary"
              htmlType="submit"
              loading={busy}
              disabled={!ready || over.ahead !== null || (view !== undefined && !dirty)}
              data-testid="product-save"
            >
              {t(view ? 'product.save' : 'product.make')}
            </Button>
            {view && (
              <RemoveProduct
                view={view}
                done={() => {
                  setChanged(null);
                  setNext('/products');
                }}
              />
            )}
          </div>
        </div>
      )}
      <LeaveGuard dirty={dirty && !next} />
    </form>
  );
}
