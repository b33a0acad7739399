// SPDX-License-Identifier: Apache-2.0
import SearchIcon from 'lucide-react/icons/search';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { searchOf } from '../../kit/sought';
import './words';
import './orders.css';

/** Looks for orders by whatever is written; `/` leads here. */
export default function Search() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      className="search"
      onSubmit={(e) => {
        e.preventDefault();
        if (!text.trim()) return;
        void navigate(searchOf(text.trim()));
        // from here on the list says what was searched for
        setText('');
      }}
    >
      <SearchIcon />
      <input
        id="search"
        type="search"
        value={text}
        placeholder={t('frame.search')}
        aria-label={t('frame.search')}
        data-testid="search"
        onChange={(e) => setText(e.target.value)}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && e.nativeEvent.isComposing) e.preventDefault();
          if (e.key === 'Escape') e.currentTarget.blur();
        }}
      />
      <kbd>Ctrl K</kbd>
    </form>
  );
}
