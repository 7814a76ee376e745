import { useTranslation } from 'react-i18next';
import { type LibraryFilter, wholeLibrary } from '../../../lib/phrases/library-filter';
import { Empty } from '../../ui/empty';

/** Why the table is empty, and what to do about it. */
export function LibraryEmpty(props: { isEmpty: boolean; query: string; filter: LibraryFilter }) {
  const { isEmpty, query, filter } = props;
  const { t } = useTranslation();
  if (isEmpty) return <Empty title={t('library:empty')}>{t('library:emptyHint')}</Empty>;
  if (query !== '') return <Empty title={t('library:none', { query })}>{t('library:noneHint')}</Empty>;
  const { stage } = filter;
  const byStageAlone = JSON.stringify(filter) === JSON.stringify({ ...wholeLibrary, stage });
  return <Empty title={byStageAlone ? t('library:noneInStage', { stage }) : t('table:noneHere')} />;
}
