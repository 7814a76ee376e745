import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { countedShops } from '../../lib/stats/queries';
import { ranges, type Scope } from '../../lib/stats/scope';
import { useShopNames } from '../sites/use-shop-names';
import { classes } from '../ui/classes';
import { Select } from '../ui/field';
import { usePlatformName } from './use-platform-name';

/** Which days, which platform, which shop. */
export function ScopeBar({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  const { t } = useTranslation();
  const shops = useLiveQuery(async () => await countedShops(Date.now()), []) ?? [];
  return (
    <div className="grid gap-1.5">
      <fieldset className="flex rounded-md border border-edge bg-card p-0.5">
        <legend className="sr-only">{t('stats:range')}</legend>
        {ranges.map((range) => (
          <label
            key={range}
            className={classes(
              'flex min-h-[24px] flex-1 cursor-pointer items-center justify-center rounded-sm text-sm',
              'has-focus-visible:outline-2 has-focus-visible:outline-brand',
              range === scope.range
                ? 'bg-brand-soft font-semibold text-brand-ink'
                : 'text-ink2 hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name="range"
              className="sr-only"
              checked={range === scope.range}
              onChange={() => onChange({ ...scope, range })}
            />
            {t(`stats:range_${range}`)}
          </label>
        ))}
      </fieldset>
      {shops.length > 1 && <ShopPicker shops={shops} scope={scope} onChange={onChange} />}
    </div>
  );
}

function ShopPicker(props: {
  shops: { site: string; shop: string }[];
  scope: Scope;
  onChange: (scope: Scope) => void;
}) {
  const { shops, scope, onChange } = props;
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('stats:shop')}
      value={choiceOf(scope)}
      onChange={({ target }) => {
        const [site, shop] = JSON.parse(target.value) as [string | null, string | null];
        onChange({ ...scope, site, shop });
      }}
    >
      <option value={choiceOf({ site: null, shop: null })}>{t('stats:allShops')}</option>
      {[...new Set(shops.map(({ site }) => site))].map((site) => (
        <PlatformOptions key={site} site={site} shops={shops.filter((one) => one.site === site)} />
      ))}
    </Select>
  );
}

const choiceOf = ({ site, shop }: Pick<Scope, 'site' | 'shop'>) => JSON.stringify([site, shop]);

/** A platform, and its shops where there are several. */
function PlatformOptions({ site, shops }: { site: string; shops: { shop: string }[] }) {
  const name = usePlatformName(site);
  const shopName = useShopNames();
  return (
    <>
      <option value={choiceOf({ site, shop: null })}>{name}</option>
      {shops.length > 1 &&
        shops.map(({ shop }) => (
          <option
            key={shop}
            value={choiceOf({ site, shop })}
          >{`${name} · ${shopName({ site, shop })}`}</option>
        ))}
    </>
  );
}
