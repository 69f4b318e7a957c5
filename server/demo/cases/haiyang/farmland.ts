import { citizen } from '../../parties.ts';
import { fine, law, penalty, regulation } from '../../law-references.ts';
import { photo, recorded } from '../../recordings.ts';
import { refused, type CaseScript, type Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { entrustAppraisal, inquire, inspect, orderCorrection } from '../../steps/investigation.ts';

const VIOLATED = law('土地管理法', '第三十七条第二款');

const subject: Subject = {
  title: '擅自在耕地上取土破坏种植条件',
  matter: '对破坏耕地种植条件的处罚',
  party: citizen('shandong', 302, { name: '迟挖潜', sex: 'male', birthDate: '1974-04-08', address: '海阳市演示镇演示前村' }),
  proposal: penalty({
    facts: '涉嫌在承包耕地上取土。', evidence: '待鉴定。', violated: [VIOLATED],
    basis: [law('土地管理法', '第七十五条'), regulation('中华人民共和国土地管理法实施条例', '第五十五条')],
    penalties: [fine('10000')], discretion: '待鉴定意见。', correction: '恢复种植条件。',
  }),
};

/** An officer whose certificate had run out was named for the inquiry, and the law refused; an appraisal is awaited, and the recording of the inquiry is missing. */
export const farmland: CaseScript = {
  slug: 'farmland', handlers: ['gao', 'ren'], ended: 1, unrecorded: ['inquire'],
  steps: [
    register(subject, { origin: 'assignment', content: '烟台市自然资源和规划局交办：演示前村西耕地疑似取土，破坏面积约3亩。' }),
    requestFiling(1, '在耕地上取土，涉嫌破坏种植条件，违反《土地管理法》第三十七条第二款。'),
    approveFiling(1),
    inspect(1, '09:00-11:00', '海阳市演示镇演示前村西', '取土坑长52米、宽38米，深1.2至2.4米，耕作层已剥离，坑底为黄黏土；现场无机械。'),
    recorded(0, photo(201), { slug: 'farmland', kind: 'photo', of: 'inspect-site', link: '现场检查', device: '执法记录仪 演示H01', place: '海阳市演示镇演示前村西', from: '09:10', to: '10:50' }),
    orderCorrection(0, '在耕地上取土', VIOLATED, '立即停止取土。'),
    refused({ ...inquire(2, '14:00-14:50', '迟挖潜（演示）', '土地承包人', [['取土做什么用？', '卖给附近工地垫路基。']]), officers: ['gao', 'cui'] }, 'certificate-expired'),
    inquire(0, '15:10-16:00', '迟挖潜（演示）', '土地承包人', [
      ['取土做什么用？', '卖给附近工地垫路基，一车八十块。'],
      ['从什么时候开始取土？', '秋收完开始的，十来天。'],
    ]),
    entrustAppraisal(3, '山东演示土地质量司法鉴定所', '司法鉴定许可证（演示）', '被毁耕地的面积、种植条件破坏程度'),
  ],
};
