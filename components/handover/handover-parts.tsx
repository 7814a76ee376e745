import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverItem } from '../../lib/records/handover.record';

/** The lines of a handover under their headings, see `draftItems`. Headings without lines are left out. */
export function HandoverParts(props: { items: HandoverItem[]; line: (item: HandoverItem) => ReactNode }) {
  const { items, line } = props;
  const { t } = useTranslation();
  const part = (title: string, kind: HandoverItem['kind']) => ({
    title,
    lines: items.filter((item) => item.kind === kind),
  });
  const parts = [
    part(t('handover:waits'), 'wait'),
    part(t('handover:notes'), 'note'),
    part(t('handover:notices'), 'notice'),
    part(t('handover:checks'), 'check'),
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
