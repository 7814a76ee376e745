import { useLiveQuery } from 'dexie-react-hooks';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { allMembers } from '../../lib/members/queries';
import { mayLead } from '../../lib/members/rules';
import { useMember } from './use-writer';

/** Whether who is signed on may change what a lead sets; `undefined` until it is known, which is no yes. */
export function useMayLead(): boolean | undefined {
  const members = useLiveQuery(allMembers, []);
  const member = useMember();
  return members && member !== undefined ? mayLead(members, member?.id ?? null) : undefined;
}

/** Says to an agent why nothing here can be changed. */
export function LeadsLine() {
  const { t } = useTranslation();
  if (useMayLead() !== false) return null;
  return (
    <p className="mb-3 flex items-center gap-1.5 rounded-md bg-brand-soft px-2.5 py-1 text-brand-ink">
      <Lock size={14} aria-hidden className="flex-none" />
      {t('members:leadsOnly')}
    </p>
  );
}

/** What only a lead sets: agents read it. Nothing is drawn until it is known who looks. */
export function LeadsOnly({ children }: { children: ReactNode }) {
  const may = useMayLead();
  if (may === undefined) return null;
  return (
    <fieldset disabled={!may} className="contents [&_:is(input,select,textarea)]:opacity-100!">
      {children}
    </fieldset>
  );
}
