import type { Chance } from '../chance';
import type { DeskModel } from '../model';
import { buyers } from '../nicks';
import { makeOrder } from '../opening';
import type { DeskOptions } from '../options';
import { openersFor, scriptsFor } from '../scripts';
import { shops } from '../shops';

const nags = ['人呢', '?', '在吗在吗', '怎么不回我', '急急急', '还在吗亲'];
const mostConversations = 200;

export interface Buyers {
  /** Call after a human's answer: the buyer thinks, types, and goes on with the script. */
  answered(uid: string): void;
}

/** Buyers that write by themselves at `options.rate` messages per minute; at 0 they are silent for good. */
export function scriptedBuyers(
  options: DeskOptions,
  model: DeskModel,
  now: () => number,
  dice: Chance,
): Buyers {
  const shop = shops[options.shop];
  const everyone = buyers(dice, mostConversations);
  const scripts = scriptsFor(shop.category);
  const openers = openersFor(shop.category);

  const speak = (uid: string, burst: readonly string[]) => {
    let after = 0;
    for (const text of burst) {
      setTimeout(() => model.write(uid, 'buyer', text, now()), after);
      after += 900 + text.length * 130 + dice.int(0, 900);
    }
  };

  const stranger = (): readonly string[] => {
    const person = everyone.find(({ uid }) => !model.get(uid));
    if (!person || model.uids.length >= mostConversations) return nag();
    const product = dice.pick(shop.products);
    const order = dice.next() < 0.6 ? makeOrder(dice, now()) : null;
    const script = dice.next() < 0.75 ? dice.pick(scripts) : null;
    model.add({ ...person, product, order, script });
    if (dice.next() < 0.5) model.write(person.uid, 'system', product.title, now(), product);
    const burst = model.nextBurst(person.uid) ?? dice.pick(openers);
    speak(person.uid, burst);
    return burst;
  };

  const nag = (): readonly string[] => {
    const waiting = model.all().filter(({ waitingSince }) => waitingSince !== null);
    const burst = [dice.pick(nags)];
    if (waiting.length > 0) speak(dice.pick(waiting).uid, burst);
    return burst;
  };

  const comeBack = (): readonly string[] => {
    const quiet = model.all().filter(({ waitingSince }) => waitingSince === null);
    if (quiet.length === 0) return stranger();
    const { uid } = dice.pick(quiet);
    const burst = model.nextBurst(uid) ?? dice.pick(openers);
    speak(uid, burst);
    return burst;
  };

  const next = () => {
    const chosen = dice.next();
    const burst = chosen < 0.45 ? stranger() : chosen < 0.85 ? comeBack() : nag();
    later(burst.length);
  };

  // A burst of three uses up three messages of the rate; gaps are exponential, as strangers arrive.
  const later = (messages: number) => {
    const mean = (60_000 / options.rate) * messages;
    setTimeout(next, Math.min(-Math.log(1 - dice.next()) * mean, mean * 3));
  };

  if (options.rate > 0) later(1);
  return {
    answered(uid) {
      if (options.rate === 0) return;
      setTimeout(
        () => {
          const burst = model.get(uid) ? model.nextBurst(uid) : null;
          if (burst) speak(uid, burst);
        },
        dice.int(4_000, 14_000),
      );
    },
  };
}
