import { type Phrase, plainPhrase } from '../../lib/records/phrase.record';

/** A whole phrase for a test that cares about a few fields only. */
export const aPhrase = (fields: Partial<Phrase>): Phrase => ({
  id: fields.code ?? fields.title ?? 'p',
  createdAt: 0,
  updatedAt: 0,
  memberId: null,
  deletedAt: null,
  dirty: 0,
  title: '标题',
  text: '内容',
  code: '',
  stage: '欢迎',
  tags: [],
  order: 0,
  ...plainPhrase,
  ...fields,
});
