// SPDX-License-Identifier: Apache-2.0
import { StyleProvider } from '@ant-design/cssinjs';
import { act, render } from '@testing-library/react';
import { Button, ConfigProvider } from 'antd';
import { expect, it } from 'vitest';
import { keptStyles } from '../src/shell/keptStyles';

type Cache = ReturnType<typeof keptStyles>;

const page = (cache: Cache, fontSize: number, buttons: number) => (
  <StyleProvider cache={cache}>
    <ConfigProvider theme={{ token: { fontSize } }}>
      {Array.from({ length: buttons }, (_, i) => (
        <Button key={i}>{i}</Button>
      ))}
    </ConfigProvider>
  </StyleProvider>
);

/** What forgets a style does so after the picture. */
const settled = () => act(async () => {});

const styles = () => [...document.querySelectorAll('style')].map((style) => style.textContent ?? '');

it('has every style again when one goes back to a look', async () => {
  const cache = keptStyles();
  const { rerender } = render(page(cache, 14, 2));
  await settled();
  const before = styles();
  expect(before.length).toBeGreaterThan(0);
  for (const fontSize of [17, 14]) {
    rerender(page(cache, fontSize, 2));
    await settled();
  }
  const now = styles();
  expect(before.filter((style) => !now.includes(style))).toEqual([]);
});

it('keeps the styles of a control when its last one leaves', async () => {
  const cache = keptStyles();
  const { rerender } = render(page(cache, 14, 1));
  await settled();
  const { size } = cache.cache;
  expect(size).toBeGreaterThan(0);
  rerender(page(cache, 14, 0));
  await settled();
  expect(cache.cache.size).toBe(size);
});
