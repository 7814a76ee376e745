import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { notesOf } from '../../lib/buyers/queries';
import type { OpenConversation } from '../../lib/sites/snapshot';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { NewNote } from './new-note';
import { NoteLine } from './note-line';

/** What is remembered of the open buyer. */
export function BuyerTab({
  buyerKey,
  open,
}: {
  buyerKey: string | undefined;
  open: OpenConversation | undefined;
}) {
  const { t } = useTranslation();
  const notes = useLiveQuery(() => (buyerKey ? notesOf(buyerKey) : []), [buyerKey]);
  if (!buyerKey || !open) return <Empty title={t('panel:noBuyer')}>{t('panel:noBuyerHint')}</Empty>;
  return (
    <div className="grid grid-cols-1 gap-2 pb-2">
      {open.weak && (
        <p className="rounded-md bg-warn-soft px-2.5 py-1 text-sm text-warn">{t('buyers:weak')}</p>
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
