import { useTranslation } from 'react-i18next';
import type { Figures } from '../../../lib/stats/queries';
import { Card } from '../../ui/card';

/** The phrases used most. */
export function FavouritesCard({ favourites }: { favourites: Figures['favourites'] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('stats:favourites')}>
      {favourites.length === 0 && <p className="text-ink3">{t('stats:favouritesNone')}</p>}
      <ol>
        {favourites.map(({ id, title, count }) => (
          <li key={id} className="flex gap-2 border-b border-dashed border-line py-0.5 last:border-0">
            <span className="min-w-0 flex-1 truncate">{title}</span>
            <span className="text-sm text-ink3 tabular-nums">{t('stats:uses', { count })}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
