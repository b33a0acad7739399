// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrderView } from '../../api/types';
import { Card } from '../../kit/Page';
import { notesAsked } from './asked';
import { Marks } from './NoteCard';
import './words';
import './board.css';

/** The notes on the board that are about this order; nothing where there is none. */
export default function OrderBoard({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...notesAsked('', 'STANDS', 200), staleTime: 60_000 });
  const notes = data?.items.filter((note) => note.orders.some((o) => o.id === order.id)) ?? [];
  if (notes.length === 0) return null;
  return (
    <Card title={t('board.home')} testid="order-board">
      <ul className="home-board">
        {notes.map((note) => (
          <li key={note.id}>
            <Link to={`/board/${note.id}`}>{note.title}</Link> <Marks note={note} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
