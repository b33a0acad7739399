// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { api, body } from '../../api/client';
import type { OrderView } from '../../api/types';
import { complain, toast } from '../../kit/toasts';
import { textsAsked, type Canned } from './asked';
import { fieldOf, meant, placeOf, put, shortcutAt, type TextField } from './canned';
import './words';
import './board.css';

/** What is offered, for which field. */
interface Offer {
  field: TextField;
  start: number;
  end: number;
  place: string;
  texts: Canned[];
  at: number;
}

/** Offers canned texts while their shortcut is typed, in whatever field that is. */
export default function CannedKeys() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { pathname } = useLocation();
  const { data: texts = [] } = useQuery(textsAsked);
  const [offer, setOffer] = useState<Offer | null>(null);
  const order = Number(/^\/orders\/(\d+)$/.exec(pathname)?.[1] ?? 0);

  const look = useEffectEvent((target: EventTarget | null) => {
    const field = fieldOf(target);
    const found = field && shortcutAt(field);
    if (!field || !found) {
      if (offer) setOffer(null);
      return;
    }
    const place = placeOf(field);
    const seen = client.getQueryData<OrderView>(['order', order]);
    const some = meant(texts, found.said, place, seen?.order.key.shop);
    setOffer(some.length > 0 ? { field, ...found, place, texts: some, at: 0 } : null);
  });

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!offer || event.isComposing || event.keyCode === 229 || event.target !== offer.field) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const text = offer.texts[offer.at];
    if (move) {
      setOffer({ ...offer, at: (offer.at + move + offer.texts.length) % offer.texts.length });
    } else if ((event.key === 'Enter' || event.key === 'Tab') && text) {
      void take(offer, text, event.key === 'Enter' && event.shiftKey);
    } else if (event.key === 'Escape') {
      setOffer(null);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });

  /** In the place of the shortcut, or of all that the field holds. */
  async function take({ field, start, end, place }: Offer, text: Canned, all: boolean) {
    setOffer(null);
    const shortcut = field.value.slice(start, end);
    let words = text.text;
    if (order && place !== 'MAIL' && words.includes('{{')) {
      try {
        const path = { params: { path: { id: text.id } } };
        const full = await body(api.POST('/board/texts/{id}/fill', { ...path, body: { order } }));
        words = full.text;
        if (full.away.length > 0)
          toast({ kind: 'bad', text: t('texts.awayPut', { symbols: full.away.join(' ') }) });
      } catch (e) {
        complain(e);
        return;
      }
    }
    const still = field.value.slice(start, end) === shortcut;
    const here = field.selectionStart ?? field.value.length;
    if (all) put(field, 0, field.value.length, words);
    else put(field, still ? start : here, still ? end : here, words);
    field.focus();
  }

  useEffect(() => {
    const typed = (event: Event) => look(event.target);
    const pressed = (event: KeyboardEvent) => press(event);
    const left = () => setOffer(null);
    document.addEventListener('input', typed);
    document.addEventListener('compositionend', typed);
    document.addEventListener('keydown', pressed, true);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('input', typed);
      document.removeEventListener('compositionend', typed);
      document.removeEventListener('keydown', pressed, true);
      document.removeEventListener('focusout', left);
    };
  }, []);

  if (!offer) return null;
  const { left, bottom } = offer.field.getBoundingClientRect();
  return createPortal(
    <div
      className="canned"
      style={{ left: Math.max(8, Math.min(left, window.innerWidth - 372)), top: bottom + 4 }}
      data-testid="canned"
    >
      <div role="listbox" aria-label={t('texts.offered')}>
        {offer.texts.map((text, i) => (
          <button
            key={text.id}
            type="button"
            role="option"
            aria-selected={i === offer.at}
            tabIndex={-1}
            // a press would take the focus from the field, and close this
            onMouseDown={(event) => {
              event.preventDefault();
              void take(offer, text, false);
            }}
            data-testid="canned-text"
          >
            <kbd>{text.shortcut}</kbd>
            <span>{text.name}</span>
            <small>{text.text}</small>
          </button>
        ))}
      </div>
      <p>{t('texts.replace')}</p>
    </div>,
    document.body,
  );
}
