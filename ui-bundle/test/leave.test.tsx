// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { keepFor } from '../src/kit/kept';
import { covered, uncovered } from '../src/kit/sought';
import { openHouse, showPage, signIn } from './house';

describe('whoever comes next to a browser', () => {
  it('finds nothing of what was searched for before the log-out', async () => {
    openHouse();
    await signIn(showPage('/'));
    const mark = covered('田中 さくら');
    expect(uncovered(mark)).toBe('田中 さくら');
    fireEvent.click(await screen.findByTestId('user'));
    fireEvent.click(await screen.findByTestId('leave'));
    await waitFor(() => expect(JSON.stringify({ ...sessionStorage })).not.toContain('田中'));
  });

  it('finds nothing of it after a session that ended by itself, and who comes back finds it', () => {
    keepFor('hanako');
    const mark = covered('田中 さくら');
    keepFor(undefined);
    keepFor('hanako');
    expect(uncovered(mark)).toBe('田中 さくら');
    keepFor('taro');
    expect(uncovered(mark)).toBeUndefined();
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('田中');
  });
});
