import Dexie, { type Table, type Transaction } from 'dexie';
import type { Buyer } from '../records/buyer.record';
import type { BuyerMute } from '../records/buyer-mute.record';
import type { BuyerTag } from '../records/buyer-tag.record';
import type { CheckItem } from '../records/check-item.record';
import type { CheckTick } from '../records/check-tick.record';
import type { DayCount } from '../records/day-count.record';
import type { FlowStep } from '../records/flow-step.record';
import type { FlowTick } from '../records/flow-tick.record';
import type { FollowUp } from '../records/follow-up.record';
import type { GuardRuleRow } from '../records/guard-rule.record';
import type { Handover } from '../records/handover.record';
import type { ImportLog } from '../records/import-log.record';
import type { Member } from '../records/member.record';
import type { Note } from '../records/note.record';
import type { Notice } from '../records/notice.record';
import type { NoticeReceipt } from '../records/notice-receipt.record';
import type { Outcome } from '../records/outcome.record';
import type { Phrase } from '../records/phrase.record';
import type { PhraseImage } from '../records/phrase-image.record';
import type { SoundPack } from '../records/phrase-sound.record';
import type { PhraseThumb } from '../records/phrase-thumb.record';
import type { PhraseUse } from '../records/phrase-use.record';
import type { PhraseVersion } from '../records/phrase-version.record';
import type { QuestionSet } from '../records/question-set.record';
import type { RecordType, RecordVersion } from '../records/record';
import { databaseVersion, recordTypes } from '../records/registry';
import type { RosterDay } from '../records/roster-day.record';
import type { SameName } from '../records/same-name.record';
import type { SearchSnapshot } from '../records/search-snapshot.record';
import type { SettingRow } from '../records/setting.record';
import type { Shift } from '../records/shift.record';
import type { ShopVariable } from '../records/shop-variable.record';
import type { SiteRow } from '../records/site.record';
import type { SiteClock } from '../records/site-clock.record';
import type { SiteHealth } from '../records/site-health.record';
import type { SuggestCount } from '../records/suggest-count.record';
import type { SyncRow } from '../records/sync-row.record';
import type { SyncState } from '../records/sync-state.record';
import type { Tag } from '../records/tag.record';
import type { Turn } from '../records/turn.record';

/** The one database of the extension's origin, shared live by worker and screens. */
export class Database extends Dexie {
  declare buyer: Table<Buyer, string>;
  declare buyerMute: Table<BuyerMute, string>;
  declare buyerTag: Table<BuyerTag, string>;
  declare checkItem: Table<CheckItem, string>;
  declare checkTick: Table<CheckTick, string>;
  declare dayCount: Table<DayCount, string>;
  declare flowStep: Table<FlowStep, string>;
  declare flowTick: Table<FlowTick, string>;
  declare followUp: Table<FollowUp, string>;
  declare guardRule: Table<GuardRuleRow, string>;
  declare handover: Table<Handover, string>;
  declare importLog: Table<ImportLog, string>;
  declare member: Table<Member, string>;
  declare note: Table<Note, string>;
  declare notice: Table<Notice, string>;
  declare noticeReceipt: Table<NoticeReceipt, string>;
  declare outcome: Table<Outcome, string>;
  declare phrase: Table<Phrase, string>;
  declare questionSet: Table<QuestionSet, string>;
  declare rosterDay: Table<RosterDay, string>;
  declare sameName: Table<SameName, string>;
  declare searchSnapshot: Table<SearchSnapshot, string>;
  declare setting: Table<SettingRow, string>;
  declare shift: Table<Shift, string>;
  declare shopVariable: Table<ShopVariable, string>;
  declare site: Table<SiteRow, string>;
  declare siteClock: Table<SiteClock, string>;
  declare siteHealth: Table<SiteHealth, string>;
  declare suggestCount: Table<SuggestCount, string>;
  declare syncRow: Table<SyncRow, string>;
  declare syncState: Table<SyncState, string>;
  declare tag: Table<Tag, string>;
  declare turn: Table<Turn, string>;
  declare phraseSound: Table<SoundPack, string>;
  declare phraseImage: Table<PhraseImage, string>;
  declare phraseThumb: Table<PhraseThumb, string>;
  declare phraseUse: Table<PhraseUse, string>;
  declare phraseVersion: Table<PhraseVersion, string>;

  constructor(name = 'huabian', upTo = databaseVersion) {
    super(name);
    for (let version = 1; version <= upTo; version += 1) declareVersion(this, version);
  }
}

function declareVersion(database: Dexie, version: number) {
  const changed = recordTypes.flatMap((type) =>
    type.versions.filter((step) => step.version === version).map((step) => ({ type, step })),
  );
  const stores = Object.fromEntries(changed.map(({ type, step }) => [type.table, step.indexes]));
  database
    .version(version)
    .stores(stores)
    .upgrade(async (transaction) => {
      for (const { type, step } of changed) {
        if (step.upgrade) await upgradeTable(transaction, type, step);
      }
    });
}

/** Runs inside the version change, so a row that fails its schema aborts it and the old data stays as it was. */
async function upgradeTable(transaction: Transaction, type: RecordType, step: RecordVersion) {
  const table = transaction.table<unknown>(type.table);
  const rows = (await table.toArray()) as Record<string, unknown>[];
  const upgraded = rows.map((row) => step.upgrade?.(row) ?? row);
  // A later version may change indexes only.
  const isNewest = type.versions.findLast(({ upgrade }) => upgrade) === step;
  await table.bulkPut(isNewest ? upgraded.map((row) => type.schema.parse(row)) : upgraded);
}

/** Opened on first use. */
export const db = new Database();
