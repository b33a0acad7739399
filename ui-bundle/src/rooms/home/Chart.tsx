// SPDX-License-Identifier: Apache-2.0
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as bring } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

bring([BarChart, LineChart, GridComponent, SVGRenderer]);

const ink = { color: 'var(--ink-2)', fontSize: 12, fontFamily: 'var(--font)' };

/** Bars, on one another where there are several, and a line of what was. Colours are those of the page's scheme. */
export default function Chart({
  kind,
  labels,
  bars,
  line,
  label,
}: {
  kind: 'hours' | 'days';
  labels: string[];
  bars: number[][];
  line?: number[];
  /** What it shows, in words. */
  label: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  // figures that have come again are not drawn again
  const figures = JSON.stringify([labels, bars, line]);
  useEffect(() => {
    const at = box.current;
    if (!at) return undefined;
    // where nothing is laid out it is drawn as for the smallest screen
    const chart = init(at, null, {
      renderer: 'svg',
      ...(at.clientWidth === 0 && { width: 340, height: 200 }),
    });
    const totals = labels.map((_, i) => bars.reduce((sum, b) => sum + (b[i] ?? 0), 0));
    const most = Math.max(...totals);
    chart.setOption({
      animation: false,
      grid: { left: 4, right: 4, top: 22, bottom: 2, outerBoundsMode: 'same' },
      xAxis: {
        type: 'category',
        data: labels,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: 'var(--line)' } },
        axisLabel: { ...ink, ...(kind === 'days' ? { interval: 0 } : { hideOverlap: true }) },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitNumber: 3,
        axisLabel: ink,
        splitLine: { lineStyle: { color: 'var(--line)' } },
      },
      series: [
        ...bars.map((data, i) => ({
          type: 'bar' as const,
          stack: 'all',
          data,
          barCategoryGap: '28%',
          silent: true,
          itemStyle: { color: `var(--chart-${i + 1})`, borderRadius: bars.length === 1 ? 2 : 0 },
          label: {
            show: i === bars.length - 1,
            position: 'top' as const,
            ...ink,
            color: 'var(--ink)',
            fontWeight: 600,
            // by the hour the highest alone; by day each
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const n = totals[dataIndex] ?? 0;
              return n > 0 && (kind === 'days' || dataIndex === totals.indexOf(most)) ? String(n) : '';
            },
          },
        })),
        ...(line
          ? [
              {
                type: 'line' as const,
                data: line,
                silent: true,
                showSymbol: false,
                lineStyle: { color: 'var(--chart-3)', width: 2 },
              },
            ]
          : []),
      ],
    });
    const fit = new ResizeObserver(() => {
      if (at.clientWidth > 0) chart.resize();
    });
    fit.observe(at);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kind, figures]);
  return <div className="chart" ref={box} role="img" aria-label={label} data-testid={`chart-${kind}`} />;
}
