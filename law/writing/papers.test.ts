import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Paper } from '#paper/model.ts';
import { seenLines, twinText } from '#paper/testing/twin-reader.ts';
import { plainText } from '#paper/text.ts';
import { TWIN_NOTICE, twinParts } from '#paper/twin/parts.ts';
import { ACTIONS } from '#law/actions/index.ts';
import type { DocumentForm } from '#law/documents/define.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { AGENCY } from '#law/testing/papers.ts';
import { walkedPapers } from '#law/testing/every-paper.ts';
import { walkPapers } from '#law/testing/paper-walk.ts';

const walked = walkedPapers();
const papersBy = (code: DocumentCode, kind?: string): readonly Paper[] =>
  walked.filter(({ action }) => kind === undefined || action.code === kind).flatMap(({ issued }) => issued).filter((one) => one.code === code).map(({ paper }) => paper);
const textsOf = (code: DocumentCode, kind?: string): readonly string[] => papersBy(code, kind).map(plainText);

describe('每一种文书', () => {
  for (const [code, form] of Object.entries(DOCUMENTS) as [DocumentCode, DocumentForm][]) { // keys of a constant object
    it(`《${form.name}》写得出来，没有缺项，没有没填上的内部编码`, () => {
      const papers = papersBy(code);
      assert.ok(papers.length > 0, walked.flatMap(({ failures }) => failures).find((one) => one.includes(form.name)) ?? 'no step issued it');
      for (const paper of papers) {
        assert.deepEqual(Paper.parse(JSON.parse(JSON.stringify(paper))), paper);
        const text = plainText(paper);
        assert.doesNotMatch(text, /undefined|null|\[object|NaN|[a-z]{3,}-[a-z]{3,}/, text);
        assert.equal(paper.number === null, form.word === undefined);
        if (form.word !== undefined) assert.ok(text.includes(paper.number ?? '？'));
        assert.equal(paper.internal, form.audience === 'internal');
      }
    });
  }

  it('每一份的可编辑文本与正文逐字相同、次序相同，每页都标明不具有法律效力', () => {
    const covered = new Set<string>();
    for (const { code, paper } of walked.flatMap(({ issued }) => issued)) {
      const parts = twinParts(paper);
      assert.deepEqual(seenLines(twinText(parts['word/document.xml'] ?? '')), seenLines(plainText(paper)), code);
      assert.ok(parts['word/header1.xml']?.includes(TWIN_NOTICE));
      covered.add(code);
    }
    assert.deepEqual(covered, new Set(Object.keys(DOCUMENTS)));
  });

  it('送达当事人的决定、告知、通知都有机关名称、印章位置和日期', () => {
    const external = Object.entries(DOCUMENTS).filter(([, form]: [string,
      DocumentForm]) => form.audience === 'external' && form.word !== undefined).map(([code]) => code as DocumentCode); // keys of a constant object
    for (const code of external) {
      for (const { blocks } of papersBy(code)) {
        const issuer = blocks.find(({ kind }) => kind === 'issuer');
        assert.ok(issuer?.kind === 'issuer' && issuer.seal && issuer.agency === AGENCY.name && issuer.date === '2026年3月16日', code);
      }
    }
  });
});

describe('行政处罚决定书（处罚法第五十九条）', () => {
  it('载明当事人、事实证据、种类和依据、履行方式和期限、救济途径、机关和日期', () => {
    const text = textsOf('penalty-decision').find((one) => one.includes('罚款人民币'));
    for (const words of [
      '示范食品有限公司', '91350100M000100Y43', '李四', '经营超过保质期的食品', '现场检查笔录、询问笔录、照片', '《中华人民共和国食品安全法》第一百二十四条第一款',
      '罚款人民币40,000元（大写：肆万元整）', '一般情节，适用裁量基准第二档', '15日内', '示范银行湖滨支行', '3%', '60日内向三门峡市湖滨区人民政府申请行政复议', '6个月内直接向三门峡市湖滨区人民法院提起行政诉讼',
      AGENCY.name, '2026年3月16日',
    ]) assert.ok(text?.includes(words), `${words}\n${text ?? ''}`);
  });

  it('决定书不出现“拟作出”的处罚，不出现没有名称的机关和法院', () => {
    for (const text of textsOf('penalty-decision')) assert.doesNotMatch(text.replaceAll('告知了拟作出的处罚内容', ''), /拟作出|有管辖权的人民法院|上级行政机关/);
  });

  it('没有罚款的，不写缴款', () => {
    const warnings = textsOf('penalty-decision').filter((text) => text.includes('警告'));
    assert.ok(warnings.length > 0);
    for (const text of warnings) assert.doesNotMatch(text, /加处罚款|代收机构/);
  });
});

describe('告知、笔录和清单', () => {
  it('事先告知书写明确定的数额、裁量理由、陈述申辩的期限和联系方式；告知听证的另有听证告知书', () => {
    const notice = textsOf('penalty-notice')[0] ?? '';
    for (const words of ['罚款人民币40,000元（大写：肆万元整）', '裁量理由和适用的裁量基准', '3个工作日内', '张明 0398-0000000', '不因陈述、申辩而给予更重的处罚']) assert.ok(notice.includes(words), words);
    assert.match(textsOf('hearing-right-notice')[0] ?? '', /5个工作日内向本机关提出.*听证不收取费用/s);
  });

  it('笔录写明起止时分、地点、两名执法人员及执法证号、告知回避，每页由被检查人、被询问人签名', () => {
    for (const code of ['site-inspection-record', 'inquiry-record'] as const) {
      for (const paper of papersBy(code)) {
        const text = plainText(paper);
        assert.match(text, /起止时间：2026年3月16日\d\d:\d\d至\d\d:\d\d/);
        assert.match(text, /张明（执法证号：豫M1200001）、李强（执法证号：豫M1200001）/);
        assert.match(text, /申请.*回避/);
        assert.ok(paper.pageSigner?.startsWith('被'));
      }
    }
  });

  it('查封（扣押）决定书写明理由、依据、期限、清单和救济途径，当场实施的也一样', () => {
    for (const text of textsOf('coercion-decision')) assert.match(text, /期限：30日.*三门峡市湖滨区人民政府申请行政复议.*三门峡市湖滨区人民法院/s);
    for (const text of textsOf('property-list')) assert.match(text, /决定书文号：湖市监强措字〔2026〕第\d+号.*一式二份/s);
  });

  it('当场处罚决定书告知先申请行政复议，不服复议决定的再提起诉讼（行政复议法第二十三条）', () => {
    const texts = textsOf('summary-decision');
    assert.ok(texts.length > 0);
    for (const text of texts) {
      assert.match(text, /应当自收到本决定书之日起60日内先向三门峡市湖滨区人民政府申请行政复议；对行政复议决定不服，或者行政复议机关不予受理、驳回申请、逾期不作答复的，可以自收到决定书之日起或者行政复议期限届满之日起15日内向三门峡市湖滨区人民法院/);
      assert.doesNotMatch(text, /直接向.*提起行政诉讼/);
    }
  });

  it('强制执行申请书向有名称的法院提出，由行政机关负责人签名，写明催告情况', () => {
    for (const text of textsOf('enforcement-application', 'court-enforcement')) assert.match(text, /^强制执行申请书\n.*\n三门峡市湖滨区人民法院：.*催告.*行政机关负责人（签名）：孙健/s);
  });

  it('演示机关的每一份文书都说明是演示', () => {
    const action = ACTIONS.find(({ code }) => code === 'penalty-ordinary');
    assert.ok(action);
    const { issued } = walkPapers(action, {}, { ...AGENCY, demonstration: true });
    assert.ok(issued.length > 10);
    for (const { paper } of issued) assert.equal(paper.mark, '演示数据，不具有法律效力');
    assert.deepEqual(papersBy('penalty-decision').filter(({ mark }) => mark !== null), []);
  });
});
