// SPDX-License-Identifier: Apache-2.0
// What a new shop says of itself first, and whom it lets in.
import { api, body } from '../../api/client';
import type { FirstState, FirstStep } from '../../shell/room';
import './words';
import './first.words';

type Hand = Parameters<FirstStep['ask']>[0];

const staleTime = 1_000;

/** What stands on every label and paper. */
const needed = ['name', 'phone', 'zip', 'prefecture', 'city', 'street'];

async function shop({ t, client }: Hand): Promise<FirstState> {
  const kept = await client.fetchQuery({
    queryKey: ['shop'],
    queryFn: () => body(api.GET('/shop')),
    staleTime,
  });
  const missing = needed.filter((f) => !kept[f]?.trim());
  return {
    done: missing.length === 0,
    said:
      missing.length === 0
        ? (kept.name ?? '')
        : t('first.shop.missing', { what: missing.map((f) => t(`shop.f.${f}`)).join(t('first.shop.and')) }),
    to: '/settings/shop',
    go: t('first.shop.go'),
  };
}

async function staff({ t, client }: Hand): Promise<FirstState> {
  const all = await client.fetchQuery({
    queryKey: ['users'],
    queryFn: () => body(api.GET('/users')),
    staleTime,
  });
  const n = all.filter((u) => !u.disabled).length;
  return {
    done: n > 1,
    said: t(n > 1 ? 'first.staff.some' : 'first.staff.alone', { n }),
    to: '/settings/users',
    go: t('first.staff.go'),
  };
}

/** 店舗情報 and スタッフ. */
export const firstSteps: FirstStep[] = [
  {
    id: 'shop',
    at: 10,
    word: 'place.shop',
    why: 'first.shop.why',
    minutes: 3,
    right: 'shop.manage',
    ask: shop,
  },
  {
    id: 'staff',
    at: 60,
    word: 'first.staff.name',
    why: 'first.staff.why',
    minutes: 3,
    right: 'users.manage',
    ask: staff,
  },
];
