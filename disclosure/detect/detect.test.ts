import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isResidentId, isUscc } from '#kernel/identifiers.ts';
import { day } from '#law/testing/builders.ts';
import { PERSON, residentId } from '../testing/disclosing.ts';
import { uptoCounty } from './address.ts';
import { detect, hasSecrecyMark } from './detect.ts';
import type { Known } from './detection.ts';

const NOBODY: Known = { today: day('2026-11-20'), names: [], numbers: [], addresses: [], kept: [], naturalParty: false };

const found = (text: string, known: Partial<Known> = {}): readonly (readonly [string, string])[] =>
  detect(text, { ...NOBODY, ...known }).map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);

/** Each text hides exactly this, of this kind. */
const finds = (kind: string, cases: readonly (readonly [string, string])[], known: Partial<Known> = {}): void => {
  for (const [text, secret] of cases) assert.deepEqual(found(text, known), [[kind, secret]], text);
};

const leaves = (texts: readonly string[], known: Partial<Known> = {}): void => {
  for (const text of texts) assert.deepEqual(found(text, known), [], text);
};

const ID = residentId('41050219900101123');

describe('identity numbers', () => {
  it('are found by province, birth date and check character, wherever they stand', () => {
    finds('identity', [[`经营者（${ID}）`, ID], [`编号${ID}。`, ID], [`11010519491231002X本人`, '11010519491231002X']]);
  });

  it('are found spaced, full-width, written in Chinese numerals or inside a longer number', () => {
    const spaced = `${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`;
    const wide = Array.from(ID, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    const chinese = Array.from(ID, (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
    finds('identity', [[spaced, spaced], [`有${wide}的`, wide], [`称${chinese}。`, chinese]]);
    assert.ok(found(`9${ID}7`).some(([kind]) => kind === 'identity'));
  });

  it('are found with a slip in the check character where they stand alone', () => {
    const slip = `${ID.slice(0, 17)}${ID.endsWith('9') ? '8' : '9'}`;
    finds('identity', [[`持${slip}的`, slip]]);
  });

  it('of fifteen digits, as issued until 1999, are found by province and birth date', () => {
    finds('identity', [['身份号410502900101123', '410502900101123']]);
    leaves(['批号410502901301123', '单号990502900101123']);
  });

  it('of other papers are found by the words before them', () => {
    finds('identity', [['持护照号码：E12345678入境', 'E12345678'], ['来往内地通行证H1234567890', 'H1234567890'], ['证件号为A123456', 'A123456']]);
  });

  it('are not what the unified code of an organisation is: that is public', () => {
    leaves(['统一社会信用代码91350100M000100Y43', '代码：91230500MA1B3N1N2M，']);
    const both = '440524194310271331';
    assert.ok(isUscc(both) && isResidentId(both, NOBODY.today));
    finds('identity', [[`持${both}者`, both]]);
    leaves([`代码${both}`], { kept: [both] });
    assert.equal(found('统一社会信用代码91350100M000100Y44').length, 0, 'a wrong code is no identity number either');
  });

  it('take birth dates with them', () => {
    finds('other', [['王某某，1990年1月1日出生', '1990年1月1日'], ['出生日期：1990-01-01。', '出生日期：1990-01-01']]);
    leaves(['2026年1月1日生产的食品', '2026年3月2日，执法人员进行检查']);
  });
});

describe('means of contact', () => {
  it('are mobile and landline numbers, mail and chat addresses', () => {
    finds('contact', [
      ['电话13812345678。', '13812345678'], ['拨打138-1234-5678', '138-1234-5678'], ['+8613812345678', '+8613812345678'], ['手机１３８１２３４５６７８', '１３８１２３４５６７８'],
      ['致电0398-2812345', '0398-2812345'], ['联系电话2812345', '2812345'], ['邮箱wang.xm@example.com发送', 'wang.xm@example.com'], ['微信号wxm_1990', 'wxm_1990'], ['QQ：123456789', '123456789'],
    ]);
  });

  it('are not amounts, dates, batch numbers, articles or the short numbers of hotlines', () => {
    leaves(['罚款人民币50,000元（大写：伍万元整）', '2026年3月2日9时10分', '生产批号20260302', '货值金额13812.50元', '第一百二十四条第一款', '拨打12315投诉', '净含量500g×24袋']);
  });
});

describe('accounts', () => {
  it('are found by the words before them, and cards by their check digit', () => {
    finds('account', [
      ['缴至账号4100 1563 1100 5020 1234', '4100 1563 1100 5020 1234'], ['开户行为示范银行，账户：1714020109200123456', '1714020109200123456'], ['通过6222021001116245702收款', '6222021001116245702'],
    ]);
    leaves(['订单号6222021001116245703']);
  });
});

describe('plates', () => {
  it('are found with five places or the six of new-energy vehicles, with a dot or without', () => {
    finds('plate', [['驾驶豫M12345号车', '豫M12345'], ['京A·D12345', '京A·D12345'], ['豫m 1234挂', '豫m 1234挂'], ['沪AD12345。', '沪AD12345']]);
    leaves(['豫环罚决字〔2026〕1号', '执法证豫M0001', '川A级', '苏ABCDE']);
  });
});

describe('addresses', () => {
  it('of natural persons are found by the words before them, down to the last detail', () => {
    finds('address', [
      ['家住湖滨区和平路1号院2号楼301室的王某某', '湖滨区和平路1号院2号楼301室'], ['住址：河南省三门峡市陕州区大营镇城村三组，', '河南省三门峡市陕州区大营镇城村三组'],
      ['户籍地为灵宝市尹庄镇车窑村', '灵宝市尹庄镇车窑村'], ['在某处3号楼2单元501室检查', '3号楼2单元501室'],
    ]);
  });

  it('of a business stay', () => {
    leaves(['在湖滨区和平路1号的经营场所检查', '住所：三门峡市湖滨区和平路1号', '位于示范路3号']);
    assert.deepEqual(found('住所：三门峡市湖滨区和平路1号', { naturalParty: true }), [['address', '三门峡市湖滨区和平路1号']]);
  });

  it('known from the case are found in any wording, also without their beginning', () => {
    const known = { addresses: [PERSON.address] };
    finds('address', [['在和平路1号院 2号楼301室发现', '和平路1号院 2号楼301室'], [`到${PERSON.address}送达`, PERSON.address]], known);
  });

  it('are cut to the county', () => {
    const counties = [PERSON.address, '湖滨区和平路1号', '灵宝市尹庄镇车窑村', '内蒙古自治区鄂伦春自治旗某镇', '和平路1号小区'].map(uptoCounty);
    assert.deepEqual(counties, ['河南省三门峡市湖滨区', '湖滨区', '灵宝市', '内蒙古自治区鄂伦春自治旗', '']);
  });
});

describe('titles', () => {
  it('to land, houses and vehicles, and personal papers, are found by the words around them', () => {
    finds('title', [
      ['豫（2020）湖滨区不动产权第0012345号', '豫（2020）湖滨区不动产权第0012345号'], ['车架号LSVAA4182E2123456', 'LSVAA4182E2123456'], ['驾驶证号：410502900199', '410502900199'],
    ]);
  });

  it('are not operating licences, which the decision itself may be about', () => {
    leaves(['食品经营许可证编号JY14112020012345', '营业执照已核验']);
  });
});

describe('names', () => {
  it('known from the case are found however they are spaced', () => {
    finds('natural-person', [['询问王小明，', '王小明'], ['当事人王 小 明', '王 小 明'], ['与欧阳娜娜一同', '欧阳娜娜']], { names: ['王小明', '欧阳娜娜'] });
  });

  it('in the full name of the party organisation stay: the name is public', () => {
    const known = { names: ['李四'], kept: ['李四食品有限公司'] };
    leaves(['李四食品有限公司经营超过保质期的食品'], known);
    finds('natural-person', [['李四食品有限公司的李四称', '李四']], known);
  });
});

describe('what overlaps', () => {
  it('is one thing to hide', () => {
    assert.deepEqual(found('账号：13812345678', {}), [['contact', '13812345678']]);
    assert.equal(found(`身份证号码${ID}`).length, 1);
  });
});

describe('a secrecy mark', () => {
  it('is a grade with a star, and not the word alone', () => {
    assert.deepEqual(['机密★三年', '秘密 ☆', '涉及商业秘密', '保守秘密'].map(hasSecrecyMark), [true, true, false, false]);
  });
});
