import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteMember, editMember, restoreMember } from '../../../lib/members/commands';
import type { Member } from '../../../lib/records/member.record';
import { type Hand, mayChangeMember } from '../../../lib/records/rights';
import { ReadOnly } from '../../members/leads-only';
import { useWriter } from '../../members/use-writer';
import { NameInput } from '../../settings/name-input';
import { Button, IconButton } from '../../ui/button';
import { Select } from '../../ui/field';
import { Pill } from '../../ui/pill';
import { say } from '../../ui/toasts';
import { PinDialog } from './pin-dialog';

export function MemberRow(props: {
  member: Member;
  /** Who looks at the list. */
  hand: Hand;
  onDuty: boolean;
  problem: (name: string) => string | undefined;
}) {
  const { member, hand, onDuty, problem } = props;
  const { t } = useTranslation();
  const writer = useWriter();
  const [asking, setAsking] = useState(false);
  const { id, name } = member;
  const { leads } = hand;
  const mine = mayChangeMember(id, {}, hand);
  const undo = (run: () => Promise<void>) => ({ label: t('common:undo'), run });
  const remove = async () => {
    await deleteMember(id, writer);
    say(
      t('options:memberDeleted', { name }),
      undo(() => restoreMember(id, writer)),
    );
  };
  const removePin = async () => {
    const before = member.pin;
    await editMember(id, { pin: null }, writer);
    say(
      t('options:pinRemoved', { name }),
      undo(() => editMember(id, { pin: before }, writer)),
    );
  };
  return (
    <li className="flex items-center gap-2 border-b border-line px-2 py-1 last:border-0">
      <ReadOnly readOnly={!mine}>
        <NameInput
          label={t('options:memberRename', { name })}
          value={name}
          maxLength={12}
          problem={problem}
          onChange={(next) => void editMember(id, { name: next }, writer)}
        />
      </ReadOnly>
      {onDuty && <Pill tone="brand">{t('options:onDuty')}</Pill>}
      <Select
        aria-label={t('options:memberRoleOf', { name })}
        value={member.role}
        disabled={!leads}
        onChange={(event) =>
          void editMember(id, { role: event.target.value === 'lead' ? 'lead' : 'agent' }, writer)
        }
        className="w-24! flex-none"
      >
        <option value="agent">{t('options:role_agent')}</option>
        <option value="lead">{t('options:role_lead')}</option>
      </Select>
      <ReadOnly readOnly={!mine}>
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t(member.pin ? 'options:pinChange' : 'options:pinSet')}
        </Button>
        {member.pin && (
          <Button look="quiet" onClick={() => void removePin()}>
            {t('options:pinRemove')}
          </Button>
        )}
      </ReadOnly>
      <IconButton disabled={!leads} label={t('options:memberDelete', { name })} onClick={() => void remove()}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
      <PinDialog member={member} open={asking} onClose={() => setAsking(false)} />
    </li>
  );
}
