import { useLiveQuery } from 'dexie-react-hooks';
import { Megaphone, PackageX, TruckIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { second } from '../../lib/kernel/clock';
import { confirmNotice } from '../../lib/notices/commands';
import { type PinnedNotice, pinnedNotices } from '../../lib/notices/queries';
import { useMember, useWriter } from '../members/use-writer';
import { PhraseName } from '../shifts/phrase-name';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { formatTime } from '../ui/format-time';
import { say, warn } from '../ui/toasts';
import { useNow } from '../ui/use-now';

const signs = { info: Megaphone, stock: PackageX, courier: TruckIcon };

/** What the lead has everybody know, at the panel's head: in full until it is confirmed, then one line each. */
export function NoticePins({ onPhrase }: { onPhrase: (phraseId: string) => void }) {
  const { t } = useTranslation();
  const now = useNow(15 * second);
  const notices = useLiveQuery(async () => await pinnedNotices(Date.now()), [now]) ?? [];
  if (notices.length === 0) return null;
  return (
    <section aria-label={t('notices:pins')} className="max-h-[40vh] overflow-y-auto border-b border-line">
      {notices.map((notice) => (
        <Pinned key={notice.id} notice={notice} now={now} onPhrase={onPhrase} />
      ))}
    </section>
  );
}

function Pinned(props: { notice: PinnedNotice; now: number; onPhrase: (phraseId: string) => void }) {
  const { notice, now, onPhrase } = props;
  const { t } = useTranslation();
  const member = useMember();
  const writer = useWriter();
  const [unfolded, setUnfolded] = useState(false);
  const { id, text, level, read, byName, saidAt, phraseId } = notice;
  const Sign = signs[level];
  const confirm = async () => {
    if (!member) return warn(t('notices:needMember'));
    say(t('notices:confirmed'), { label: t('common:undo'), run: await confirmNotice(id, member.id, writer) });
  };
  const look = classes(
    'flex w-full items-start gap-1.5 px-2.5 text-left text-sm',
    level === 'info' ? 'bg-brand-soft text-brand-ink' : 'bg-late-soft text-late',
  );
  const head = (
    <>
      <Sign size={14} aria-hidden className="mt-[3px] flex-none" />
      <b className="flex-none font-semibold">{t(`notices:level_${level}`)}</b>
    </>
  );
  if (read && !unfolded) {
    return (
      <button
        type="button"
        aria-expanded={false}
        onClick={() => setUnfolded(true)}
        className={classes(look, 'min-h-[24px] py-0.5')}
      >
        {head}
        <span className="min-w-0 flex-1 truncate text-ink">{text}</span>
      </button>
    );
  }
  return (
    <div className={classes(look, 'py-1')}>
      {head}
      <div className="min-w-0 flex-1 text-ink">
        <p className="break-words whitespace-pre-wrap">{text}</p>
        <p className="text-xs text-ink2">
          {t('notices:by', { name: byName, time: formatTime(saidAt, now) })}
        </p>
        {phraseId !== null && <PhraseName id={phraseId} onFill={onPhrase} />}
      </div>
      <Button
        small
        look={read ? 'plain' : 'primary'}
        className="flex-none"
        disabled={!read && member === undefined}
        onClick={() => (read ? setUnfolded(false) : void confirm())}
      >
        {t(read ? 'notices:fold' : 'notices:confirm')}
      </Button>
    </div>
  );
}
