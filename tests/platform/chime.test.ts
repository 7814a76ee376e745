import { afterEach, expect, test, vi } from 'vitest';
import { chime } from '../../lib/platform/chime';
import { pause } from '../../lib/waits/steps';

afterEach(() => vi.unstubAllGlobals());

/** A sound device that writes down what it is asked to play. */
function device() {
  const pitches: number[] = [];
  const gains: number[] = [];
  const ends: string[] = [];
  class FakeContext {
    state = 'suspended';
    currentTime = 0;
    destination = {};
    resume = async () => {
      this.state = 'running';
      ends.push('resumed');
    };
    close = async () => void ends.push('closed');
    createOscillator() {
      const tone = { frequency: { value: 0 }, connect: (to: unknown) => to, start: () => {}, stop: () => {} };
      return { ...tone, start: () => void pitches.push(tone.frequency.value), frequency: tone.frequency };
    }
    createGain() {
      const gain = {
        setValueAtTime: () => {},
        linearRampToValueAtTime: (to: number) => void gains.push(to),
        exponentialRampToValueAtTime: () => {},
      };
      return { gain, connect: (to: unknown) => to };
    }
  }
  vi.stubGlobal('AudioContext', FakeContext);
  return { pitches, gains, ends };
}

test('two sounds that nobody takes for each other: two notes that rise, three that fall', async () => {
  const { pitches, ends } = device();
  await chime('warn', 60);
  await chime('late', 60);
  const [a = 0, b = 0, ...late] = pitches;
  expect(b).toBeGreaterThan(a);
  expect(late).toHaveLength(3);
  expect(late).toEqual(late.toSorted((x, y) => y - x));
  expect(ends).toEqual(['resumed', 'closed', 'resumed', 'closed']);
});

test('as loud as it is set, and never at full power', async () => {
  const { gains } = device();
  await chime('warn', 50);
  await chime('warn', 100);
  expect(gains).toEqual([0.125, 0.125, 0.5, 0.5]);
});

test('a computer that cannot play says so before the next reminder may come', async () => {
  vi.useFakeTimers();
  const { ends } = device();
  vi.stubGlobal(
    'AudioContext',
    class extends AudioContext {
      override resume = () => new Promise<void>(() => {});
    },
  );
  const played = chime('warn', 60);
  const failed = expect(played).rejects.toThrow('nothing here plays sounds');
  await vi.advanceTimersByTimeAsync(pause);
  await failed;
  expect(ends).toEqual(['closed']);
  vi.useRealTimers();
});

test('headphones that take seconds to wake are waited for', async () => {
  vi.useFakeTimers();
  const { pitches } = device();
  vi.stubGlobal(
    'AudioContext',
    class extends AudioContext {
      override resume = async () => {
        await new Promise((resolve) => setTimeout(resolve, 6000));
        Object.assign(this, { state: 'running' });
      };
    },
  );
  const played = chime('late', 60);
  await vi.advanceTimersByTimeAsync(5999);
  expect(pitches).toEqual([]);
  await vi.advanceTimersByTimeAsync(1001);
  await played;
  expect(pitches).toHaveLength(3);
  vi.useRealTimers();
});
