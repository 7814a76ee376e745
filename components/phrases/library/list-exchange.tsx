import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportJson } from '../../../lib/exchange/phrases-json';
import { type ShopLists, shopLists } from '../../../lib/phrases/import-queries';
import { dayStamp } from '../../backup/day-stamp';
import { LeadsOnly } from '../../members/leads-only';
import { Button } from '../../ui/button';
import { downloadFile } from '../../ui/download-file';
import { ImportDialog } from './import-dialog';
import { UndoImport } from './undo-import';

/** Hands one of the shop's lists out as our own file, and brings one in with the same preview as phrases. */
export function ListExchange({ list, title }: { list: keyof ShopLists; title: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const handOut = async () => {
    const lists = await shopLists();
    const name = `${title}-${dayStamp(Date.now())}.json`;
    downloadFile(name, 'application/json', exportJson([], Date.now(), [], { [list]: lists[list] }));
  };
  return (
    <div className="flex flex-none gap-2">
      <LeadsOnly>
        <UndoImport />
        <Button onClick={() => setOpen(true)}>{t('importing:importList')}</Button>
      </LeadsOnly>
      <Button onClick={() => void handOut()}>{t('importing:exportList')}</Button>
      <ImportDialog open={open} onClose={() => setOpen(false)} title={title} />
    </div>
  );
}
