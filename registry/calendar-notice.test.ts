import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { CALENDAR_EDITIONS } from '#kernel/calendar-years.ts';
import { type CalendarEdition, editionFaults } from '#kernel/calendar.ts';
import { addDays, LegalDate, weekdayOf } from '#kernel/dates.ts';
import { daysIn } from './calendar-days.ts';
import { readNotice } from './calendar-notice.ts';
import { noticeInText } from './calendar-text.ts';
import { CalendarNotice } from './contract.ts';

const on = (text: string): LegalDate => LegalDate.parse(text);
const TODAY = on('2026-11-20');

/** No notice for 2027 has been issued: these days are made up, and shaped as notices are. */
const IMAGINED = {
  year: 2027, source: '国务院办公厅关于2027年部分节假日安排的通知（试验）', number: '国办发明电〔2026〕0号', issuedOn: '2026-11-05',
  rest: ['1月1日（周五）至3日（周日）', '02-05..02-11', '2027-04-05', '5月1日至5日', '06-09', '9月15日', '10月1日（周五）至7日（周四）'],
  work: ['2月14日（周日）', '02-20', '05-08', '2027-10-09'],
};

const notice = (change: object = {}): CalendarNotice => CalendarNotice.parse({ ...IMAGINED, ...change });
const read = (change: object = {}, known: readonly CalendarEdition[] = CALENDAR_EDITIONS) => readNotice(notice(change), known, TODAY);
const faultsOf = (change: object): readonly string[] => read(change).faults.map(({ message }) => message);

/** First day, last day and how many; or what is wrong. */
const days = (entry: string) => {
  const found = daysIn(entry, 2027);
  return found.ok ? [found.value[0], found.value.at(-1), found.value.length] : found.error;
};

const unreadable = (text: string): readonly string[] => {
  const found = noticeInText(text);
  return found.ok ? [] : found.error.map(({ message }) => message);
};

describe('放假安排的日期', () => {
  it('可以照通知原文写，也可以简写，括号里的星期不必删去', () => {
    for (const entry of ['10-01..10-07', '10月1日至7日', '10月1日（周五）至7日（周四）放假调休，共7天。', '2027-10-01～2027-10-07', '10月1日至10月7日', '2027年10月1日 到 7日']) {
      assert.deepEqual(days(entry), ['2027-10-01', '2027-10-07', 7], entry);
    }
    for (const entry of ['10-01', '10月1日', '2027-10-01', '2027年10月1日（周五）', '10月1日（周五）上班。']) assert.deepEqual(days(entry), ['2027-10-01', '2027-10-01', 1], entry);
  });

  it('跨年的写明年份', () => {
    assert.deepEqual(days('2026-12-31..2027-01-02'), ['2026-12-31', '2027-01-02', 3]);
    assert.deepEqual(days('2026年12月31日至2027年1月2日'), ['2026-12-31', '2027-01-02', 3]);
    assert.match(String(days('12-31..01-02')), /止日早于起日，跨年的请写明年份/);
  });

  it('不是日期的、不存在的、超过十五天的，逐条指出', () => {
    for (const entry of ['国庆', '02-29', '13-01', '10-01..10-07..10-08', '7日', '10-1-7']) assert.match(String(days(entry)), /不是日期/, entry);
    assert.match(String(days('10-01..十月七日')), /“十月七日”不是日期/);
    assert.deepEqual(days('10-01..10-15'), ['2027-10-01', '2027-10-15', 15]);
    assert.match(String(days('10-01..10-16')), /超过15天/);
  });
});

describe('一份放假安排', () => {
  it('放假的起止日期中只有工作日要记，周末本来就休息', () => {
    const { edition, faults, warnings } = read();
    assert.deepEqual([faults, warnings], [[], []]);
    assert.deepEqual(edition.rest.slice(0, 6), ['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11']);
    assert.deepEqual(edition.work, ['2027-02-14', '2027-02-20', '2027-05-08', '2027-10-09']);
    assert.ok(edition.rest.every((date) => weekdayOf(date) <= 5));
  });

  it('版次接着同一年份已有的版次：2027年是第1版，已随平台提供的2026年是第2版', () => {
    assert.equal(read().edition.edition, 1);
    assert.equal(read({ year: 2026, rest: ['2026-10-08'], work: [] }).edition.edition, 2);
  });

  it('可以调整上一年12月29日至31日，不能更早', () => {
    assert.deepEqual(faultsOf({ rest: [...IMAGINED.rest, '2026-12-29'] }), []);
    assert.deepEqual(faultsOf({ rest: [...IMAGINED.rest, '2026-12-28'] }), ['2026-12-28早于上一年12月29日，2027年的通知不会安排到这一天']);
    assert.deepEqual(faultsOf({ work: [...IMAGINED.work, '2026-12-27'] }), ['2026-12-27早于上一年12月29日，2027年的通知不会安排到这一天']);
  });

  it('没有来源、年份不合理、通知日期在今后的，不能导入', () => {
    assert.deepEqual(faultsOf({ source: ' ' }), ['请填写通知名称']);
    assert.deepEqual(faultsOf({ issuedOn: '2026-11-21' }), ['通知日期晚于今天']);
    assert.deepEqual(faultsOf({ issuedOn: '2026-11-20' }), []);
    assert.deepEqual(faultsOf({ year: 2028, rest: ['01-03'], work: [] }), ['年份应当在2004年至2027年之间']);
    assert.deepEqual(faultsOf({ year: 2003, rest: ['01-02'], work: [] }), ['年份应当在2004年至2027年之间']);
  });

  it('单独列出的周末不是放假，工作日不是调休上班，同一天不能既放假又上班', () => {
    assert.deepEqual(faultsOf({ rest: [...IMAGINED.rest, '07-10'] }), ['2027-07-10是周末，不必列为放假']);
    assert.deepEqual(faultsOf({ work: [...IMAGINED.work, '07-12'] }), ['2027-07-12不是周末，不能列为调休上班']);
    assert.deepEqual(faultsOf({ work: [...IMAGINED.work, '10-02'] }), ['2027-10-02既列为放假又列为上班']);
    assert.deepEqual(faultsOf({ rest: [...IMAGINED.rest, '10-01'] }), ['2027-10-01重复']);
  });

  it('所有的错误一次指出', () => {
    const faults = read({ source: '', rest: ['国庆', '07-10', '2028-01-03'], work: ['10-08'] }).faults;
    assert.deepEqual(faults.map(({ path }) => path), ['/notice/rest/0', '/notice/source', '/notice', '/notice', '/notice']);
    assert.deepEqual(faults.slice(2).map(({ message }) => message), ['2028-01-03不在2027年，也不在上一年12月', '2027-07-10是周末，不必列为放假', '2027-10-08不是周末，不能列为调休上班']);
  });

  it('与现行版本完全相同的，不必再次导入', () => {
    const { edition } = read();
    assert.deepEqual(readNotice(notice(), [edition], TODAY).faults.map(({ message }) => message), ['与现行的2027年第1版完全相同，不必再次导入']);
    const [seed] = CALENDAR_EDITIONS.filter(({ year }) => year === 2026);
    assert.match(faultsOf({ year: 2026, rest: seed?.rest, work: seed?.work }).join(), /与现行的2026年第1版完全相同/);
  });
});

describe('不像通知的安排', () => {
  it('法定节日没有放假、放假天数与放假办法不符的，提示核对而不拒绝', () => {
    const { faults, warnings } = read({ rest: IMAGINED.rest.filter((entry) => !entry.startsWith('10月')), work: [] });
    assert.deepEqual(faults, []);
    assert.deepEqual(warnings, [
      '2027年10月1日是法定节日，没有列为放假',
      '放假的工作日减去调休上班的周末为12天，《全国年节及纪念日放假办法》规定的放假日为13天，请核对有无漏填、错填',
    ]);
  });

  it('历年的通知都没有提示，只有增加放假的2015年和延长春节假期的2020年除外', () => {
    const unusual = CALENDAR_EDITIONS.filter((one) => readNotice(notice({ year: one.year, rest: [...one.rest], work: [...one.work] }), [], TODAY).warnings.length > 0);
    assert.deepEqual(unusual.map(({ year }) => year), [2015, 2020]);
  });
});

describe('任意的日期', () => {
  it('读出来没有错误的，核心日历也认为没有错误', () => {
    const day = fc.integer({ min: -5, max: 370 }).map((n) => addDays(on('2027-01-01'), n));
    fc.assert(fc.property(fc.array(day, { maxLength: 12 }), fc.array(day, { maxLength: 6 }), (rest, work) => {
      const { edition, faults } = read({ rest, work });
      assert.ok(faults.length > 0 || editionFaults(edition).length === 0);
    }));
  });
});

describe('上传的放假安排', () => {
  const JSON_TEXT = JSON.stringify(IMAGINED);
  const TABLE = `\uFEFF年份,2027,\r\n通知名称,${IMAGINED.source}\r\n文号,国办发明电〔2026〕0号\r\n通知日期,2026-11-05\r\n放假,1月1日（周五）至3日（周日）\r\n放假,"02-05..02-11,2027-04-05"\r\n放假,5月1日至5日、06-09、9月15日\r\n放假,10月1日至7日\r\n\r\n上班,2月14日；02-20\r\n调休上班,05-08,2027-10-09,,\r\n`;

  it('JSON和表格读出同样的安排', () => {
    for (const text of [JSON_TEXT, TABLE, `\uFEFF ${JSON_TEXT}\n`]) {
      const found = noticeInText(text);
      assert.ok(found.ok, JSON.stringify(found));
      assert.deepEqual(readNotice(found.value, [], TODAY).edition, read({}, []).edition);
      assert.deepEqual([found.value.number, found.value.issuedOn], ['国办发明电〔2026〕0号', '2026-11-05']);
    }
  });

  it('读不懂的，指出在哪一行、哪一项', () => {
    assert.match(unreadable('{"year": 2027').join(), /不是完整的 JSON/);
    assert.match(unreadable('年份,2027\n节日,春节').join(), /^第2行没有可以识别的项目名/);
    assert.match(unreadable('没有分隔').join(), /^第1行/);
    assert.match(unreadable('{"year":"2027年","holiday":[]}').join('；'), /year：.*；.*/);
    assert.match(unreadable('年份,二〇二七').join(), /^year：/);
  });
});
