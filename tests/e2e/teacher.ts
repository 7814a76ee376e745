import type { Locator, Page } from 'playwright-core';
import type { SiteProfile } from '../../lib/sites/profile';
import { readOut, spotOf } from '../browser/closed-layer';
import type { Running } from '../browser/launch';
import { until } from '../browser/panel';

/** A newcomer who teaches a page: points with a real mouse and presses the card's buttons. */
export interface Teacher {
  /** Real clicks so far, pointing and pressing. */
  clicks(): number;
  /** Waits until the card (or another closed layer) says this. */
  hears(text: string): Promise<void>;
  says(text: string): Promise<boolean>;
  /** Can this button of the card be pressed now? */
  can(label: string): Promise<boolean>;
  press(label: string): Promise<void>;
  /** Clicks the middle of an element of the page, wherever it lies. */
  point(target: Locator): Promise<void>;
}

export function teacherOn(page: Page): Teacher {
  let clicks = 0;
  const click = async ({ x, y }: { x: number; y: number }) => {
    clicks += 1;
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
  };
  const says = async (text: string) => (await readOut(page)).some((said) => said.includes(text));
  return {
    clicks: () => clicks,
    says,
    hears: async (text) => {
      await until(`the words “${text}”`, () => says(text));
    },
    can: async (label) => (await spotOf(page, label)) !== undefined,
    press: async (label) => await click(await until(`the button ${label}`, () => spotOf(page, label))),
    point: async (target) => {
      const box = await target.boundingBox();
      if (!box) throw new Error('there is nothing to point at');
      await click({ x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 });
    },
  };
}

/** Asks the worker, as the popup's button does, to start the walk in this page's tab. */
export async function startTeaching(running: Running, page: Page, payload: object = {}): Promise<unknown> {
  const options = await running.open('options.html#/sites');
  const answer = await options.evaluate(
    async ({ url, payload }) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const ask = { to: 'worker', name: 'teach', payload: { tabId: tab?.id, ...payload } };
      return (await chrome.runtime.sendMessage(ask)) as unknown;
    },
    { url: page.url(), payload },
  );
  await options.close();
  await page.bringToFront();
  return answer;
}

/** What is pointed at in one desk, step by step, and what the card then says. */
export type Course = [target: Locator, says: string][];

/** Goes through all six steps with one click and one press each. */
export async function teach(teacher: Teacher, course: Course): Promise<void> {
  for (const [target, says] of course) {
    await teacher.point(target);
    await teacher.hears(says);
    await teacher.press('下一步');
  }
  await teacher.hears('看看认得准不准');
}

/** The stored profile of a taught site, as the options page would export it. */
export async function storedProfile(running: Running, id: string): Promise<SiteProfile> {
  const options = await running.open('options.html#/sites');
  const profile = await options.evaluate(
    (site) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('huabian');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('site').objectStore('site').get(site);
          asked.onsuccess = () => resolve((asked.result as { profile: unknown } | undefined)?.profile);
          asked.onerror = () => reject(asked.error);
        };
      }),
    id,
  );
  await options.close();
  return profile as SiteProfile;
}
