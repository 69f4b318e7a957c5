import type { LicenceDraft } from '#law/actions/licence/draft.ts';
import { HAIYANG_CONTACT, HAIYANG_REMEDIES } from '../../agencies/haiyang.ts';
import { law } from '../../law-references.ts';
import { company } from '../../parties.ts';
import type { CaseScript } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { archive } from '../../steps/execution.ts';
import {
  accept, close, conclude, conveneHearing, decide, examine, handOver, holdHearing, issueCertificate, receiveFor, requestHearing, REVIEWED, tellHearingRight, tellRights,
} from '../../steps/licence.ts';
import { recordStatement, reviewStatement } from '../../steps/notice.ts';
import { acceptReview, agree, submitReview } from '../../steps/review.ts';

const BASIS = [law('城乡规划法', '第四十条'), law('城乡规划法', '第五十条第二款')];
const SITE = '海阳市演示区望海路西段12号';
const NEIGHBOURS = ['望海小区3号楼业主代表（演示）'];
const SHADE = '3号楼变更后最高点提高4.5米，影响北侧望海小区3号楼一层、二层住户的日照';
const HEARD = '采信双方共同确认的日照分析：调整后的方案大寒日满窗日照不少于2小时；业主要求完全不提高的意见没有规定依据，不予采信。';

const changed: LicenceDraft = {
  kind: 'change', basis: BASIS,
  facts: '申请人修改建设工程设计方案，将3号楼由11层改为12层；经听证，申请人又把东单元降为11层。调整后的方案符合规划条件，容积率、建筑密度没有提高，北侧住户大寒日满窗日照不少于2小时。',
  content: '3号楼西单元由11层变更为12层，东单元仍为11层，建筑高度相应变更为36.9米；其他内容不变',
};

/** The neighbours are told, speak, ask for a hearing, and get one; the draft that came of it was reviewed, because it was heard. */
export const planChange: CaseScript = {
  slug: 'plan-change', kind: 'licence', handlers: ['gao', 'ren'], ended: 2,
  steps: [
    receiveFor('change', {
      title: '申请变更建设工程规划许可', item: '建设工程规划许可', basis: BASIS, party: company('shandong', 342, '海阳望海置业有限公司', '高望海', SITE),
      materials: ['变更申请书一份', '修改后的建设工程设计方案一套', '日照分析报告一份'],
    }, { number: '演示建字第370687号' }),
    accept(2),
    examine(1, '09:00-10:30', SITE, '现场与原许可一致，3号楼施工至九层；北侧望海小区3号楼与其间距28米。', NEIGHBOURS),
    tellRights(0, NEIGHBOURS, SHADE, HAIYANG_CONTACT),
    handOver(1, '望海小区业主代表（演示）', '利害关系人', 'rights'),
    tellHearingRight(0, NEIGHBOURS, SHADE, HAIYANG_CONTACT),
    handOver(0, '望海小区业主代表（演示）', '利害关系人', 'hearing-right'),
    recordStatement(1, 'written', '提高一层后冬季客厅照不到太阳，要求按原方案建设。', '提交一层住户冬至日照片。'),
    reviewStatement(1, 'partly', '日照影响属实，是否满足标准以听证中的日照分析为准。'),
    requestHearing(1, '望海小区3号楼业主代表（演示）', '对日照分析报告的测算点有异议，要求听证。'),
    conveneHearing(1, 9, 'lv', '修文达'),
    handOver(0, '望海小区业主代表（演示）', '利害关系人', 'hearing-notice'),
    holdHearing(9, 'lv', ['高望海（演示）', '望海小区业主代表（演示）'],
      '审查人员说明：变更后的高度在规划条件以内；出示日照分析报告，东单元北侧一层住户大寒日满窗日照1小时50分，低于标准。',
      '业主代表：测算点应当取窗台，实际更差，要求不提高。申请人：愿意把东单元降回11层，重新测算后各户均达到2小时。'),
    conclude(2, changed, '审查修改方案，现场核查，告知利害关系人并听取意见，举行听证，重新核对日照分析。', { hearing: 'interests', transcript: HEARD }),
    submitReview(0, changed, ['statement', 'hearing']), acceptReview(1), agree(1, REVIEWED),
    decide(1, changed, HAIYANG_REMEDIES, '同意按听证后调整的方案变更。', HEARD),
    handOver(1, '高望海（演示）', '法定代表人'),
    issueCertificate(0, '演示建字第370687号（变更）', '高望海（演示）'),
    preparePublication(0), publish(1),
    close(2, '准予变更，证件已经换发。'),
    archive(3, '海自然资许演示第1卷', 72),
  ],
};
