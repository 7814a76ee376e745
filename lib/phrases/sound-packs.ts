import type { PhraseSound, SoundPack } from '../records/phrase-sound.record';

/** So many that a pack of a library of 10,000 is still written in a few ms, and so few that one change names its packs. */
export const packCount = 32;

/** The pack in which a phrase's sound is kept. */
export function packOf(phraseId: string): string {
  let mark = 0;
  for (let i = 0; i < phraseId.length; i++) mark = (Math.imul(mark, 31) + phraseId.charCodeAt(i)) | 0;
  return `pack-${(mark >>> 0) % packCount}`;
}

/** The sounds by phrase id. Where two packs know a phrase, the later wording counts. */
export function soundsIn(packs: Iterable<SoundPack>): Map<string, PhraseSound> {
  const sounds = new Map<string, PhraseSound>();
  for (const pack of packs)
    for (const sound of pack.sounds) {
      const other = sounds.get(sound.id);
      if (!other || other.at < sound.at) sounds.set(sound.id, sound);
    }
  return sounds;
}

/** `sounds` by the pack that each belongs into. */
export function packed(sounds: readonly PhraseSound[]): Map<string, PhraseSound[]> {
  const packs = new Map<string, PhraseSound[]>();
  for (const sound of sounds) {
    const id = packOf(sound.id);
    const pack = packs.get(id);
    if (pack) pack.push(sound);
    else packs.set(id, [sound]);
  }
  return packs;
}

/** The pack with these sounds in place of what it knew of their phrases. */
export function renewed(pack: SoundPack, sounds: readonly PhraseSound[]): SoundPack {
  const held = new Map(pack.sounds.map((sound) => [sound.id, sound]));
  for (const sound of sounds) held.set(sound.id, sound);
  return { id: pack.id, sounds: [...held.values()] };
}
