import { Lock } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Hand, mayLead } from '../../lib/records/rights';
import { useMember, useMembers } from './use-writer';

/** Who is signed on and whether he leads; `undefined` until it is known. */
export function useHand(): Hand | undefined {
  const members = useMembers();
  const member = useMember();
  const memberId = member?.id ?? null;
  const leads = members && member !== undefined ? mayLead(members, memberId) : undefined;
  return useMemo(() => (leads === undefined ? undefined : { memberId, leads }), [memberId, leads]);
}

/** Whether who is signed on may change what a lead sets; `undefined` until it is known, which is no yes. */
export const useMayLead = (): boolean | undefined => useHand()?.leads;

/** Says to an agent why nothing here can be changed, or in other words what he may do. */
export function LeadsLine({
  words = 'leadsOnly',
}: {
  words?: 'leadsOnly' | 'leadsPhrases' | 'leadsMembers';
}) {
  const { t } = useTranslation();
  if (useMayLead() !== false) return null;
  return (
    <p className="mb-3 flex items-center gap-1.5 rounded-md bg-brand-soft px-2.5 py-1 text-brand-ink">
      <Lock size={14} aria-hidden className="flex-none" />
      {t(`members:${words}`)}
    </p>
  );
}

/** What only a lead sets: agents read it. Nothing is drawn until it is known who looks. */
export function LeadsOnly({ children }: { children: ReactNode }) {
  const may = useMayLead();
  if (may === undefined) return null;
  return <ReadOnly readOnly={!may}>{children}</ReadOnly>;
}

/** Fields and buttons that can be read as usual, but not used. */
export const ReadOnly = ({ readOnly, children }: { readOnly: boolean; children: ReactNode }) => (
  <fieldset disabled={readOnly} className="contents [&_:is(input,select,textarea)]:opacity-100!">
    {children}
  </fieldset>
);
