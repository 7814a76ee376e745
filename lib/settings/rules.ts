import { z } from 'zod';
import { isTimeZone } from '../kernel/day-window';
import { type ReplaceModifier, replaceModifiers } from '../kernel/hotkeys';

/** Where the panel stands on one site. Width in CSS px. */
export const placeSchema = z.object({
  side: z.enum(['left', 'right']),
  width: z.number().min(280).max(520),
  collapsed: z.boolean(),
});

/** Waits are told at these many seconds; ascending, at least one. Colours depend on the order. */
export const thresholdsSchema = z
  .array(z.number().int().min(5).max(43_200))
  .min(1)
  .max(5)
  .refine((list) => list.every((seconds, index) => index === 0 || seconds > (list[index - 1] ?? 0)));

/** Every setting of this browser with its form and default. */
const settings = {
  /** Who works now. */
  member: { schema: z.string().nullable(), fallback: null as string | null },
  thresholds: { schema: thresholdsSchema, fallback: [30, 60, 180] as number[] },
  notifications: { schema: z.boolean(), fallback: true as boolean },
  /** Thresholds of their own for sites, tags and shifts, by id; `thresholds` count for everybody else. */
  reminderRules: {
    schema: z.object({
      sites: z.record(z.string(), thresholdsSchema),
      tags: z.record(z.string(), thresholdsSchema),
      shifts: z.record(z.string(), thresholdsSchema),
    }),
    fallback: { sites: {}, tags: {}, shifts: {} } as Record<
      'sites' | 'tags' | 'shifts',
      Record<string, number[]>
    >,
  },
  sounds: { schema: z.boolean(), fallback: true as boolean },
  /** Of the reminders' sounds, in percent. */
  volume: { schema: z.number().int().min(0).max(100), fallback: 60 as number },
  /** Seconds after which a late buyer is told again and again until somebody answers; 0 for never. */
  repeatEvery: { schema: z.union([z.literal(0), z.number().int().min(10).max(3600)]), fallback: 0 as number },
  /** Neither sound nor notification before this local ms since 1970; 0 for none. */
  quietUntil: { schema: z.number().min(0), fallback: 0 as number },
  /** Waits sound and notify outside the shifts of who is signed on, too. */
  remindOffDuty: { schema: z.boolean(), fallback: false as boolean },
  language: { schema: z.enum(['auto', 'zh-CN', 'en']), fallback: 'auto' as 'auto' | 'zh-CN' | 'en' },
  theme: { schema: z.enum(['auto', 'light', 'dark']), fallback: 'auto' as 'auto' | 'light' | 'dark' },
  /** The starter phrases and tags were put in. */
  seeded: { schema: z.boolean(), fallback: false as boolean },
  /** By site id. */
  places: { schema: z.record(z.string(), placeSchema), fallback: {} as Record<string, Place> },
  /** Ids of the phrases that each member pinned, in that order; '' is who never signed on. */
  pins: {
    schema: z.record(z.string(), z.array(z.string())),
    fallback: {} as Record<string, string[]>,
  },
  /** What the detached window shows: the client or shop as the agent named it, and the buyer. */
  desktop: {
    schema: z.object({ shop: z.string().nullable(), nick: z.string().nullable() }),
    fallback: { shop: null, nick: null } as { shop: string | null; nick: string | null },
  },
  /** Match patterns of the hosts on which the user's own products stand, by site id. */
  siteHosts: {
    schema: z.record(z.string(), z.array(z.string())),
    fallback: {} as Record<string, string[]>,
  },
  /** Combination by action, where it is not the one that it comes with; empty for none. */
  hotKeys: {
    schema: z.record(z.string(), z.string().regex(/^$|^((Ctrl|Alt|Shift|Meta)\+)*[A-Z]\w*$/)),
    fallback: {} as Record<string, string>,
  },
  replaceKey: { schema: z.enum(replaceModifiers), fallback: 'Shift' as ReplaceModifier },
  /** Signs that open the palette at the start of a reply box, by site id; `*` for all others. */
  openers: {
    schema: z.record(z.string(), z.string().regex(/^[/、]{0,2}$/)),
    fallback: {} as Record<string, string>,
  },
  /** More waiting buyers than this bring rush mode up by itself; 0 for never. */
  rushFrom: { schema: z.number().int().min(0).max(99), fallback: 12 as number },
  /** How the flow bar stands for each member; '' is who never signed on. */
  flowBar: {
    schema: z.record(z.string(), z.enum(['open', 'folded', 'hidden'])),
    fallback: {} as Record<string, FlowBarState>,
  },
  /** Members who want the questions open at their step. */
  flowAsksOpen: { schema: z.array(z.string()), fallback: [] as string[] },
  /** The question set that is asked in each shop, by shop id. */
  flowSets: { schema: z.record(z.string(), z.string()), fallback: {} as Record<string, string> },
  /** Phrases are suggested for what the open buyer wrote. */
  suggestions: { schema: z.boolean(), fallback: true as boolean },
  /** What the pages called their shops last, by site and shop id. */
  shopNames: {
    schema: z.record(z.string(), z.record(z.string(), z.string())),
    fallback: {} as Record<string, Record<string, string>>,
  },
  /** IANA name of the zone in which a site's days are counted, by site id, where it is not its platform's. */
  timeZones: {
    schema: z.record(z.string(), z.string().refine(isTimeZone)),
    fallback: {} as Record<string, string>,
  },
  /** Under which mark the day counts were made, the first day that they cover so far, and whether that is all. */
  counted: {
    schema: z.object({ mark: z.string(), from: z.string(), done: z.boolean() }),
    fallback: { mark: '', from: '', done: false } as { mark: string; from: string; done: boolean },
  },
  /** Ids of sites on which the data of the page's own scripts may be read for buyer ids. */
  sitesProps: { schema: z.array(z.string()), fallback: [] as string[] },
  /** Site ids the user switched off although their host is granted. */
  sitesOff: { schema: z.array(z.string()), fallback: [] as string[] },
} as const;

export type FlowBarState = 'open' | 'folded' | 'hidden';
export type Place = z.infer<typeof placeSchema>;
export type SettingName = keyof typeof settings;
export type Setting<Name extends SettingName> = (typeof settings)[Name]['fallback'];

export const defaultPlace: Place = { side: 'right', width: 344, collapsed: false };

/** The value of a stored setting row, or its default when there is none or it no longer has the right form. */
export function settingValue<Name extends SettingName>(name: Name, stored: unknown): Setting<Name> {
  const parsed = settings[name].schema.safeParse(stored);
  return (parsed.success ? parsed.data : settings[name].fallback) as Setting<Name>;
}

/** Throws when `value` does not have the setting's form. */
export function checkSetting<Name extends SettingName>(name: Name, value: Setting<Name>): void {
  settings[name].schema.parse(value);
}
