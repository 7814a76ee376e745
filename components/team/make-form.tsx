import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Who } from '../../lib/team/make';
import { hereUrl, nameProblem, type Place, readAddress, readNames } from '../../lib/team/rules';
import { Choice } from '../settings/choice';
import { Button } from '../ui/button';
import { Area, Field, Input } from '../ui/field';
import type { Opened } from './use-opened';

const places = ['here', 'certificate', 'proxy'] as const;

/** Shop, names and where the server runs; draws the team when all of it is right. */
export function MakeForm(props: {
  /** Whoever makes the team, if somebody is signed on. */
  lead: string;
  onMade: (opened: Opened) => Promise<void>;
  onCancel: () => void;
}) {
  const { lead, onMade, onCancel } = props;
  const { t } = useTranslation();
  const [shop, setShop] = useState('');
  const [leads, setLeads] = useState(lead);
  const [agents, setAgents] = useState('');
  const [place, setPlace] = useState<Place>('here');
  const [address, setAddress] = useState('');
  const [cert, setCert] = useState('./cert.pem');
  const [key, setKey] = useState('./key.pem');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const url = place === 'here' ? hereUrl : readAddress(address);
  const ownTls = place === 'certificate';
  const problems = {
    shop: shop.trim() === '' ? t('making:needShop') : undefined,
    leads: readNames(leads).length === 0 ? t('making:needLead') : wrongName(readNames(leads), []),
    agents: wrongName(readNames(agents), readNames(leads)),
    address: url === undefined ? t('making:addressWrong') : undefined,
    cert: ownTls && cert.trim() === '' ? t('making:needFile') : undefined,
    key: ownTls && key.trim() === '' ? t('making:needFile') : undefined,
  };
  function wrongName(names: string[], others: string[]): string | undefined {
    for (const [at, name] of names.entries()) {
      const problem = nameProblem(name, [...others, ...names.slice(0, at)]);
      if (problem) return t(`making:name_${problem}`, { name });
    }
    return undefined;
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || url === undefined || Object.values(problems).some(Boolean)) return;
    setBusy(true);
    const as = (role: Who['role']) => (name: string) => ({ name, role });
    const people = [...readNames(leads).map(as('lead')), ...readNames(agents).map(as('agent'))];
    const tls = ownTls ? { cert: cert.trim(), key: key.trim() } : null;
    try {
      const { makeTeam } = await import('../../lib/team/make');
      await onMade({
        kept: await makeTeam({ shop: shop.trim(), url, tls, people }),
        invited: null,
        fresh: true,
      });
    } finally {
      setBusy(false);
    }
  };
  const line = (name: 'shop' | 'address' | 'cert' | 'key', value: string, set: (text: string) => void) => (
    <Field
      label={t(`making:${name}`)}
      hint={name === 'address' ? t('making:addressHint') : undefined}
      error={tried ? problems[name] : undefined}
    >
      {(ids) => <Input {...ids} value={value} onChange={({ target }) => set(target.value)} />}
    </Field>
  );
  const names = (name: 'leads' | 'agents', value: string, set: (text: string) => void) => (
    <div className="min-w-48 flex-1">
      <Field
        label={t(`making:${name}`)}
        hint={t('making:namesHint')}
        error={tried ? problems[name] : undefined}
      >
        {(ids) => <Area {...ids} rows={4} value={value} onChange={({ target }) => set(target.value)} />}
      </Field>
    </div>
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="rounded-lg border border-line p-4">
      <h3 className="mb-2 font-semibold">{t('making:title')}</h3>
      {line('shop', shop, setShop)}
      <div className="mb-2 flex flex-wrap gap-x-4">
        {names('leads', leads, setLeads)}
        {names('agents', agents, setAgents)}
      </div>
      <Choice
        legend={t('making:place')}
        value={place}
        options={places.map((value) => ({ value, label: t(`making:place_${value}`) }))}
        onChange={setPlace}
      />
      <p className="-mt-3 mb-3 text-sm text-ink2">{t(`making:placeHint_${place}`)}</p>
      {place !== 'here' && line('address', address, setAddress)}
      {ownTls && (
        <div className="grid grid-cols-2 gap-x-4">
          {line('cert', cert, setCert)}
          {line('key', key, setKey)}
        </div>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={busy}>
          {t(busy ? 'making:making' : 'making:make')}
        </Button>
        <Button onClick={onCancel}>{t('making:cancel')}</Button>
      </div>
    </form>
  );
}
