import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { minute } from '../../lib/kernel/clock';
import { writeNotice } from '../../lib/notices/commands';
import { noticesWithReaders } from '../../lib/notices/queries';
import { LeadsLine, useMayLead } from '../members/leads-only';
import { useMember, useWriter } from '../members/use-writer';
import { Page } from '../settings/page';
import { Empty } from '../ui/empty';
import { say } from '../ui/toasts';
import { useNow } from '../ui/use-now';
import { NoticeForm } from './notice-form';
import { NoticeRow } from './notice-row';

/** What the lead has everybody know, and who has read it. */
export function NoticesPage() {
  const { t } = useTranslation();
  const now = useNow(minute);
  const notices = useLiveQuery(noticesWithReaders, []);
  const member = useMember();
  const writer = useWriter();
  const may = useMayLead();
  if (!notices || member === undefined) return null;
  return (
    <Page title={t('options:nav_notices')} hint={t('notices:pageHint')}>
      <LeadsLine />
      {may && (
        <NoticeForm
          action={t('notices:write')}
          onSave={async (fields) => {
            await writeNotice({ ...fields, byName: member?.name ?? t('notices:lead') }, writer);
            say(t('notices:written'));
          }}
        />
      )}
      {notices.length === 0 ? (
        <Empty title={t('notices:none')} />
      ) : (
        <ul aria-label={t('notices:list')} className="mt-5 rounded-lg border border-line">
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} now={now} />
          ))}
        </ul>
      )}
    </Page>
  );
}
