import { db } from '../store/database';
import { readSetting } from './queries';
import { checkSetting, defaultPlace, type Place, type Setting, type SettingName } from './rules';

/** Stores one setting. Throws when the value does not have the setting's form. */
export async function writeSetting<Name extends SettingName>(
  name: Name,
  value: Setting<Name>,
): Promise<void> {
  checkSetting(name, value);
  await db.setting.put({ name, value });
}

/** Changes what is stored, not what a screen shows of it: what is changed elsewhere at the same time stays. */
export async function changeSetting<Name extends SettingName>(
  name: Name,
  change: (before: Setting<Name>) => Setting<Name>,
): Promise<void> {
  await db.transaction('rw', db.setting, async () => {
    const before = await readSetting(name);
    const after = change(before);
    if (after !== before) await writeSetting(name, after);
  });
}

/** Remembers where the panel stands on `site`; unnamed fields stay as they were. */
export async function writePlace(site: string, change: Partial<Place>): Promise<void> {
  await changeSetting('places', (places) => ({
    ...places,
    [site]: { ...defaultPlace, ...places[site], ...change },
  }));
}

/** Remembers what a page calls its shop, for when no page is open. */
export async function keepShopName(site: string, shop: { id: string; name: string }): Promise<void> {
  if (shop.name === '') return;
  await changeSetting('shopNames', (names) =>
    names[site]?.[shop.id] === shop.name
      ? names
      : { ...names, [site]: { ...names[site], [shop.id]: shop.name } },
  );
}

/** Pins a phrase for a member behind the pinned ones, or takes its pin away. */
export async function writePin(memberId: string | null, phraseId: string, pinned: boolean): Promise<void> {
  const owner = memberId ?? '';
  await changeSetting('pins', (pins) => {
    const others = (pins[owner] ?? []).filter((id) => id !== phraseId);
    return { ...pins, [owner]: pinned ? [...others, phraseId] : others };
  });
}
