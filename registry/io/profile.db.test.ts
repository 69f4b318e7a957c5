import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { PROFILES } from '#law/profiles/index.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { AccessLogPage } from '../access-log-contract.ts';
import { ProfileEditions } from '../profile-contract.ts';
import { ListDrafted } from '../setting-contract.ts';
import { editionOn } from './list-store.ts';
import { day } from './sample.ts';
import { AGENCY, type Answer, EVERYONE, type Office, type Who, startOffice } from './testing/office.ts';

const office: Office = await startOffice('2026-11-20T01:00:00.000Z');
after(office.close);
const { get, post, idOf } = office;

const URL = '/api/lists/agency-profile';
const content = (base: string, changes: object = {}, reason = '结合本机关实际') => ({ reason, profile: { base, ...changes } });
const draft = async (who: Who, body: object, replaces: string | null = null): Promise<Answer> => post(who, `${URL}/draft`, { id: randomUUID(), replaces, content: body });
const drafted = async (who: Who, body: object, replaces: string | null = null): Promise<ListDrafted> => ListDrafted.parse((await draft(who, body, replaces)).body);
const approve = async (who: Who, { edition, digest }: ListDrafted, effectiveFrom = '2026-11-20'): Promise<Answer> =>
  post(who, `${URL}/approval`, { id: randomUUID(), edition, digest, effectiveFrom, opinion: '同意' });
const read = async (who: Who = 'officer'): Promise<ProfileEditions> => ProfileEditions.parse((await get(who, URL)).body);

describe('机关方案', () => {
  it('is the plan of the agency\'s place until an edition is approved, a draft changing nothing', async () => {
    const { effective, plans, editions } = await read();
    assert.deepEqual([effective?.base, effective?.edition, editions], ['sanmenxia', null, []]);
    assert.deepEqual(effective?.profile, PROFILES.sanmenxia);
    assert.deepEqual(plans.map(({ code }) => code), ['dongying', 'haiyang', 'kaiyuan', 'sanmenxia', 'yanzhou']);
    await drafted('officer', content('haiyang'));
    assert.equal((await read()).effective?.base, 'sanmenxia');
  });

  it('is drafted by officers and reviewers, approved by the head, and read by everybody but administrators', async () => {
    const [before] = (await read()).editions;
    for (const who of EVERYONE.filter((one) => !['officer', 'second', 'reviewer'].includes(one))) assert.equal((await draft(who, content('yanzhou'))).code, 'role-missing', who);
    const first = await drafted('reviewer', content('yanzhou', { reviewBody: '法规科' }), before?.digest ?? null);
    for (const who of EVERYONE.filter((one) => one !== 'head')) assert.equal((await approve(who, first)).code, 'role-missing', who);
    assert.equal((await approve('head', first, '2026-01-01')).status, 204);
    for (const who of EVERYONE) assert.equal((await get(who, URL)).code, ['sys', 'sec', 'aud', 'sys2'].includes(who) ? 'role-missing' : null, who);
  });

  it('holds what the agency changed, and for the rest the words of the plan it chose', async () => {
    const { effective } = await read();
    assert.deepEqual([effective?.base, effective?.edition], ['yanzhou', 1]);
    assert.deepEqual(effective?.profile, { ...PROFILES.yanzhou, reviewBody: '法规科' });
  });

  it('keeps every edition with who drafted it, who approved it, when and why; the old one holds until the day of the new', async () => {
    office.pass(1);
    const second = await drafted('officer', content('haiyang', { classes: ['penalty'] }, '职责调整'));
    assert.equal((await approve('head', second, '2026-11-19')).path, '/effectiveFrom');
    assert.equal((await approve('head', second, '2026-12-01')).status, 204);
    const { editions, effective } = await read();
    assert.deepEqual(editions.map((one) => [one.edition, one.status, one.effectiveFrom, one.content.reason, one.content.profile.base, one.draftedBy.name, one.approvedBy?.name]), [
      [2, 'in-force', '2026-12-01', '职责调整', 'haiyang', '王执法', '吴局长'],
      [1, 'superseded', '2026-01-01', '结合本机关实际', 'yanzhou', '陈法制', '吴局长'],
    ]);
    assert.equal(editions[0]?.approvedAt, '2026-11-20T02:00:00.000Z');
    assert.equal(effective?.edition, 1);
    const later = await inTransaction(office.database.databases.desk, { agency: AGENCY }, async (tx) => editionOn(tx, AGENCY, 'agency-profile', day('2026-12-01')));
    assert.deepEqual([later?.edition, later?.content], [2, content('haiyang', { classes: ['penalty'] }, '职责调整')]);
    const { entries } = AccessLogPage.parse((await get('aud', '/api/access-log?event=list-approved&outcome=done&limit=1')).body);
    assert.deepEqual([entries[0]?.reason, entries[0]?.detail?.['kind']], ['同意', 'agency-profile']);
  });

  it('is not approved by who wrote it, and in no other words than were read', async () => {
    await post('sec', `/api/officers/${idOf('second')}/roles`, { id: randomUUID(), grant: ['head'], reason: '主持工作' });
    const own = await drafted('second', content('kaiyuan'));
    const refused = await approve('second', own);
    assert.equal(refused.code, 'second-person-needed');
    assert.match(refused.refusal?.detail ?? '', /机关方案/);
    const revised = await drafted('officer', content('kaiyuan', { leadAgency: '区司法局' }), own.digest);
    assert.equal((await approve('head', own)).code, 'changed-meanwhile');
    assert.equal((await approve('second', revised)).status, 204);
  });

  it('changes nothing that is law: neither the place, nor what the plan says of periods, nor a plan nobody knows', async () => {
    for (const changes of [{ jurisdiction: 'national' }, { rows: [] }, { suggested: [] }, { elements: [] }, { classes: ['jail'] }, { lists: [{ code: 'matters', name: '', fields: [], place: '一' }] }]) {
      assert.equal((await draft('reviewer', content('yanzhou', changes))).code, 'invalid-request', JSON.stringify(changes));
    }
    assert.equal((await draft('reviewer', content('atlantis'))).path, '/content/profile/base');
    assert.equal((await draft('reviewer', content('yanzhou', {}, ' '))).path, '/content/reason');
    assert.equal((await draft('reviewer', { rows: [] })).code, 'invalid-request', 'the content of another list');
  });
});
