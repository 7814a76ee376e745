import { useTranslation } from 'react-i18next';
import { Pill } from '../ui/pill';
import { useChecklist } from './use-checklist';

/** How many items are due, for the collapsed panel. */
export function DueMark({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  const { due } = useChecklist();
  if (due.length === 0) return null;
  return (
    <button type="button" onClick={onOpen} className="grid justify-items-center gap-0.5 text-center">
      <Pill tone="brand" className="px-1.5 text-xs">
        {due.length}
      </Pill>
      <span className="text-xs text-ink2">{t('shifts:checklist')}</span>
    </button>
  );
}
