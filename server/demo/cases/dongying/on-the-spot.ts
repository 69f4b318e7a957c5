import { citizen, company } from '../../parties.ts';
import { fine, instead, penalty, regulation } from '../../law-references.ts';
import { DONGYING_REMEDIES } from '../../agencies/dongying.ts';
import { refused, type CaseScript, type Subject } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { approveClosing, archive, requestClosing } from '../../steps/execution.ts';
import { collectSmall, convert, decideOnTheSpot, deliver, deposit, find, handIn, hear, nothingStated, reportToAgency, scene, tell } from '../../steps/summary.ts';

const POSTED = regulation('城市市容和环境卫生管理条例', '第十七条第二款');
const POSTED_BASIS = regulation('城市市容和环境卫生管理条例', '第三十四条第二项');
const MATTER = '对在建筑物、设施上张贴宣传品的处罚';
const PLACE = '东营市演示区济南路公交站';

const posterSubject: Subject = {
  title: '在公交站牌上张贴小广告', matter: MATTER,
  party: citizen('shandong', 221, { name: '梁贴纸', sex: 'male', birthDate: '1996-08-21', address: '东营市演示区胜利街道' }),
  proposal: penalty({
    facts: '当事人在公交站牌上张贴招租小广告三张，被当场发现。', evidence: '现场照片、执法记录仪录像。', violated: [POSTED], basis: [POSTED_BASIS],
    penalties: [fine('50')], discretion: '初次张贴，数量少，当场清除，按裁量基准最低档。', correction: '当场清除小广告。',
  }),
};

/** Fined fifty yuan, collected on the spot, handed in, published, closed and filed. */
export const poster: CaseScript = {
  slug: 'poster', kind: 'penalty-summary', handlers: ['zhou', 'bai'], ended: 4,
  steps: [
    find(posterSubject, PLACE, '巡查时发现当事人正在公交站牌上张贴招租小广告。'),
    scene('audio-visual', '现场照片三张、录像一段', '张贴小广告的事实'),
    tell(posterSubject.proposal), nothingStated(),
    decideOnTheSpot(posterSubject.proposal, '演示0050001', PLACE, DONGYING_REMEDIES), deliver(), collectSmall('50', '演示票据00501'), reportToAgency(0, '法制科'),
    handIn(1, '50', '财务室'), deposit(0, '50', '东营区财政专户（演示账户）', '演示缴款0501'),
    preparePublication(1), publish(1), requestClosing(1, '罚款50元当场收缴并缴付专户，小广告已清除。'), approveClosing(1), archive(2, '2026-当-001', 6),
  ],
};

const bannerSubject: Subject = {
  title: '在路灯杆上悬挂促销条幅', matter: MATTER,
  party: company('shandong', 222, '东营惠家超市有限公司', '惠多多', '东营市演示区西四路66号'),
  proposal: penalty({
    facts: '当事人未经批准在六根路灯杆上悬挂开业促销条幅。', evidence: '现场照片、店长询问笔录。', violated: [POSTED], basis: [POSTED_BASIS],
    penalties: [fine('2000')], discretion: '初次违法，条幅当场拆除，按裁量基准较低档。', correction: '拆除条幅。',
  }),
};

/** Above the limit at first, then heard and lightened; delivered, and the fifteen days run. */
export const banner: CaseScript = {
  slug: 'banner', kind: 'penalty-summary', handlers: ['lin', 'qiao'], ended: 2,
  steps: [
    find(bannerSubject, '东营市演示区西四路', '巡查发现超市门前六根路灯杆悬挂促销条幅。'),
    scene('audio-visual', '现场照片六张', '悬挂条幅的数量和位置'),
    refused(tell(instead(bannerSubject.proposal, [fine('5000')], '按一般档处罚。')), 'summary-over-limit'),
    tell(bannerSubject.proposal),
    hear('已安排人员拆除，请求减轻。', 'partly', '当场拆除四条，其余两条一小时内拆除，予以采纳。'),
    decideOnTheSpot(instead(bannerSubject.proposal, [fine('1500')], '条幅当场拆除，采纳申辩，适当减少罚款。'), '演示0050002', '东营市演示区西四路', DONGYING_REMEDIES),
    deliver(), reportToAgency(1, '法制科'),
  ],
};

const paintSubject: Subject = {
  title: '在居民楼外墙喷涂广告', matter: MATTER,
  party: citizen('shandong', 223, { name: '涂小刷', sex: 'male', birthDate: '2001-03-05', address: '东营市演示区黄河路街道' }),
  proposal: penalty({
    facts: '喷涂开锁广告。', evidence: '照片。', violated: [POSTED], basis: [POSTED_BASIS], penalties: [fine('200')], discretion: '待查。', correction: '清除喷涂。',
  }),
};

/** More than one officer can settle on the street: who ordered it is not known, so the ordinary procedure follows. */
export const paint: CaseScript = {
  slug: 'paint', kind: 'penalty-summary', handlers: ['zhou', 'bai'], ended: 3,
  steps: [
    find(paintSubject, '东营市演示区文汇小区', '物业发现当事人在外墙喷涂开锁广告，送交执法人员。'),
    scene('audio-visual', '外墙照片十二张', '多栋楼有同样的喷涂'),
    convert('unclear', '当事人称受雇喷涂，雇主和涉及的楼栋需要进一步调查。'),
  ],
};
