import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../lib/records/phrase.record';

/** What a screen reader says while a row is moved. */
export function useAnnouncements(phrases: readonly Phrase[]): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation();
  const title = (id: UniqueIdentifier) => phrases.find((phrase) => phrase.id === id)?.title ?? '';
  const place = (id: UniqueIdentifier | undefined) => phrases.findIndex((phrase) => phrase.id === id) + 1;
  return {
    screenReaderInstructions: { draggable: t('library:dragHint') },
    announcements: {
      onDragStart: ({ active }) =>
        t('library:dragPicked', { title: title(active.id), place: place(active.id) }),
      onDragOver: ({ active, over }) =>
        t('library:dragOver', { title: title(active.id), place: place(over?.id) }),
      onDragEnd: ({ active, over }) =>
        t('library:dragDone', { title: title(active.id), place: place(over?.id) }),
      onDragCancel: ({ active }) => t('library:dragBack', { title: title(active.id) }),
    },
  };
}
