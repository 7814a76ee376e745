/** Name of the one stream of a team, inside the team's own account. */
export const streamName = 'KV_team';

/** Subject under which a record is kept. @param key name of the record, see `keyName` */
export const subjectOf = (key: string) => `$KV.team.${key}`;

/** Written once by hand of the owner. Sizes in bytes, times in ns. */
export interface StreamSettings {
  /** Most bytes of all records of the team. */
  quota: number;
  /** Servers that hold the stream; every copy counts against the account's quota. */
  replicas: 1 | 3 | 5;
}

/**
 * The stream exactly as it has to be, as `$JS.API.STREAM.CREATE` takes it. Not what a KV library would make: a roll-up
 * header would let an agent wipe it, `discard: old` or an age would drop records without a word.
 */
export const teamStream = ({ quota, replicas }: StreamSettings) => ({
  name: streamName,
  subjects: [subjectOf('*.*.*')],
  retention: 'limits',
  storage: 'file',
  num_replicas: replicas,
  max_msgs_per_subject: 1,
  max_msgs: -1,
  max_consumers: -1,
  max_bytes: quota,
  max_msg_size: 262_144,
  max_age: 0,
  discard: 'new',
  duplicate_window: 120_000_000_000,
  allow_direct: true,
  allow_rollup_hdrs: false,
  deny_delete: true,
  deny_purge: false,
  // A doorbell only: what came is fetched by each who hears it.
  republish: { src: subjectOf('>'), dest: 'live.>', headers_only: true },
});
