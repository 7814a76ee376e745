import { desktopSite, memoryOf } from '../buyers/rules';
import type { OpenFollowUp } from '../followups/queries';
import { second } from '../kernel/clock';
import type { Chime } from '../platform/chime';
import { clearWaitNotice, rememberTold, showWaitNotice, type Told, toldLast } from '../platform/notices';
import { playSound } from '../platform/sound';
import { readSetting } from '../settings/queries';
import { activeSites } from '../sites/queries';
import { siteName } from '../sites/site-name';
import type { WaitingBuyer } from '../waits/queries';
import { formatThreshold, formatWait } from '../waits/rules';
import { isAwake, isInFront, type Reminder, soundOf } from '../waits/steps';
import { deadlineOf } from '../waits/thresholds';
import { applyLanguage, i18n, languageOf } from '../words/i18n';
import { frontChat } from './front-chat';
import { revealBuyer } from './reveal';

/** How many names a notification holds. */
const mostNames = 4;

/** Of these waits, those whose limit is over and who may be reminded of. @param now ms since 1970 */
export const lateOnes = (waits: readonly WaitingBuyer[], now: number): WaitingBuyer[] =>
  waits.filter((wait) => isAwake(wait, now) && deadlineOf(wait) <= now);

/** Sounds and notifies as the agent wants it. Nobody is notified of a chat that lies before the agent's eyes. */
export async function tell(
  due: readonly Reminder<WaitingBuyer>[],
  toDo: readonly OpenFollowUp[],
  { waits, now, before }: { waits: readonly WaitingBuyer[]; now: number; before: Told },
): Promise<void> {
  const wanted = soundOf([...due.map(({ step }) => step), ...toDo.map(() => 'notice' as const)]);
  const sound = (await readSetting('sounds')) ? wanted : null;
  const volume = await readSetting('volume');
  const front = await frontChat();
  const unseen = (wait: WaitingBuyer) => !isInFront(wait, front);
  const notifies =
    (await readSetting('notifications')) &&
    (toDo.length > 0 || due.some(({ step, wait }) => step === 'notice' && unseen(wait)));
  const late = lateOnes(waits, now).filter(unseen);
  const [first] = [...late, ...toDo];
  // Stored before anything is heard: a worker that is stopped meanwhile must not begin again.
  const leadsTo = notifies && first ? memoryOf(first.buyerKey).key : before.leadsTo;
  await rememberTold({ at: now, sound, leadsTo });
  if (sound) void play(sound, volume);
  if (!notifies) return;
  await applyLanguage();
  await showWaitNotice(late.length > 0 ? await wordsOfWaits(late, toDo, now) : wordsOfToDo(toDo));
}

/** Takes the notification away once nobody is late any more. */
export async function untell(before: Told): Promise<void> {
  if (before.leadsTo === '') return;
  await rememberTold({ ...before, leadsTo: '' });
  await clearWaitNotice();
}

/** The notification was clicked: its work is done, and its buyer comes to the front. */
export async function followNotice(): Promise<void> {
  const told = await toldLast();
  if (told.leadsTo === '') return;
  await untell(told);
  await revealBuyer(told.leadsTo);
}

/** Plays a reminder's sound as loud as it is set. */
export const trySound = async (kind: Chime): Promise<void> => await play(kind, await readSetting('volume'));

/** A browser that refuses to play is no reason to stop. */
async function play(kind: Chime, volume: number): Promise<void> {
  try {
    await playSound(kind, volume);
  } catch (error) {
    console.error('[话边] the sound was not played', error);
  }
}

async function wordsOfWaits(late: readonly WaitingBuyer[], toDo: readonly OpenFollowUp[], now: number) {
  const [first] = late;
  const longest = Math.max(...late.map((wait) => now - wait.waitingSince));
  if (first && late.length + toDo.length === 1) {
    const language = languageOf(i18n);
    const site =
      first.site === desktopSite ? first.shop : siteName(await activeSites(), first.site, language);
    const time = formatThreshold(Math.floor(longest / second), language);
    return {
      title: i18n.t('worker:oneWaits', { nick: first.nick, time }),
      message: i18n.t('worker:oneWhere', { site }),
    };
  }
  return {
    title: i18n.t('worker:manyWait', { count: late.length, longest: formatWait(longest) }),
    message: namesOf([...late, ...toDo]),
  };
}

function wordsOfToDo(toDo: readonly OpenFollowUp[]) {
  const [first] = toDo;
  return first && toDo.length === 1
    ? { title: i18n.t('worker:toDo', { nick: first.nick }), message: first.text || i18n.t('worker:toDoBare') }
    : { title: i18n.t('worker:toDoMany', { count: toDo.length }), message: namesOf(toDo) };
}

const namesOf = (all: readonly { nick: string }[]): string => {
  const names = all.slice(0, mostNames).map(({ nick }) => nick);
  return names.join('、') + (all.length > mostNames ? '…' : '');
};
