import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hostPattern } from '../../lib/sites/own-hosts';
import { Field, Input } from '../ui/field';

/** Why what was written names no new host. */
export type OwnHostProblem = 'ownHostBad' | 'ownHostKnown';

/** @param named match patterns of the hosts named before */
export function ownHostProblem(written: string, named: string[]): OwnHostProblem | undefined {
  const pattern = hostPattern(written);
  if (pattern === undefined) return 'ownHostBad';
  return named.includes(pattern) ? 'ownHostKnown' : undefined;
}

/** 您的 Chatwoot 地址: a host as people write it, or a whole address pasted. */
export function OwnHostField(props: {
  name: string;
  written: string;
  problem: OwnHostProblem | undefined;
  onWrite: (written: string) => void;
  autoFocus?: boolean;
  /** Buttons beside the field. */
  children?: ReactNode;
}) {
  const { name, written, problem, onWrite, autoFocus, children } = props;
  const { t } = useTranslation();
  return (
    <Field
      label={t('sites:ownHost', { name })}
      hint={t('sites:ownHostHint')}
      error={problem && t(`sites:${problem}`)}
    >
      {(ids) => (
        <div className="flex gap-1.5">
          <Input
            {...ids}
            autoFocus={autoFocus}
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
            placeholder="kefu.example.com"
            value={written}
            onChange={(event) => onWrite(event.target.value)}
          />
          {children}
        </div>
      )}
    </Field>
  );
}
