// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ProblemError } from '../api/client';
import { Skeleton, Trouble } from '../kit/marks';
import { Card, Field, Page } from '../kit/Page';
import { toast } from '../kit/toasts';

const groups = {
  sender: ['name', 'kana', 'company', 'phone', 'mail', 'url'],
  address: ['zip', 'prefecture', 'city', 'street', 'building'],
  papers: ['registration', 'yamatoCode'],
} as const;

/** The shop as it stands on labels, papers and mails. */
export default function ShopPage() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const shop = useQuery({ queryKey: ['shop'], queryFn: () => body(api.GET('/shop')) });
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
  const [problem, setProblem] = useState<ProblemError | null>(null);
  async function save(event: FormEvent) {
    event.preventDefault();
    setProblem(null);
    try {
      await api.PUT('/shop', { body: changed });
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
        <form onSubmit={save}>
          <div className="three">
            {Object.entries(groups).map(([group, fields]) => (
              <Card key={group} title={t(`shop.${group}`)}>
                <div className="stack">
                  {fields.map((f) => (
                    <Field
                      key={f}
                      label={t(`shop.f.${f}`)}
                      help={f === 'registration' || f === 'yamatoCode' ? t(`shop.h.${f}`) : undefined}
                      error={problem?.at(f)}
                    >
                      <Input
                        value={changed[f] ?? shop.data[f] ?? ''}
                        onChange={(e) => setChanged({ ...changed, [f]: e.target.value })}
                        data-testid={`shop-${f}`}
                      />
                    </Field>
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
          {problem && (
            <p className="trouble" role="alert">
              {problem.message}
            </p>
          )}
          <Button
            type="primary"
            htmlType="submit"
            disabled={Object.keys(changed).length === 0}
            data-testid="shop-save"
          >
            {t('common.save')}
          </Button>
        </form>
      )}
    </Page>
  );
}
