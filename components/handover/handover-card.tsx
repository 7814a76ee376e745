import { useTranslation } from 'react-i18next';
import { acceptHandover, restoreHandover, withdrawHandover } from '../../lib/handover/commands';
import { handoverText } from '../../lib/handover/rules';
import { minute } from '../../lib/kernel/clock';
import type { Handover } from '../../lib/records/handover.record';
import { useMember, useWriter } from '../members/use-writer';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { copyToClipboard } from '../ui/copy-to-clipboard';
import { formatTime } from '../ui/format-time';
import { Pill } from '../ui/pill';
import { say, warn } from '../ui/toasts';
import { useNow } from '../ui/use-now';
import { HandoverParts } from './handover-parts';

/** One handover as the next shift reads it. */
export function HandoverCard({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const now = useNow(minute);
  const member = useMember();
  const writer = useWriter();
  const time = formatTime(handover.createdAt, now);
  const { accepted } = handover;
  // Undefined until it is known who is on duty: nobody is offered what may be their own card.
  const own = member === undefined ? undefined : handover.memberId === (member?.id ?? null);

  const accept = async () => {
    if (!member) return warn(t('handover:needMember'));
    await acceptHandover(handover.id, member.name, writer);
  };
  const withdraw = async () => {
    await withdrawHandover(handover.id, writer);
    say(t('handover:withdrawn'), { label: t('undo'), run: () => restoreHandover(handover.id, writer) });
  };
  const copy = async () => {
    const title = t('handover:title', { name: handover.fromName, time });
    const words = {
      title,
      waits: t('handover:waits'),
      notes: t('handover:notes'),
      notices: t('handover:notices'),
      checks: t('handover:checks'),
      remark: t('handover:remark'),
    };
    if (await copyToClipboard(handoverText(handover, words))) say(t('handover:copied'));
    else warn(t('handover:copyFailed'));
  };

  return (
    <Card
      title={t('handover:from', { name: handover.fromName, time })}
      aside={
        accepted === null ? (
          <Pill tone="late">{t('handover:pending')}</Pill>
        ) : (
          <Pill tone="ok">
            {t('handover:acceptedBy', { name: accepted.name, time: formatTime(accepted.at, now) })}
          </Pill>
        )
      }
    >
      <HandoverParts
        items={handover.items}
        line={(item) => (
          <li key={item.id} className="border-b border-dashed border-line py-0.5 break-words last:border-0">
            <b>{item.nick}</b>
            {item.waitingSince !== null && (
              <span className="text-sm text-ink3">
                {' '}
                {t('handover:since', { time: formatTime(item.waitingSince, now) })}
              </span>
            )}
            {item.text && (item.nick ? ` — ${item.text}` : item.text)}
          </li>
        )}
      />
      {handover.remark && <p className="mt-1 whitespace-pre-wrap">{handover.remark}</p>}
      <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
        {accepted === null && own === false && (
          <Button look="primary" onClick={() => void accept()}>
            {t('handover:accept')}
          </Button>
        )}
        {accepted === null && own && <span className="w-full text-sm text-ink3">{t('handover:own')}</span>}
        <Button onClick={() => void copy()}>{t('handover:copyText')}</Button>
        {accepted === null && own && (
          <Button onClick={() => void withdraw()}>{t('handover:withdraw')}</Button>
        )}
      </div>
    </Card>
  );
}
