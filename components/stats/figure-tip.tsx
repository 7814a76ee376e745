import { useTranslation } from 'react-i18next';
import { type Definition, isConfirmed } from '../../lib/stats/definition';
import type { Summary } from '../../lib/stats/figures';
import { useLanguage } from '../settings/use-language';
import { Pill } from '../ui/pill';
import { formatShare } from './format';

type Coverage = Summary['coverage'];

/** How a figure comes about, how much of it was seen, and that it is ours. */
export function FigureTip({ formula, coverage }: { formula: string; coverage: Coverage }) {
  return (
    <>
      <p>{formula}</p>
      <Seen coverage={coverage} />
    </>
  );
}

/** The same of a definition, with where it is from. */
export function DefinitionTip(props: { definition: Definition; of: number; coverage: Coverage }) {
  const { definition, of, coverage } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { formula, unseen, days, source, sites } = definition;
  return (
    <>
      <p>{formula[language]}</p>
      <p className="text-ink2">{t('stats:of', { count: of })}</p>
      {unseen && <p className="text-ink2">{t('stats:unseen', { what: unseen[language] })}</p>}
      {days && <p className="text-ink2">{t('stats:platformDays', { days })}</p>}
      {!isConfirmed(definition) && (
        <p className="text-warn">
          <b>{t('stats:unconfirmed')}</b> · {t('stats:unconfirmedHint')}
        </p>
      )}
      {sites.length > 0 && <p className="text-ink3">{t('stats:source', source)}</p>}
      <Seen coverage={coverage} />
    </>
  );
}

function Seen({ coverage: { exact, over } }: { coverage: Coverage }) {
  const { t } = useTranslation();
  return (
    <p className="border-t border-line pt-1 text-ink2">
      <Pill>{t('common:localEstimate')}</Pill>{' '}
      {over === 0
        ? t('stats:coverageNone')
        : `${t('stats:coverage', { exact, over })} (${formatShare(exact / over)})`}
    </p>
  );
}
