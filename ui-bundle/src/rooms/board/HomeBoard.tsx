// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../kit/Page';
import { notesAsked } from './asked';
import { Marks } from './NoteCard';
import './words';
import './board.css';

const most = 5;

/** The notes that stand on top. */
export default function HomeBoard() {
  const { t } = useTranslation();
  const { data } = useQuery(notesAsked('', 'STANDS', most));
  if (!data?.items.length) return null;
  return (
    <Card title={t('board.home')} extra={<Link to="/board">{t('board.all')}</Link>} testid="home-board">
      <ul className="home-board">
        {data.items.map((note) => (
          <li key={note.id} data-testid="home-note">
            <Link to={`/board/${note.id}`}>{note.title}</Link> <Marks note={note} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
