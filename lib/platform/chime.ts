/** `warn`: somebody has waited a while. `late`: somebody has waited too long, or a follow-up is due. */
export type Chime = 'warn' | 'late';

/** Hz of the notes, one after the other: two that rise softly, or three that fall. */
const notes: Record<Chime, readonly number[]> = { warn: [659, 880], late: [988, 784, 587] };
/**
 * ms until a computer without a sound device is given up: there the browser never answers. Headphones that sleep take
 * seconds to wake. Less than the pause between two reminders, so that none piles up behind another.
 */
const patience = 8000;
/** Seconds. */
const [length, gap, fade] = [0.32, 0.17, 0.015];

/**
 * Plays a sound that the machine makes up itself, so that none is loaded. For pages only: workers have no sound.
 * @param volume percent
 * @returns when it is over
 */
export async function chime(kind: Chime, volume: number): Promise<void> {
  const context = new AudioContext();
  try {
    // Without a click some browsers hold sound back until they are asked.
    if (context.state === 'suspended')
      await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, patience))]);
    if (context.state !== 'running') throw new Error('nothing here plays sounds');
    const loudest = (volume / 100) ** 2 * 0.5;
    const start = context.currentTime + 0.05;
    for (const [index, pitch] of notes[kind].entries()) strike(context, pitch, start + index * gap, loudest);
    const seconds = 0.05 + notes[kind].length * gap + length;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  } finally {
    await context.close();
  }
}

/** One note that begins soft and dies away like a bell. @param at seconds in the context's time */
function strike(context: AudioContext, pitch: number, at: number, loudest: number): void {
  const tone = context.createOscillator();
  const gain = context.createGain();
  tone.frequency.value = pitch;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(loudest, at + fade);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + length);
  tone.connect(gain).connect(context.destination);
  tone.start(at);
  tone.stop(at + length);
}
