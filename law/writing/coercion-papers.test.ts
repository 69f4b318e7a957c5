import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import { PERMISSIVE, type KindJourney } from '#law/testing/kind-journey.ts';
import { transfer } from '#law/testing/content-coercion-enforcement.ts';
import { cancellation } from '#law/testing/content-licence.ts';
import { served } from '#law/testing/content-shared.ts';
import { begunByAgency, licenceJourneys, received } from '#law/testing/licence-routes.ts';
import { applied, courtJourney, enforcementJourney, frozen, measureJourney, owing, sealed, substituting } from '#law/testing/routes-coercion.ts';
import { gateFor } from '#review/rules.ts';

const world = { review: PERMISSIVE, obtainGate: gateFor };

function paperOf<State>({ papers }: KindJourney<State>, code: DocumentCode): string {
  const found = papers.findLast((one) => one.code === code);
  assert.ok(found, `no ${code} was issued`);
  return plainText(found.paper);
}

/** Frozen, and the party told. */
const told = () => frozen(measureJourney(world)).take('serve', served('decision'));

describe('冻结的文书', () => {
  it('现场笔录不写当场告知当事人、听取陈述申辩，冻结是向金融机构实施的（第三十条第一款）', () => {
    assert.doesNotMatch(paperOf(told(), 'coercion-scene-record'), /听取当事人|已经知悉/);
    assert.match(paperOf(told(), 'coercion-scene-record'), /向金融机构出示执法身份证件，表明身份，交付冻结通知书/);
    assert.match(paperOf(sealed(measureJourney(world)), 'coercion-scene-record'), /听取当事人的陈述和申辩/);
  });

  it('解除冻结引第三十三条，写明冻结决定书，不叫当事人来领财物', () => {
    const text = paperOf(told().take('lift'), 'coercion-lifting');
    assert.match(text, /《冻结决定书》（.+号）.+第三十三条第一款.+通知金融机构解除冻结/su);
    assert.doesNotMatch(text, /领取退还的财物|第二十八条/);
  });

  it('延长冻结引第三十二条，处理冻结的存款引第三十二条第一款', () => {
    const extended = paperOf(told().take('extend-term'), 'coercion-extension');
    assert.match(extended, /第三十二条第一款、第二款的规定.+延长30日。.+期限至2026年5月2日止/su);
    assert.doesNotMatch(extended, /第二十五条/);
    assert.match(paperOf(told().take('dispose'), 'coercion-disposal'), /冻结的存款、汇款，根据《中华人民共和国行政强制法》第三十二条第一款/u);
  });
});

describe('强制执行和申请法院执行的文书', () => {
  it('强制执行决定书写明执行方式的名称，不写栏目的名称', () => {
    const journey = owing(enforcementJourney(world)).on('2026-02-05').take('propose-enforcement', { enforcement: transfer() }).take('decide', { enforcement: transfer() });
    assert.match(paperOf(journey, 'enforcement-decision'), /执行方式：划拨存款、汇款/u);
    assert.match(paperOf(journey, 'transfer-order'), /收款账户：.+/u);
  });

  it('协助划拨通知书没有收款账户的，不能制作（第四十九条）', () => {
    const { account: _account, ...without } = transfer();
    const journey = owing(enforcementJourney(world)).on('2026-02-05').take('propose-enforcement', { enforcement: without });
    assert.throws(() => journey.take('decide', { enforcement: without }), /收款/u);
  });

  it('不履行协议而恢复执行的引第四十二条第二款，中止的情形消失的引第三十九条', () => {
    assert.match(paperOf(substituting(enforcementJourney(world)).take('agree').on('2026-06-01').take('resume-after-breach'), 'enforcement-resumption'), /第四十二条第二款/u);
    assert.match(paperOf(substituting(enforcementJourney(world)).take('suspend').take('resume'), 'enforcement-resumption'), /第三十九条/u);
  });

  it('执行协议没有减免数额的，不写已经减免', () => {
    assert.doesNotMatch(paperOf(substituting(enforcementJourney(world)).take('agree', { remedied: true }), 'enforcement-agreement'), /减免/u);
  });

  it('对不予受理的裁定引第五十六条第二款，对不予执行的引第五十八条第三款，都写明法院和裁定书文号', () => {
    const refused = applied(courtJourney(world)).on('2026-03-23').take('record-refusal', { receivedOn: '2026-03-20' }).take('object-ruling');
    assert.match(paperOf(refused, 'court-objection'), /不予受理的裁定.+裁定书文号：.+收到裁定之日：2026年3月20日.+第五十六条第二款/su);
    const denied = applied(courtJourney(world)).on('2026-03-19').take('record-acceptance', { acceptedOn: '2026-03-19' }).on('2026-03-23').take('record-denial', { receivedOn: '2026-03-23' }).take('object-ruling');
    assert.match(paperOf(denied, 'court-objection'), /不予执行的裁定.+第五十八条第三款/su);
  });
});

describe('许可的文书', () => {
  const journeys = licenceJourneys(PERMISSIVE, gateFor);

  it('撤销、撤回、注销的决定写明原许可证件的编号和有效期', () => {
    const journey = begunByAgency(journeys(), 'cancellation').on('2026-03-09').take('conclude-investigation', { proposal: cancellation }).take('decide', { decision: cancellation });
    assert.match(paperOf(journey, 'licence-cancellation'), /原许可证件编号：示食经许1号.+原有效期至：2026年4月30日/su);
  });

  it('统一、联合、集中办理的延长十五个工作日，告知书写的就是十五个工作日（第四十二条第二款）', () => {
    const journey = received(journeys(), { handling: 'joint' }).take('accept-application').take('extend-limit', { government: '分管副区长' });
    assert.match(paperOf(journey, 'licence-extension'), /经分管副区长批准，延长15个工作日/u);
  });

  it('陈述申辩的期限按工作日告知，与计算的一样', () => {
    assert.match(paperOf(begunByAgency(journeys(), 'revocation'), 'licence-rights-notice'), /3个工作日内进行陈述和申辩/u);
  });
});
