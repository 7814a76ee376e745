import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minute } from '../../../lib/kernel/clock';
import { addShopVariable } from '../../../lib/phrases/commands';
import { knownShops, shopVariables } from '../../../lib/phrases/queries';
import { dayOf, ownNamesOf, rowsInForce, SHOP_VARIABLES } from '../../../lib/phrases/shop-variables';
import { foldName, longestName, nameProblem } from '../../../lib/phrases/variable-names';
import { LeadsLine, LeadsOnly } from '../../members/leads-only';
import { useWriter } from '../../members/use-writer';
import { AddName } from '../../settings/add-name';
import { Page } from '../../settings/page';
import { useNow } from '../../ui/use-now';
import { ListExchange } from '../library/list-exchange';
import { ShopSelect } from './shop-select';
import { ShopVariableRow } from './shop-variable-row';

/** Options → 店铺变量: what {活动} and the like stand for, per shop and with dates. */
export function ShopVariablesPage() {
  const { t } = useTranslation();
  const writer = useWriter();
  const [shop, setShop] = useState('');
  const rows = useLiveQuery(shopVariables, []);
  const shops = useLiveQuery(knownShops, []);
  const today = dayOf(useNow(minute));
  if (!rows || !shops) return null;
  const own = ownNamesOf(rows);
  const names = [...SHOP_VARIABLES.map(({ zh }) => zh), ...own];
  const inForce = rowsInForce(rows, { id: shop, name: shop }, today);
  const problem = (name: string) => {
    const wrong = nameProblem(name);
    if (wrong) return t(`variables:name_${wrong}`, { count: longestName });
    const twice = [...own].some((other) => foldName(other) === foldName(name));
    return twice ? t('variables:name_twice', { name }) : undefined;
  };
  return (
    <Page
      title={t('options:nav_variables')}
      hint={t('variables:hint')}
      aside={
        <div className="grid justify-items-end gap-2">
          <ListExchange list="variables" title={t('options:nav_variables')} />
          <ShopSelect shops={shops} shop={shop} onShop={setShop} />
        </div>
      }
    >
      <LeadsLine />
      <LeadsOnly>
        <ul className="rounded-lg border border-line">
          {names.flatMap((name) => {
            const here = rows.filter((row) => row.name === name && row.shop === shop);
            const place = { name, shop, today, inForce: inForce.get(name), removable: own.has(name) };
            // The first is the same line before and after it is stored: the cursor stays in it.
            return [here[0], ...here.slice(1)].map((row, index) => (
              <ShopVariableRow key={index > 0 && row ? row.id : `${shop} ${name}`} {...place} row={row} />
            ));
          })}
        </ul>
        <AddName
          label={t('variables:ownName')}
          action={t('common:add')}
          maxLength={longestName}
          problem={problem}
          onAdd={(name) => addShopVariable({ shop, name, value: '', from: '', to: '' }, writer)}
        />
      </LeadsOnly>
    </Page>
  );
}
