import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { chinaDateOf } from '#kernel/dates.ts';
import { fine } from '#law/testing/builders.ts';
import { createHttpServer, type HttpServer } from '#platform/http/server.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { openPress } from '#platform/typesetting/press.ts';
import { ownTemplate, STANDARD_SHEET, TEMPLATE } from '#platform/typesetting/sheet.ts';
import { printDocument, type Printer } from '#record/io/print.ts';
import { StyleExamples, StylePreview } from '#record/style-contract.ts';
import { identifyActors, requireActor, signedIn } from '#registry/io/actors.ts';
import { registryRoutes } from '#registry/io/http.ts';
import { PASSWORD } from '#registry/io/sample.ts';
import { LayoutEditions, StyleList, WordingEditions } from '#registry/style-contract.ts';
import { decidedCase, foundAgency, loginOf, type RecordedCase } from '../test/disclosed-cases.ts';
import { loadFactsAsOf } from './facts-as-of.ts';
import { recordPorts } from './ports.ts';
import { styles } from './styles.ts';

const ORIGIN = 'https://zf.example.gov.cn';
const REMEDIES = '对本决定不服的，您可以自收到之日起{复议期限}内向{复议机关}申请行政复议，或者在{起诉期限}内向{人民法院}提起行政诉讼。';

let database: TestDatabase;
let app: HttpServer;
let one: RecordedCase;
let printer: Printer;
const press = openPress({ children: 1 });
// Little, so that what has no end comes to one soon.
const trial = openPress({ children: 1, limits: { time: 8_000, memory: 600_000_000 }, queue: 20 });

before(async () => {
  database = await testDatabase();
  const { desk } = database.databases;
  for (const n of [1, 2]) await foundAgency(desk, n);
  one = await decidedCase(desk, 1, { decision: fine(40_000) });
  const staff = { database: desk, clock: () => one.now, secure: false };
  const recorder = { database: desk, clock: staff.clock, ports: recordPorts };
  printer = { recorder, press, origin: ORIGIN, sealFor: async () => null, signing: null };
  app = await createHttpServer({ secure: false });
  identifyActors(app, staff);
  await app.register(registryRoutes, staff);
  await styles(app, { recorder, press: trial, origin: ORIGIN, loadFactsAsOf, staff, requireActor, signedIn });
});
after(async () => {
  press.close();
  trial.close();
  await app.close();
  await database.close();
});

const cookies = new Map<string, string>();
const headers = { 'sec-fetch-site': 'same-origin', 'user-agent': 'test' };
async function call(method: 'GET' | 'POST', url: string, login: string, payload?: object) {
  const known = cookies.get(login);
  const signed = known === undefined ? (await app.inject({ method: 'POST', url: '/api/session', headers, payload: { login, password: PASSWORD } })).cookies[0] : undefined;
  const cookie = known ?? `${signed?.name ?? ''}=${signed?.value ?? ''}`;
  cookies.set(login, cookie);
  return app.inject({ method, url, headers: { ...headers, cookie }, ...(payload === undefined ? {} : { payload }) });
}
type Answer = Awaited<ReturnType<typeof call>>;
const [OFFICER, OTHER, HEAD] = [loginOf(1, 1), loginOf(1, 2), loginOf(1, 4)];
const Refusal = z.object({ code: z.string(), detail: z.string(), todo: z.string().optional(), articles: z.array(z.string()) });
const refusalOf = (answer: Answer, status: number): z.infer<typeof Refusal> => {
  assert.equal(answer.statusCode, status, answer.body);
  return Refusal.parse(answer.json());
};
const done = (answer: Answer, status = 200): Answer => {
  assert.equal(answer.statusCode, status, answer.body.slice(0, 600));
  return answer;
};

const wording = async (form = 'penalty-decision') => WordingEditions.parse(done(await call('GET', `/api/styles/wording/${form}`, OFFICER)).json());
const layout = async (family = 'letter') => LayoutEditions.parse(done(await call('GET', `/api/styles/layout/${family}`, OFFICER)).json());
const draft = (view: { readonly editions: readonly { readonly status: string; readonly digest: string; readonly edition: number }[] }) => view.editions.find(({ status }) => status === 'draft');

async function proposeWording(phrases: object, { form = 'penalty-decision', by = OFFICER, reason = '统一用语' } = {}): Promise<Answer> {
  const replaces = draft(await wording(form))?.digest ?? null;
  return call('POST', `/api/styles/wording/${form}/draft`, by, { id: randomUUID(), replaces, content: { reason, phrases } });
}
async function proposeLayout(source: string | null, { family = 'letter', by = OFFICER } = {}): Promise<Answer> {
  return call('POST', `/api/styles/layout/${family}/draft`, by, { id: randomUUID(), replaces: draft(await layout(family))?.digest ?? null, reason: '统一版式', source });
}
async function approve(url: string, view: Parameters<typeof draft>[0], by = HEAD, from: string = chinaDateOf(one.now)): Promise<Answer> {
  const found = draft(view);
  assert.ok(found);
  return call('POST', `${url}/approval`, by, { id: randomUUID(), edition: found.edition, digest: found.digest, effectiveFrom: from, opinion: '同意' });
}

const Document = z.object({ seq: z.number(), content: z.string(), template: z.string() });
const documentsOf = async (caseId: string, form: string) => z.array(Document).parse((await sql`
  select seq, content, template from record.document where case_id = ${caseId} and form = ${form} order by seq`.execute(database.databases.migrator)).rows);
const templates = async (): Promise<number> => z.object({ n: z.number() }).parse((await sql`select count(*)::integer as n from registry.document_template`.execute(database.databases.migrator)).rows[0]).n;
const sha = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const printed = async (caseId: RecordedCase['id'], seq: number, form: string) => {
  const outcome = await printDocument(printer, one.agency, { caseId, seq, form }, null);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const changed = (from: string, to: string, source = STANDARD_SHEET): string => {
  assert.ok(source.includes(from), from);
  return source.replace(from, to);
};

describe('文书的措辞', () => {
  it('由一人起草、另一人批准，自施行之日起用于新的文书，已经签发的不变', async () => {
    const [issued] = await documentsOf(one.id, 'penalty-decision');
    assert.ok(issued);
    const first = await printed(one.id, issued.seq, 'penalty-decision');
    done(await proposeWording({ remedies: REMEDIES, foot: '本决定书一式三份。' }));
    const own = await call('POST', '/api/styles/wording/penalty-decision/approval', OFFICER,
      { id: randomUUID(), edition: 1, digest: draft(await wording())?.digest, effectiveFrom: chinaDateOf(one.now), opinion: '同意' });
    assert.equal(own.statusCode, 403, own.body);
    done(await approve('/api/styles/wording/penalty-decision', await wording()), 204);
    const [edition] = (await wording()).editions;
    assert.deepEqual([edition?.status, edition?.draftedBy.name, edition?.approvedBy?.name, edition?.content.reason], ['in-force', '王执法', '孙局长', '统一用语']);

    const next = await decidedCase(database.databases.desk, 1, { decision: fine(41_000) });
    const [worded] = await documentsOf(next.id, 'penalty-decision');
    assert.match(worded?.content ?? '', /对本决定不服的，您可以自收到之日起60日内向三门峡市湖滨区人民政府申请行政复议，或者在6个月内向三门峡市湖滨区人民法院提起行政诉讼。/);
    assert.match(worded?.content ?? '', /一式三份/);
    const [same] = await documentsOf(one.id, 'penalty-decision');
    assert.equal(same?.content, issued.content);
    assert.ok(Buffer.from((await printed(one.id, issued.seq, 'penalty-decision')).pdf).equals(Buffer.from(first.pdf)));
  });

  it('缺少法定内容的，起草时即拒绝，指出条文；字体印不出的、没有的占位符、看不见的字符也拒绝', async () => {
    const lost = refusalOf(await proposeWording({ remedies: REMEDIES.replace('{人民法院}', '法院') }), 409);
    assert.equal(lost.code, 'law-refuses');
    assert.match(lost.detail, /救济途径.*人民法院/);
    assert.ok(lost.articles.some((text) => text.includes('行政诉讼法》第四十六条')), JSON.stringify(lost.articles));
    assert.match(refusalOf(await proposeWording({ foot: '一式两份😀' }), 422).detail, /😀/);
    assert.match(refusalOf(await proposeWording({ foot: '{当事人}' }), 409).detail, /没有这样的占位符/);
    assert.equal((await proposeWording({ foot: '甲\u202e乙' })).statusCode, 422);
    assert.equal((await proposeWording({ '__proto__x': '甲' })).statusCode, 422);
    assert.equal(draft(await wording()), undefined);
  });

  it('写进措辞的标记只是文字', async () => {
    done(await proposeWording({ after: '#read("/etc/passwd") *粗* <script> 联系电话：{联系电话}。' }, { form: 'correction-order' }));
    const kept = (await wording('correction-order')).editions[0]?.content.phrases['after'] ?? '';
    assert.ok(kept.includes('<script>'));
  });

  it('两人同时起草，后到的被告知草案已经更新；两人同时批准，只有一次生效', async () => {
    const answers = await Promise.all([OFFICER, OTHER].map(async (by) =>
      call('POST', '/api/styles/wording/payment-demand/draft', by, { id: randomUUID(), replaces: null, content: { reason: by, phrases: { foot: `${by}起草` } } })));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b), [200, 409]);
    const view = await wording('payment-demand');
    const approvals = await Promise.all([1, 2].map(async () => approve('/api/styles/wording/payment-demand', view)));
    assert.deepEqual(approvals.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b), [204, 409]);
  });

  it('生效日期不得早于今天；别的机关看不到', async () => {
    done(await proposeWording({ foot: '甲' }, { form: 'hearing-notice' }));
    refusalOf(await approve('/api/styles/wording/hearing-notice', await wording('hearing-notice'), HEAD, '2020-01-01'), 422);
    const other = WordingEditions.parse((await call('GET', '/api/styles/wording/hearing-notice', loginOf(2, 1))).json());
    assert.deepEqual(other.editions, []);
    const list = StyleList.parse((await call('GET', '/api/styles', OFFICER)).json());
    assert.equal(list.forms.find(({ form }) => form === 'hearing-notice')?.draft, true);
    assert.equal(list.forms.find(({ form }) => form === 'penalty-decision')?.inForce?.edition, 1);
  });

  it('在真实案件上试排：新旧两份都是完整的版面，文字可以比较，登记为一次调阅', async () => {
    const { documents } = StyleExamples.parse(done(await call('GET', '/api/styles/wording/penalty-decision/examples', OFFICER)).json());
    const found = documents.find(({ caseId }) => caseId === one.id);
    assert.ok(found);
    const asked = { caseId: one.id, seq: found.seq, phrases: { foot: '一式四份。' } };
    const preview = StylePreview.parse(done(await call('POST', '/api/styles/wording/penalty-decision/preview', OFFICER, asked)).json());
    assert.match(preview.before.text, /一式三份/);
    assert.match(preview.after.text, /如不服本决定.*60日内.*一式四份/s);
    for (const { picture } of [preview.before, preview.after]) assert.match(picture ?? '', /^<svg/);
    const { rows } = await sql<{ purpose: string }>`select purpose from record.reading where case_id = ${one.id} and purpose like '试排%'`.execute(database.databases.migrator);
    assert.deepEqual(rows.map(({ purpose }) => purpose), ['试排《行政处罚决定书》']);
    assert.equal((await call('POST', '/api/styles/wording/penalty-decision/preview', loginOf(2, 1), asked)).statusCode, 404);
    assert.equal((await call('POST', '/api/styles/wording/penalty-decision/preview', OFFICER, { ...asked, phrases: { remedies: '不服去法院' } })).statusCode, 409);
  });
});

describe('文书的版式', () => {
  const LARGER = changed('#let small = 12pt', '#let small = 13pt');

  it('通过检查的，批准后用于新的文书；以前签发的以后重新排印仍逐字节相同', async () => {
    const [old] = await documentsOf(one.id, 'penalty-decision');
    assert.ok(old);
    const first = await printed(one.id, old.seq, 'penalty-decision');
    done(await proposeLayout(LARGER));
    done(await approve('/api/styles/layout/letter', await layout()), 204);
    const next = await decidedCase(database.databases.desk, 1, { decision: fine(42_000) });
    const [issued] = await documentsOf(next.id, 'penalty-decision');
    assert.ok(issued);
    assert.equal(issued.template, sha(LARGER));
    assert.equal((await documentsOf(next.id, 'case-filing'))[0]?.template, TEMPLATE, 'another family');
    const own = await printed(next.id, issued.seq, 'penalty-decision');
    done(await proposeLayout(null));
    done(await approve('/api/styles/layout/letter', await layout()), 204);
    assert.equal((await printed(next.id, issued.seq, 'penalty-decision')).digest, own.digest);
    assert.equal((await printed(one.id, old.seq, 'penalty-decision')).digest, first.digest);
    assert.deepEqual((await layout()).editions.map(({ status, source }) => [status, source?.length ?? null]), [['in-force', null], ['superseded', LARGER.length]]);
    const last = await decidedCase(database.databases.desk, 1, { decision: fine(42_000) });
    assert.equal((await documentsOf(last.id, 'penalty-decision'))[0]?.template, TEMPLATE);
  });

  it('保存的版式任何人不能更改、删除，内容与摘要不符的数据库不接受', async () => {
    const { migrator, desk } = database.databases;
    for (const owner of [migrator, desk]) {
      await assert.rejects(sql`update registry.document_template set source = 'x'`.execute(owner));
      await assert.rejects(sql`delete from registry.document_template`.execute(owner));
    }
    await assert.rejects(sql`insert into registry.document_template (agency_id, digest, source, uploaded_by, uploaded_at)
      select agency_id, sha256('乙'::bytea), '甲', uploaded_by, uploaded_at from registry.document_template limit 1`.execute(migrator), /named_by_its_text/);
  });

  it('少印内容、印到纸外、没有二维码、印成白字、出错、警告的，拒绝并说明缺什么，不留草案', async () => {
    const kept = await templates();
    for (const [source, why] of [
      [changed('kind == "paragraph" or kind == "remedies"', 'kind == "paragraph"').replace('else if kind == "form"', 'else if kind == "remedies" { }\n  else if kind == "form"'), /没有印出.*可以依法申请行政复议/],
      [changed('  grid(columns: (1fr, 1fr), ..cells)', '  []'), /没有印出.*核验二维码/], [changed('else if kind == "note" { note(one) }', 'else if kind == "note" { text(fill: white, note(one)) }'), /颜色看不清/],
      [changed('#pdf.attach(', '#let _ = ('), /模板有错误/], ['#set text(font: "No Such Font")\n字', /模板有错误.*unknown font family/], ['#这不是模板(', /模板有错误/], ['只有这一句', /模板有错误|没有印出/],
      [changed('block(breakable: tall > tallest', 'block(breakable: false'), /很长.*文字在纸张以外/], [ownTemplate('sheet-2') ?? '', /很长.*文字在纸张以外/],
    ] as const) {
      assert.match(refusalOf(await proposeLayout(source), 422).detail, why);
    }
    assert.equal(await templates(), kept);
    assert.equal(draft(await layout()), undefined);
  });

  it('读取文件、访问网络、取用当天日期、执行文字、无尽循环、耗尽内存的，都拒绝；检查期间服务照常应答', async () => {
    const kept = await templates();
    const endless = '#let x = 0\n#for i in range(60000) { for j in range(60000) { x = calc.rem(x + j, 7) } }\n';
    for (const [head, why] of [
      ['#read("/etc/passwd")\n', /不得读取文件/], ['#image("/etc/passwd")\n', /模板有错误/], ['#import "@preview/cetz:0.3.0": canvas\n', /不得读取文件、引用外部程序包/], ['#import "sheet-1.typ": x\n', /模板有错误/],
      ['#datetime.today().display()\n', /当天的日期/], ['#eval("1")\n', /当作程序执行/], ['#dictionary(std).at("ev" + "al")("1")\n', /当作程序执行/], ['#plugin(bytes((0,)))\n', /不得加载外部程序/],
      [endless, /用时过长/], ['#let all = range(1000000).map(i => range(2000))\n#all.len()\n', /内存过多/],
    ] as const) {
      const [answer, alive] = await Promise.all([proposeLayout(head + STANDARD_SHEET), call('GET', '/api/styles', HEAD)]);
      assert.match(refusalOf(answer, 422).detail, why, head);
      assert.equal(alive.statusCode, 200);
    }
    assert.equal(await templates(), kept);
    done(await proposeLayout(LARGER));
  });

  it('对从未试过的文书才露出毛病的版式，不妨碍送达：改用通行的版式排印并记下，以后逐字节相同', async () => {
    // Passes every check, and leaves the remedies out of a paper that names a sum it was never tried on.
    const treacherous = changed('#let shown(one) = {', '#let shown(one) = if one.kind == "remedies" and given.attached.contains("31,234") { } else {');
    done(await proposeLayout(treacherous));
    done(await approve('/api/styles/layout/letter', await layout()), 204);
    const caught = await decidedCase(database.databases.desk, 1, { decision: fine(31_234) });
    const [issued] = await documentsOf(caught.id, 'penalty-decision');
    assert.ok(issued);
    assert.equal(issued.template, sha(treacherous));
    const first = await printed(caught.id, issued.seq, 'penalty-decision');
    const { rows } = await sql<{ template: string | null }>`select template from record.document_print where case_id = ${caught.id} and form = 'penalty-decision'`.execute(database.databases.migrator);
    assert.deepEqual(rows, [{ template: TEMPLATE }]);
    assert.equal((await printed(caught.id, issued.seq, 'penalty-decision')).digest, first.digest);
    done(await proposeLayout(null));
    done(await approve('/api/styles/layout/letter', await layout()), 204);
  });

  it('无权起草的不启动检查；过大的不接受；在真实案件上试排新旧版式', async () => {
    assert.equal((await proposeLayout(LARGER, { by: HEAD })).statusCode, 403);
    assert.equal((await proposeLayout('字'.repeat(200_001))).statusCode, 422);
    const { documents } = StyleExamples.parse(done(await call('GET', '/api/styles/layout/letter/examples', OFFICER)).json());
    const found = documents.find(({ form }) => form === 'penalty-decision');
    assert.ok(found);
    const { caseId, seq, form } = found;
    const preview = StylePreview.parse(done(await call('POST', '/api/styles/layout/letter/preview', OFFICER, { caseId, seq, form, source: LARGER })).json());
    assert.ok(preview.before.text.includes('试排样张'));
    assert.notEqual(preview.before.picture, preview.after.picture);
    const wrong = await call('POST', '/api/styles/layout/letter/preview', OFFICER, { caseId, seq, form, source: '#while true {}' });
    assert.match(refusalOf(wrong, 422).detail, /模板有错误/);
  });
});
