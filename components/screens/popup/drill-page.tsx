import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button';
import { Card } from '../../ui/card';

/** The list behind a figure, in place of the figures; the way back has the focus. */
export function DrillPage(props: { title: string; range: string; onBack: () => void; children: ReactNode }) {
  const { title, range, onBack, children } = props;
  const { t } = useTranslation();
  const header = useRef<HTMLElement>(null);
  useEffect(() => header.current?.querySelector('button')?.focus(), []);
  return (
    <main className="min-h-[420px] w-[372px] p-3">
      <header ref={header} className="mb-2 flex items-center gap-1">
        <IconButton label={t('stats:listBack')} onClick={onBack}>
          <ArrowLeft size={16} aria-hidden />
        </IconButton>
        <h1 className="min-w-0 flex-1 truncate font-semibold">{title}</h1>
        <span className="text-sm text-ink3">{range}</span>
      </header>
      <Card>{children}</Card>
    </main>
  );
}
