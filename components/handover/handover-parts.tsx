import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverItem } from '../../lib/records/handover.record';

/** The lines of a handover under their headings: who waits, then open notes. Headings without lines are left out. */
export function HandoverParts(props: { items: HandoverItem[]; line: (item: HandoverItem) => ReactNode }) {
  const { items, line } = props;
  const { t } = useTranslation();
  const parts = [
    { title: t('handover:waits'), lines: items.filter(({ kind }) => kind === 'wait') },
    { title: t('handover:notes'), lines: items.filter(({ kind }) => kind === 'note') },
  ];
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => (
      <section key={title}>
        <h4 className="mt-1 text-sm text-ink3">
          {title} {lines.length}
        </h4>
        <ul>{lines.map(line)}</ul>
      </section>
    ));
}
