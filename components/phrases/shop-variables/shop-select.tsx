import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Input, Select } from '../../ui/field';

const another = '\n';

/** Whose values are shown: those of all shops (''), or of one that is known or named here. */
export function ShopSelect(props: { shops: string[]; shop: string; onShop: (shop: string) => void }) {
  const { shops, shop, onShop } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  if (typed !== undefined) {
    const submit = (event: FormEvent) => {
      event.preventDefault();
      if (typed.trim() !== '') onShop(typed.trim());
      setTyped(undefined);
    };
    return (
      <form onSubmit={submit} className="flex w-64 gap-1">
        <Input
          autoFocus
          aria-label={t('variables:shopName')}
          placeholder={t('variables:shopName')}
          value={typed}
          maxLength={60}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setTyped(undefined)}
        />
        <Button type="submit">{t('common:add')}</Button>
      </form>
    );
  }
  const named = shop === '' || shops.includes(shop) ? shops : [...shops, shop];
  return (
    <Select
      aria-label={t('variables:shop')}
      value={shop}
      onChange={({ target }) => (target.value === another ? setTyped('') : onShop(target.value))}
      className="w-44! flex-none"
    >
      <option value="">{t('variables:allShops')}</option>
      {named.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
      <option value={another}>{t('variables:otherShop')}</option>
    </Select>
  );
}
