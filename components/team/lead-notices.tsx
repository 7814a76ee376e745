import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { minute } from '../../lib/kernel/clock';
import { type NoticeWithReaders, noticesWithReaders } from '../../lib/notices/queries';
import { stateOf } from '../../lib/notices/rules';
import { Card } from '../ui/card';
import { Pill } from '../ui/pill';
import { useNow } from '../ui/use-now';

/** The notices that stand now, each with who has confirmed it and who has not. */
export function LeadNotices() {
  const { t } = useTranslation();
  const now = useNow(minute);
  const all = useLiveQuery(async () => await noticesWithReaders(), []) ?? [];
  const list = all.filter((notice) => stateOf(notice, Math.max(now, notice.saidAt)) === 'now');
  return (
    <Card
      title={t('lead:notices')}
      aside={
        <a href="#/notices" className="text-sm text-brand-ink underline">
          {t('lead:noticesGo')}
        </a>
      }
      className="px-4! py-3!"
    >
      {list.length === 0 && <p className="text-ink3">{t('lead:noticesNone')}</p>}
      <ul aria-label={t('lead:notices')}>
        {list.map((notice) => (
          <Standing key={notice.id} notice={notice} />
        ))}
      </ul>
    </Card>
  );
}

function Standing({ notice: { text, readers, unread } }: { notice: NoticeWithReaders }) {
  const { t, i18n } = useTranslation();
  const names = new Intl.ListFormat(i18n.language).format(unread);
  return (
    <li className="py-0.5">
      <div className="flex items-start gap-2">
        <span className="line-clamp-2 min-w-0 flex-1 break-words" title={text}>
          {text}
        </span>
        <Pill tone={unread.length === 0 ? 'ok' : 'mute'} className="flex-none">
          {t('lead:confirmed', { read: readers.length, all: readers.length + unread.length })}
        </Pill>
      </div>
      <p className="text-sm break-words text-ink3">
        {unread.length === 0 ? t('lead:allRead') : t('lead:unread', { names })}
      </p>
    </li>
  );
}
