import { useLiveQuery } from 'dexie-react-hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shop } from '../../lib/bridge/protocol';
import { shopsOf } from '../../lib/buyers/queries';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Input } from '../ui/field';

/** Which shop is meant, where no page says so: one of those met on this site, or a new name. */
export function ShopQuestion(props: {
  site: string;
  title: string;
  hint: string;
  onShop: (shop: Shop) => void;
}) {
  const { site, title, hint, onShop } = props;
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const known = useLiveQuery(async () => await shopsOf(site), [site]) ?? [];
  const choose = (shop: string) => onShop({ id: shop, name: shop });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') choose(name.trim());
  };
  return (
    <Card title={title} className="mx-2.5 mt-2.5">
      <p className="mb-1.5 text-sm text-ink3">{hint}</p>
      <div className="mb-1.5 flex flex-wrap gap-1.5">
        {known.map((shop) => (
          <Button key={shop} onClick={() => choose(shop)}>
            {shop}
          </Button>
        ))}
      </div>
      <form onSubmit={submit} className="flex gap-1.5">
        <Input
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.target.value)}
          aria-label={t('panel:shopName')}
          placeholder={t('panel:shopName')}
        />
        <Button type="submit" look="primary" disabled={name.trim() === ''}>
          {t('common:confirm')}
        </Button>
      </form>
    </Card>
  );
}
