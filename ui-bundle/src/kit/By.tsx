// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { Actor } from '../api/types';
import { useNames } from './session';

/** Who or what did it. */
export function By({ actor }: { actor: Actor }) {
  const { t } = useTranslation();
  const nameOf = useNames();
  if (actor.kind === 'STAFF') {
    return (
      <span className="by" title={actor.name}>
        {nameOf(actor.name)}
      </span>
    );
  }
  return (
    <span className="by" title={actor.name}>
      <small>{t(`actor.${actor.kind}`)}</small> {actor.kind !== 'SYSTEM' && actor.name}
    </span>
  );
}
