// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Fragment, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ProblemError } from '../../api/client';
import { Skeleton, Trouble } from '../../kit/marks';
import { AheadOfYou, useOver, type Header, type Said } from '../../kit/over';
import { Card, Field, Page } from '../../kit/Page';
import { PostalPlaces } from '../../kit/PostalPlaces';
import { toast } from '../../kit/toasts';
import './words';

const groups = {
  sender: ['name', 'kana', 'company', 'phone', 'mail', 'url'],
  address: ['zip', 'prefecture', 'city', 'street', 'building'],
  papers: ['registration'],
} as const;

/** The shop as it stands on labels, papers and mails. */
export default function ShopPage() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const read = () => body(api.GET('/shop'));
  const shop = useQuery({ queryKey: ['shop'], queryFn: read });
  const { data: carriers } = useQuery({ queryKey: ['carriers'], queryFn: () => body(api.GET('/carriers')) });
  const { data: connections } = useQuery({
    queryKey: ['connections'],
    queryFn: () => body(api.GET('/connections')),
  });
  const { data: types } = useQuery({
    queryKey: ['connector-types'],
    queryFn: () => body(api.GET('/connector-types')),
  });
  const mall = new Set((types ?? []).filter((x) => x.kind === 'MALL').map((x) => x.id));
  const malls = (connections ?? []).filter((c) => mall.has(c.id.split('~')[0] ?? ''));
  const asking = (carriers ?? []).filter((c) => c.settings.length > 0);
  const [changed, setChanged] = useState<Record<string, string>>({});
  const written: Record<string, string> = { ...shop.data, ...changed };
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const labels: Record<string, string> = {
    ...Object.fromEntries(Object.values(groups).flatMap((all) => all.map((f) => [f, t(`shop.f.${f}`)]))),
    ...Object.fromEntries(
      malls.flatMap((c) =>
        ['name', 'phone'].map((p) => [
          `sender.${c.id}.${p}`,
          `${c.settings.title || c.id} ${t(`shop.f.${p}`)}`,
        ]),
      ),
    ),
    ...Object.fromEntries(
      asking.flatMap((c) => c.settings.map((f) => [f.key, i18n.language.startsWith('en') ? f.en : f.ja])),
    ),
  };
  const said = (all: Said) =>
    Object.fromEntries(Object.entries(labels).map(([f, label]) => [label, all[f] ?? '']));
  const over = useOver({
    where: '/shop',
    key: ['shop'],
    now: shop.data,
    read,
    said,
    dirty: Object.keys(changed).length > 0,
  });
  async function save(anyway = false) {
    setProblem(null);
    try {
      const put = (header: Header) => api.PUT('/shop', { params: { header }, body: changed });
      if (!(await over.save(put, said({ ...shop.data, ...changed }), anyway))) return;
      await client.invalidateQueries({ queryKey: ['shop'] });
      setChanged({});
      toast({ kind: 'good', text: t('common.saved') });
    } catch (e) {
      setProblem(e instanceof ProblemError ? e : new ProblemError({ type: '', title: String(e), status: 0 }));
    }
  }
  return (
    <Page title={t('place.shop')} about={<span className="quiet">{t('shop.about')}</span>} testid="shop">
      {shop.isPending && <Skeleton />}
      {shop.error && <Trouble error={shop.error} retry={() => void shop.refetch()} />}
      {shop.data && (
        <form
          onSubmit={(e: FormEvent) => {
            e.preventDefault();
            void save();
          }}
        >
          <div className="three">
            {Object.entries(groups).map(([group, fields]) => (
              <Card key={group} title={t(`shop.${group}`)}>
                <div className="stack">
                  {fields.map((f) => (
                    <Fragment key={f}>
                      <Field
                        label={t(`shop.f.${f}`)}
                        help={f === 'registration' ? t(`shop.h.${f}`) : undefined}
                        error={problem?.at(f)}
                      >
                        <Input
                          value={written[f] ?? ''}
                          onChange={(e) => setChanged({ ...changed, [f]: e.target.value })}
                          data-testid={`shop-${f}`}
                        />
                      </Field>
                      {f === 'zip' && (
                        <PostalPlaces
                          zip={written.zip ?? ''}
                          here={{
                            prefecture: written.prefecture ?? '',
                            city: written.city ?? '',
                            street: written.street ?? '',
                          }}
                          take={(to) => setChanged({ ...changed, ...to })}
                        />
                      )}
                    </Fragment>
                  ))}
                </div>
              </Card>
            ))}
            {malls.length > 1 && (
              <Card title={t('shop.senders')}>
                <div className="stack">
                  {malls.flatMap((c) =>
                    (['name', 'phone'] as const).map((part) => {
                      const key = `sender.${c.id}.${part}`;
                      return (
                        <Field
                          key={key}
                          label={`${c.settings.title || c.id} ${t(`shop.f.${part}`)}`}
                          error={problem?.at(key)}
                        >
                          <Input
                            value={changed[key] ?? shop.data[key] ?? ''}
                            placeholder={shop.data[part] ?? ''}
                            onChange={(e) => setChanged({ ...changed, [key]: e.target.value })}
                            data-testid={`shop-${key}`}
                          />
                        </Field>
                      );
                    }),
                  )}
                </div>
              </Card>
            )}
            {asking.map((c) => (
              <Card key={c.id} title={`${c.name}: ${t('shop.codes')}`}>
                <div className="stack">
                  {c.settings.map((f) => (
                    <Field key={f.key} label={i18n.language.startsWith('en') ? f.en : f.ja}>
                      <Input
                        value={changed[f.key] ?? shop.data[f.key] ?? ''}
                        onChange={(e) => setChanged({ ...changed, [f.key]: e.target.value })}
                        data-testid={`shop-${f.key}`}
                      />
                    </Field>
                  ))}
                </div>
              </Card>
            ))}
          </div>
          <div className="form-foot">
            {problem && (
              <p className="trouble" role="alert">
                {problem.message}
              </p>
            )}
            <AheadOfYou over={over} again={() => void save(true)} reread={() => setChanged({})} />
            <Button
              type="primary"
              htmlType="submit"
              disabled={over.ahead !== null || Object.keys(changed).length === 0}
              data-testid="shop-save"
            >
              {t('common.save')}
            </Button>
          </div>
        </form>
      )}
    </Page>
  );
}
