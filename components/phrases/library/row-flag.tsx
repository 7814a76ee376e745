import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { check } from '../../../lib/guard/check';
import { useLanguage } from '../../settings/use-language';
import { guardSites } from './guard-sites';

/** The first thing the guard says of a phrase, in one line; nothing when it is clear. */
export function RowFlag({ text }: { text: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { level, hits } = check(text, { sites: guardSites });
  const hit = hits.find((found) => found.level === level);
  if (!hit) return null;
  const red = level === 'red';
  const Icon = red ? OctagonAlert : TriangleAlert;
  const words = t('library:guardHit', { word: text.slice(hit.start, hit.end), reason: hit.reason[language] });
  return (
    <div
      title={words}
      className={`flex min-w-0 items-center gap-1 text-xs ${red ? 'text-late' : 'text-warn'}`}
    >
      <Icon size={12} aria-hidden className="flex-none" />
      <span className="truncate">
        {t(`library:${hit.level}`)} · {words}
      </span>
    </div>
  );
}
