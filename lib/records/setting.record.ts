import { z } from 'zod';
import { defineRecord } from './record';

/** Settings of this browser, one row per name; `lib/settings` knows the names and their defaults. */
export const settingSchema = z.object({ name: z.string().min(1), value: z.unknown() });

export type SettingRow = z.infer<typeof settingSchema>;

export const settingRecord = defineRecord({
  table: 'setting',
  scope: 'device',
  schema: settingSchema,
  versions: [{ version: 1, indexes: 'name' }],
});
