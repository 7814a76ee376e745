import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuardRuleRow } from '../../lib/records/guard-rule.record';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { OwnRule } from './own-rule';
import { OwnRuleForm } from './own-rule-form';

/** Words that this shop watches beside what came along. */
export function OwnRules({ own }: { own: GuardRuleRow[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<GuardRuleRow | 'new'>();
  return (
    <section className="mb-5">
      <header className="mb-2 flex items-center gap-2">
        <h3 className="flex-1 font-semibold">{t('guard:own')}</h3>
        <Button onClick={() => setOpen('new')}>
          <Plus size={14} aria-hidden />
          {t('guard:add')}
        </Button>
      </header>
      {own.length === 0 ? (
        <Empty title={t('guard:ownNone')}>{t('guard:ownNoneHint')}</Empty>
      ) : (
        <ul className="rounded-lg border border-line">
          {own.map((rule) => (
            <OwnRule key={rule.id} rule={rule} onEdit={() => setOpen(rule)} />
          ))}
        </ul>
      )}
      {open && <OwnRuleForm rule={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
