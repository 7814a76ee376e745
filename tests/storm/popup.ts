import { until } from '../browser/panel';
import type { Shift } from '../e2e/shift';

/** The figures of today as the popup shows them, by their names. */
export async function popupFigures({ running }: Pick<Shift, 'running'>): Promise<Record<string, string>> {
  const popup = await running.open('popup.html');
  const tiles = popup.locator('dl > div');
  const figures = await until('the figures', async () => {
    const shown = await tiles.evaluateAll((all) =>
      all.map((tile) => [
        tile.querySelector('dt')?.textContent ?? '',
        tile.querySelector('dd')?.textContent ?? '',
      ]),
    );
    return shown.length > 0 && Object.fromEntries(shown);
  });
  await popup.close();
  return figures;
}

/** `28秒`, `3分12秒`: seconds. */
export function secondsOf(shown: string | undefined): number {
  const [, minutes = '0', seconds] = /^(?:(\d+)分)?(\d+)秒$/.exec(shown ?? '') ?? [];
  return seconds === undefined ? Number.NaN : Number(minutes) * 60 + Number(seconds);
}
