import { expect, test } from 'vitest';
import { addMember, deleteMember, editMember, restoreMember, signOn } from '../../lib/members/commands';
import { allMembers, memberName, memberOnDuty } from '../../lib/members/queries';
import { memberSchema } from '../../lib/records/member.record';
import { freshStore, writerAt } from '../store/fresh';

freshStore();

test('members stand in the order they came', async () => {
  const writer = writerAt(null, 1);
  await addMember('小林', 'agent', null, writer);
  writer.at = 2;
  await addMember('阿青', 'lead', { salt: '00', hash: 'ff' }, writer);
  const members = await allMembers();
  expect(members.map(({ name, role }) => [name, role])).toEqual([
    ['小林', 'agent'],
    ['阿青', 'lead'],
  ]);
  for (const member of members) memberSchema.parse(member);
});

test('nobody, somebody, nobody', async () => {
  expect(await memberOnDuty()).toBeNull();
  const id = await addMember('小林', 'agent', null, writerAt(null, 1));
  await signOn(id);
  expect(await memberOnDuty()).toMatchObject({ name: '小林' });
  await signOn(null);
  expect(await memberOnDuty()).toBeNull();
});

test('who has left is on duty no more, but the records keep the name', async () => {
  const writer = writerAt(null, 1);
  const id = await addMember('小林', 'agent', null, writer);
  await signOn(id);
  await deleteMember(id, writer);
  expect([await memberOnDuty(), await allMembers(), await memberName(id)]).toEqual([null, [], '小林']);
  await restoreMember(id, writer);
  expect(await memberOnDuty()).toMatchObject({ name: '小林' });
});

test('a new name is the name of old records too', async () => {
  const writer = writerAt(null, 1);
  const id = await addMember('小林', 'agent', null, writer);
  await editMember(id, { name: '林姐', role: 'lead', pin: null }, writer);
  expect([await memberName(id), await memberName(null), await memberName('unknown')]).toEqual([
    '林姐',
    undefined,
    undefined,
  ]);
  expect(await allMembers()).toMatchObject([{ role: 'lead', dirty: 1 }]);
});
