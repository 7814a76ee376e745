import type { FormProblem } from './phrase-form';

/** The fields that are edited in the table itself. */
export type RowField = 'title' | 'stage' | 'code';

type RowProblem = Extract<FormProblem, 'blankTitle' | 'blankStage' | 'longTitle' | 'longStage' | 'longCode'>;

const most = { title: 60, stage: 20, code: 20 };
const blank = { title: 'blankTitle', stage: 'blankStage', code: undefined } as const;
const long = { title: 'longTitle', stage: 'longStage', code: 'longCode' } as const;

/** As it is stored: no stray blanks, no slash before a code. */
export const readRowField = (field: RowField, typed: string): string =>
  field === 'code' ? typed.trim().replace(/^\//, '') : typed.trim();

/** Why it cannot be stored. The limits are those of the phrase record. */
export function rowFieldProblem(field: RowField, typed: string): RowProblem | undefined {
  const value = readRowField(field, typed);
  if (value === '') return blank[field];
  return value.length > most[field] ? long[field] : undefined;
}
