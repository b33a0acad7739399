// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Skeleton } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { Spot } from '../../kit/Spot';
import { complain, toast } from '../../kit/toasts';
import { choices, settingsKey, usePackSettings, type Key } from './settings';
import './words';
import './packing.css';

/** What the notice of shipping comes to: a mail to the buyer. */
const promised = [{ kind: 'mail.send', count: 0 }];

const params = { path: { section: 'packing' } };

/** How the shop packs, and when buyer and mall hear of it: it holds for every packing table at once. */
export default function PackSettingsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = usePackSettings();
  async function put(key: Key, value: string) {
    try {
      await api.PUT('/settings/{section}', { params, body: { [key]: value } });
    } catch (e) {
      complain(e);
      return false;
    }
    await client.invalidateQueries({ queryKey: settingsKey });
    void client.invalidateQueries({ queryKey: ['orders'] });
    return true;
  }
  /** It holds at once, and can be taken back. */
  async function change(key: Key, value: string) {
    const before = data?.[key] ?? '';
    if (!(await put(key, value))) return;
    toast({
      kind: 'good',
      text: t('pack.set', { what: t(`pack.setting.${key}`), value: t(`pack.choice.${key}.${value}`) }),
      undo: () => void put(key, before),
    });
  }
  return (
    <Page title={t('place.packSettings')} about={<span className="quiet">{t('pack.everyTable')}</span>}>
      {data ? (
        <div className="pack-settings">
          {(Object.keys(choices) as Key[]).map((key) => (
            <Card key={key} title={t(`pack.setting.${key}`)} testid={`pack-setting-${key}`}>
              <Radio.Group
                className="pack-choices"
                value={data[key]}
                onChange={(e) => void change(key, String(e.target.value))}
              >
                {choices[key].map((value) => (
                  <Radio key={value} value={value} data-testid={`pack-setting-${key}-${value}`}>
                    {t(`pack.choice.${key}.${value}`)}
                    <span className="quiet small">{t(`pack.means.${key}.${value}`)}</span>
                  </Radio>
                ))}
              </Radio.Group>
              {key === 'told' && <Spot name="leaving" of={{ leaves: promised }} />}
            </Card>
          ))}
        </div>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
