import { useTranslation } from 'react-i18next';
import { fieldParts } from '../../lib/team/rules';
import { fields } from '../../lib/words/team-fields.words';
import { formatTime } from '../ui/format-time';

type Field = {
  [Key in keyof typeof fields.zh]: Key extends `field_${infer Name}` ? Name : never;
}[keyof typeof fields.zh];

const isField = (name: string): name is Field => Object.hasOwn(fields.zh, `field_${name}`);
/** Fields that hold a moment, ms since 1970. */
const moments = /^(at|[a-z]+At|waitingSince)$/;

/** Names of records' fields and what stands in them, as people read it. */
export function useFieldWords() {
  const { t, i18n } = useTranslation();
  const one = (name: string) => t(`fields:field_${isField(name) ? name : 'other'}`);
  const fieldName = (path: string): string => {
    const { field, inside } = fieldParts(path);
    return inside === undefined ? one(field) : t('fields:inside', { field: one(field), inside: one(inside) });
  };
  const valueText = (path: string, value: unknown): string => {
    const { field, inside } = fieldParts(path);
    if (value === null || value === undefined || value === '') return t('team:empty');
    if (typeof value === 'boolean') return t(value ? 'fields:yes' : 'fields:no');
    if (typeof value === 'number')
      return moments.test(inside ?? field) && value > 1e12 ? formatTime(value, Date.now()) : String(value);
    if (typeof value === 'string') return value;
    const parts = Object.values(value).map((part) => valueText(path, part));
    if (parts.length === 0) return t('team:empty');
    return new Intl.ListFormat(i18n.language, { type: 'unit' }).format(parts);
  };
  return { fieldName, valueText };
}
