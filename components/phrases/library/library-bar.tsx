import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../lib/records/phrase.record';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { ExportMenu } from './export-menu';
import { UndoImport } from './undo-import';

interface Props {
  phrases: readonly Phrase[];
  query: string;
  onQuery: (query: string) => void;
  onImport: () => void;
  onNew: () => void;
}

/** Search, import, export, new. */
export function LibraryBar({ phrases, query, onQuery, onImport, onNew }: Props) {
  const { t } = useTranslation();
  const search = t('library:search', { count: phrases.length.toLocaleString() as never });
  return (
    <div className="flex items-center gap-2">
      <Input
        type="search"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        placeholder={search}
        aria-label={search}
        className="min-w-0 flex-1"
      />
      <UndoImport />
      <Button onClick={onImport}>{t('library:import')}</Button>
      <ExportMenu phrases={phrases} />
      <Button look="primary" onClick={onNew}>
        {t('library:new')}
      </Button>
    </div>
  );
}
