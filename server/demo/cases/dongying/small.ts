import { citizen, company, trader } from '../../parties.ts';
import { fine, penalty, regulation } from '../../law-references.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { declineFiling, register, requestFiling } from '../../steps/filing.ts';

const OCCUPIED = regulation('城市道路管理条例', '第二十七条第一项');
const OCCUPIED_BASIS = regulation('城市道路管理条例', '第四十二条');

const stallSubject: Subject = {
  title: '擅自占用城市道路摆摊经营',
  matter: '对擅自占用、挖掘城市道路的处罚',
  party: citizen('shandong', 209, { name: '秦早市', sex: 'female', birthDate: '1971-01-16', address: '东营市演示区史口路老街' }),
  proposal: penalty({
    facts: '占用道路摆摊。', evidence: '照片。', violated: [OCCUPIED], basis: [OCCUPIED_BASIS], penalties: [fine('300')], discretion: '待查。', correction: '停止占道经营。',
  }),
};

/** Waits for the head to open the case. */
export const stall: CaseScript = {
  slug: 'stall', handlers: ['lin', 'bai'], ended: 0,
  steps: [
    register(stallSubject, { origin: 'inspection', content: '早高峰巡查发现公交站台旁长期摆摊，影响上下车，三次劝离后又返回。' }),
    requestFiling(1, '经三次劝离仍占道经营，影响公共交通，涉嫌违反《城市道路管理条例》第二十七条第一项。'),
  ],
};

const pavingSubject: Subject = {
  title: '挖掘城市道路后未及时清理现场',
  matter: '对擅自占用、挖掘城市道路的处罚',
  party: company('shandong', 210, '东营通达管网工程有限公司', '管必通', '东营市演示区府前街9号'),
  proposal: penalty({
    facts: '挖掘道路后未清理。', evidence: '照片。', violated: [regulation('城市道路管理条例', '第四十二条第三项')], basis: [OCCUPIED_BASIS], penalties: [fine('3000')], discretion: '待查。', correction: '清理现场。',
  }),
};

/** Another body has jurisdiction: not filed, with the reason. */
export const paving: CaseScript = {
  slug: 'paving', handlers: ['zhou', 'qiao'], ended: 7,
  steps: [
    register(pavingSubject, { origin: 'report', content: '市民反映府前街管沟回填后渣土未清理，影响出行。' }),
    declineFiling(3, '经查，该路段为省道，由公路管理机构管辖，不属于本机关职权范围；已将线索移送公路管理机构并告知反映人。'),
  ],
};

const awningSubject: Subject = {
  title: '擅自占用城市道路搭建雨棚',
  matter: '对擅自占用、挖掘城市道路的处罚',
  party: trader('shandong', 211, '东营区老张修车铺', '东营市演示区济南路302号', { name: '张修远', sex: 'male', birthDate: '1965-11-30', address: '东营市演示区济南路西苑' }),
  proposal: stallSubject.proposal,
};

/** Registered, nothing else yet. */
export const awning: CaseScript = {
  slug: 'awning', handlers: ['lin', 'qiao'], ended: 0,
  steps: [register(awningSubject, { origin: 'complaint', content: '居民反映修车铺雨棚占用盲道，轮椅无法通行。', confidentialReporter: true })],
};
