import type { LicenceDraft } from '#law/actions/licence/draft.ts';
import { company } from '../../parties.ts';
import { law, regulation } from '../../law-references.ts';
import { KAIYUAN_REMEDIES } from '../../agencies/kaiyuan.ts';
import { refused, type CaseScript } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { accept, beginSpecial, close, conclude, decide, endSpecial, examine, handOver, issueCertificate, receive, requestCorrection, superviseLicensee, type Application } from '../../steps/licence.ts';

const BASIS = [law('水法', '第四十八条第一款'), regulation('取水许可和水资源费征收管理条例', '第二条第二款')];

const intake: Application = {
  title: '申请取水许可', item: '取水许可', basis: BASIS,
  party: company('liaoning', 411, '开原沃野蔬菜种植专业合作社', '田满仓', '开原市演示镇沃野村'),
  materials: ['取水许可申请书一份', '水资源论证报告表一份', '与第三者利害关系的说明一份'],
};

const granted = {
  kind: 'grant', facts: '取水地点位于地下水限采区外，年取水量4.8万立方米，取用水合理，计量设施符合要求，不损害第三者合法权益。', basis: BASIS, category: 'ordinary',
  content: '在沃野村打井两眼取用地下水，年取水量不超过4.8万立方米，用途为设施农业灌溉。', certificate: '取水许可证', validFrom: '{=decide}', validTo: '{=decide+1250}',
} as unknown as LicenceDraft; // dates stand as references until the script is settled

/** Granted after an expert review whose time is not counted; the certificate has been handed out, the decision is published, and the two wells have been looked at. */
export const irrigation: CaseScript = {
  slug: 'irrigation', kind: 'licence', handlers: ['pan', 'tong'], ended: 1,
  steps: [
    receive(intake),
    accept(2),
    beginSpecial(1, 'experts', 12, '水资源论证报告表需要专家评审。'),
    examine(3, '09:30-11:00', '开原市演示镇沃野村', '拟打井位置与论证报告表一致，距最近的农户水井约420米。'),
    endSpecial(6, '专家组认为论证报告表结论可信，同意通过。'),
    conclude(3, granted, '审查申请材料，现场核查，组织专家评审。'),
    decide(2, granted, KAIYUAN_REMEDIES, '符合法定条件，准予取水许可。'),
    handOver(1, '田满仓（演示）', '法定代表人'),
    issueCertificate(0, '演示取水许可证001号', '田满仓（演示）'),
    preparePublication(1), publish(1),
    close(1, '准予许可，证件已经颁发。'),
    superviseLicensee(1, '14:00-15:10', '开原市演示镇沃野村', '两眼机井已按许可位置打成，计量设施已安装并联网，尚未开始取水。', 'none'),
  ],
};

const pond: Application = {
  title: '申请取水许可（鱼塘补水）', item: '取水许可', basis: BASIS,
  party: company('liaoning', 412, '开原锦鳞水产养殖有限公司', '余跃', '开原市演示镇锦鳞路8号'),
  materials: ['取水许可申请书一份', '取水口位置图一份'],
};

/** The window forgot it: six days later it may not ask for papers any more, and the application counts as accepted from its receipt. */
export const fishPond: CaseScript = {
  slug: 'fish-pond', kind: 'licence', handlers: ['qi', 'tong'], ended: 1,
  steps: [
    receive(pond),
    refused(requestCorrection(6, ['水资源论证报告表'], 16, '没有提交水资源论证报告表。'), 'accepted-by-silence'),
    examine(1, '14:00-15:20', '开原市演示镇锦鳞路8号', '取水口与位置图一致，尚未安装计量设施。'),
  ],
};
