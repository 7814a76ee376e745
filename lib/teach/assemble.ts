import type { TeachStep } from '../bridge/teaching';
import type { Evidence } from '../sites/hook';
import type { RowsPart, SiteProfile } from '../sites/profile';
import { matchOf } from './address';
import { composerOf, sendNear } from './box-part';
import { headerOf } from './head-part';
import { textOf } from './inner';
import { type Lesson, taken } from './lesson';
import { activeOf, masked, nickOf, previewOf, rowsOf, unreadOf } from './rows-part';
import { rootsFor, type Scope } from './scope';
import { threadOf } from './thread-part';

type Parts = Pick<SiteProfile, 'rows' | 'header' | 'thread' | 'composer' | 'send' | 'keys' | 'maskedNicks'>;

/** Rows and all that can be seen in them; only the taught hooks where one is taught anew. */
function rowParts(lesson: Lesson, scope: Scope): Pick<Parts, 'rows' | 'keys' | 'maskedNicks'> {
  const { picks, nicks } = lesson;
  const row = picks.row && taken(picks.row);
  const nick = picks.nick && taken(picks.nick);
  const base = row && rowsOf(row, scope);
  const stars = masked(nicks);
  const keys: SiteProfile['keys'] = [
    ...(base?.key ? [{ from: 'row' as const }] : []),
    ...(stars ? [] : [{ from: 'nick' as const }]),
  ];
  const seen = row && nick ? seenIn(row.elements, nick.found, nicks, lesson, scope) : {};
  const rows = { ...base, ...(nick && { nick: nickOf(nick) }), ...seen };
  return {
    keys: keys.length > 0 ? keys : [{ from: 'row' }],
    ...(stars && { maskedNicks: true }),
    ...(Object.keys(rows).length > 0 && { rows: rows as RowsPart }),
  };
}

/** What rows show by themselves: last words, unread messages, which one is open. */
function seenIn(
  elements: Element[],
  names: (Element | undefined)[],
  nicks: string[],
  { picks }: Lesson,
  { walk }: Scope,
): Pick<RowsPart, 'preview' | 'unread' | 'wait' | 'active'> {
  const header = textOf(picks.header && taken(picks.header)?.element);
  const unread = unreadOf(elements);
  const preview = previewOf(elements, names, walk);
  const active = activeOf(elements, nicks, header, walk);
  return {
    ...(preview && { preview: [{ css: preview }] }),
    // A buyer whose words are unread waits; one without the badge may wait, too.
    ...(unread && {
      unread: [{ css: unread }],
      wait: { waiting: [{ css: unread, text: '[1-9]' }], otherwise: 'unknown' as const },
    }),
    ...(active.length > 0 && { active }),
  };
}

/** All parts that follow from what was pointed at. */
export function partsOfLesson(lesson: Lesson): Parts {
  const { picks, scope } = lesson;
  if (!scope) return { keys: [{ from: 'nick' }] };
  const head = picks.header && taken(picks.header);
  const message = picks.message && taken(picks.message);
  const pointed = { buyer: picks.buyer?.pointed, mine: picks.mine?.pointed };
  const thread = message && threadOf(message, pointed, scope);
  const box = picks.box?.element;
  const composer = box && composerOf(box, scope);
  return {
    ...rowParts(lesson, scope),
    ...(head && { header: headerOf(head) }),
    ...(thread && { thread }),
    ...(composer && { composer }),
    ...(box && sendNear(box, scope)),
  };
}

/** Whose profile it becomes, and when it was taught. */
export interface Signed {
  id: string;
  name: string;
  address: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

export const evidenceOf = ({ day }: Pick<Signed, 'day'>): Evidence => ({
  source: 'taught on this page',
  date: day,
  confidence: 'M',
  seen: day,
});

/** A profile of its own from one whole walk. */
export function freshProfile(lesson: Lesson, signed: Signed): SiteProfile {
  const root = lesson.scope && rootsFor(lesson.scope);
  return {
    format: 1,
    id: signed.id,
    name: { zh: signed.name, en: signed.name },
    evidence: evidenceOf(signed),
    match: [matchOf(signed.address)],
    ...(root && { root }),
    ...partsOfLesson(lesson),
  };
}

/** Paths of the profile that each step teaches, as far as the walk has what they need. */
export const taughtBy: Record<TeachStep, string[]> = {
  row: ['rows.list', 'rows.row', 'rows.key'],
  nick: ['rows.nick'],
  header: ['header.nick', 'rows.active'],
  buyer: ['thread.list', 'thread.message', 'thread.text', 'thread.roles'],
  mine: ['thread.list', 'thread.message', 'thread.text', 'thread.roles'],
  box: ['composer.box', 'send'],
};
