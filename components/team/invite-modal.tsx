import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inviteFor } from '../../lib/team/invites';
import type { KeptTeam, Person } from '../../lib/team/kept';
import { Button } from '../ui/button';
import { copyToClipboard } from '../ui/copy-to-clipboard';
import { Modal } from '../ui/modal';
import { say, warn } from '../ui/toasts';

/** One member's invite, as a line and as a picture to scan. */
export function InviteModal(props: { kept: KeptTeam; person: Person; onClose: () => void }) {
  const { kept, person, onClose } = props;
  const { name } = person;
  const { t } = useTranslation();
  const text = inviteFor(kept, person);
  const copy = async () => {
    if (await copyToClipboard(text)) say(t('making:copied', { name }));
    else warn(t('making:copyFailed'));
  };
  return (
    <Modal open onClose={onClose} title={t('making:inviteOf', { name })} closeLabel={t('common:close')}>
      <p className="mb-2 rounded-md bg-warn-soft px-3 py-2 text-warn">{t('making:invitesWarn')}</p>
      <textarea
        readOnly
        rows={4}
        aria-label={t('making:inviteOf', { name })}
        value={text}
        onFocus={({ target }) => target.select()}
        className="mb-2 w-full rounded-md border border-edge bg-bg px-2 py-1 font-mono text-xs break-all"
      />
      <Button look="primary" onClick={() => void copy()}>
        {t('making:copy')}
      </Button>
      <QrCode text={text} label={t('making:qr', { name })} />
    </Modal>
  );
}

function QrCode({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  const [code, setCode] = useState<{ size: number; path: string } | null>();
  useEffect(() => {
    let gone = false;
    void import('../../lib/team/qr').then(({ qrPath }) => {
      if (!gone) setCode(qrPath(text));
    });
    return () => {
      gone = true;
    };
  }, [text]);
  if (code === undefined) return null;
  if (code === null) return <p className="mt-3 text-sm text-ink2">{t('making:qrTooLong')}</p>;
  const { size, path } = code;
  return (
    <figure className="mt-3">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="w-full rounded-md"
      >
        {/* Dark on light in both themes, or cameras do not read it. */}
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption className="mt-1 text-center text-sm text-ink3">{t('making:qrHint')}</figcaption>
    </figure>
  );
}
