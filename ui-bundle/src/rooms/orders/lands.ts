// SPDX-License-Identifier: Apache-2.0
import type { TFunction } from 'i18next';
import type { Preview } from '../../api/types';
import type { Action } from '../../kit/actions';
import { count } from '../../kit/format';
import './lands.words';

/** Where orders would land that do not go where they are sent. */
export const elsewhere = ({ desk }: Action, { lands }: Preview) =>
  desk ? lands.filter((l) => l.desk !== desk) : [];

/** What an action is called, with how many of its orders go elsewhere, where each was looked at. */
export function partly(t: TFunction, what: string, action: Action, preview: Preview): string {
  const others = preview.looked < preview.orders ? [] : elsewhere(action, preview);
  const parts = others.map((l) => t('lands.part', { n: count(l.count), desk: t(`desk.${l.desk}`) }));
  return parts.length === 0 ? what : t('lands.partly', { what, parts: parts.join('、') });
}
