import { useTranslation } from 'react-i18next';
import { useMayLead } from '../../members/leads-only';
import { useMember } from '../../members/use-writer';
import { Button } from '../../ui/button';
import type { BulkForm } from './bulk-bar';

/** Makes the chosen phrases the team's, or the member's own. */
export function BulkScope({ onOrder }: BulkForm) {
  const { t } = useTranslation();
  const memberId = useMember()?.id;
  const leads = useMayLead();
  return (
    <div className="grid gap-1.5">
      <Button disabled={!leads} onClick={() => onOrder({ kind: 'scope', ownerId: null })}>
        {t('table:toTeam')}
      </Button>
      <Button
        disabled={memberId === undefined}
        onClick={() => memberId && onOrder({ kind: 'scope', ownerId: memberId })}
      >
        {t('table:toMine')}
      </Button>
      {memberId === undefined && <p className="text-sm text-ink3">{t('table:signOn')}</p>}
    </div>
  );
}
