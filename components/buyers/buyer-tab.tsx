import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { notesOf } from '../../lib/buyers/queries';
import type { Page } from '../screens/panel/use-page-link';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { NewNote } from './new-note';
import { NoteLine } from './note-line';
import { SplitMemory } from './split-memory';

/** What is remembered of the open buyer. */
export function BuyerTab({ page, buyerKey }: { page: Page; buyerKey: string | undefined }) {
  const { open } = page.view;
  const { t } = useTranslation();
  const notes = useLiveQuery(async () => await (buyerKey ? notesOf(buyerKey) : []), [buyerKey]);
  if (!buyerKey || !open) {
    if (open && page.view.shop)
      return <Empty title={t('buyers:sameNameFirst')}>{t('buyers:sameNameFirstHint')}</Empty>;
    if (page.copies) return <Empty title={t('window:noBuyer')}>{t('window:noBuyerHint')}</Empty>;
    return <Empty title={t('panel:noBuyer')}>{t('panel:noBuyerHint')}</Empty>;
  }
  return (
    <div className="grid grid-cols-1 gap-2 pb-2">
      {open.weak && (
        <div className="rounded-md bg-warn-soft px-2.5 py-1 text-sm text-warn">
          <p>{t('buyers:weak')}</p>
          {!page.copies && <SplitMemory buyerKey={buyerKey} nick={open.nick} />}
        </div>
      )}
      <NewNote key={buyerKey} buyerKey={buyerKey} />
      <Card title={t('buyers:notes')}>
        {notes?.length === 0 && <p className="text-sm text-ink3">{t('buyers:noNotes')}</p>}
        <ul>
          {notes?.map((note) => (
            <NoteLine key={note.id} note={note} />
          ))}
        </ul>
      </Card>
    </div>
  );
}
