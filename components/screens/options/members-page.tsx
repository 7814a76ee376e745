import { useTranslation } from 'react-i18next';
import { addMember } from '../../../lib/members/commands';
import { LeadsLine, useHand } from '../../members/leads-only';
import { useMember, useMembers, useWriter } from '../../members/use-writer';
import { AddName } from '../../settings/add-name';
import { Page } from '../../settings/page';
import { Empty } from '../../ui/empty';
import { MemberRow } from './member-row';

const longest = 12;

/** Who works at this desk. */
export function MembersPage() {
  const { t } = useTranslation();
  const writer = useWriter();
  const members = useMembers();
  const onDuty = useMember();
  const hand = useHand();
  if (!members || !hand) return null;
  const problem = (name: string) => {
    if (name === '') return t('options:blankName');
    return members.some((member) => member.name === name) ? t('members:nameTaken', { name }) : undefined;
  };
  return (
    <Page title={t('options:nav_members')} hint={t('options:membersHint')}>
      <LeadsLine words="leadsMembers" />
      {members.length === 0 ? (
        <Empty title={t('options:memberNone')}>{t('options:memberNoneHint')}</Empty>
      ) : (
        <ul className="rounded-lg border border-line">
          {members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              hand={hand}
              onDuty={member.id === onDuty?.id}
              problem={problem}
            />
          ))}
        </ul>
      )}
      <AddName
        label={t('options:memberName')}
        action={t('options:memberAdd')}
        maxLength={longest}
        problem={problem}
        onAdd={(name) => addMember(name, 'agent', null, writer)}
      />
      <p className="mt-3 text-sm text-ink3">{t('options:pinHint')}</p>
    </Page>
  );
}
