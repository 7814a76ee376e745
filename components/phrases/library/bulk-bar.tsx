import { Popover } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkOrder } from '../../../lib/phrases/bulk';
import type { Phrase } from '../../../lib/records/phrase.record';
import { Button } from '../../ui/button';
import { PopoverBox } from '../../ui/popover-box';
import { BulkDays } from './bulk-days';
import { BulkMove } from './bulk-move';
import { BulkScope } from './bulk-scope';
import { BulkSites } from './bulk-sites';
import { BulkTags } from './bulk-tags';
import { ExportMenu } from './export-menu';

interface Props {
  chosen: readonly Phrase[];
  listed: number;
  phrases: readonly Phrase[];
  stages: string[];
  progress: { done: number; total: number } | undefined;
  /** Some of them are the lead's to change. */
  readOnly: boolean;
  onOrder: (order: BulkOrder) => Promise<void>;
  onDelete: () => void;
  onClear: () => void;
}

/** What every form of the bar is handed. */
export interface BulkForm {
  count: number;
  onOrder: (order: BulkOrder) => void;
}

/** What can be done with the chosen phrases. */
export function BulkBar(props: Props) {
  const { chosen, listed, phrases, stages, progress, readOnly, onOrder, onDelete, onClear } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState('');
  const order = (given: BulkOrder) => {
    setOpen('');
    void onOrder(given);
  };
  const form = { count: chosen.length, onOrder: order };
  const menu = (name: 'move' | 'tags' | 'setScope' | 'sites' | 'days', content: ReactNode) => (
    <Popover.Root open={open === name} onOpenChange={(next) => setOpen(next ? name : '')}>
      <Popover.Trigger asChild>
        <Button small disabled={readOnly || progress !== undefined}>
          {t(`table:${name}`)}
        </Button>
      </Popover.Trigger>
      <PopoverBox>{content}</PopoverBox>
    </Popover.Root>
  );
  return (
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="sr-only">{t('table:actions')}</legend>
      <b role="status" className="mr-1 font-semibold tabular-nums">
        {progress
          ? t('table:working', { done: progress.done, total: progress.total })
          : t('table:selectedOf', { count: chosen.length, total: listed })}
      </b>
      {menu('move', <BulkMove {...form} phrases={phrases} stages={stages} />)}
      {menu('tags', <BulkTags {...form} chosen={chosen} />)}
      {menu('setScope', <BulkScope {...form} />)}
      {menu('sites', <BulkSites {...form} />)}
      {menu('days', <BulkDays {...form} />)}
      <ExportMenu phrases={chosen} selected small />
      <Button look="danger" small disabled={readOnly} onClick={onDelete}>
        {t('common:delete')}
      </Button>
      <Button look="quiet" small onClick={onClear}>
        {t('library:unselect')}
      </Button>
    </fieldset>
  );
}
