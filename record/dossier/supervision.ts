import type { Problem } from '#kernel/problems.ts';
import { problem } from '#kernel/problems.ts';
import type { Actor } from '#registry/model.ts';
import type { Role } from '#law/engine/people.ts';
import type { CheckItem } from './check.ts';

/** How the volume of a closed case stands, the worst first: the order of the list. */
export const STANDINGS = { failing: '检测不通过', overdue: '逾期未归档', unchecked: '等待检测', waiting: '待归档', sound: '检测通过' } as const;
export type Standing = keyof typeof STANDINGS;

const SEES: readonly Role[] = ['supervisor', 'head', 'archivist'];

/** Why the person may not see all volumes of the agency; null where they may. */
export function mayOversee({ roles }: Actor): Problem | null {
  if (roles.some((role) => SEES.includes(role))) return null;
  return problem('role-missing', '案卷总表由档案管理人员、执法监督人员和机关负责人查看。', { todo: '需要查看某一案卷的，请打开该案件的页面；其他请由上述人员登录查看。' });
}

const LOOK_FOR_CHANGE = '请系统管理员和审计管理员立即核查存储和数据库，不要改动现场；查明后依法处理。';

/** What to do about an item of the check, by its name (check.ts). */
const TODO: Readonly<Record<string, string>> = {
  读回核对: '等待后台读回；一天以后仍未读回的，请系统管理员检查存储是否可用。',
  数字摘要: `文件与登记时不一致。${LOOK_FOR_CHANGE}有备份的，以备份核对。`,
  记录链: `记录被改动或者缺失。${LOOK_FOR_CHANGE}`,
  存证: '请在“存证”页查看封存是否停止；恢复封存以后，下一次检测即可通过。',
  文件齐全: '请系统管理员在备份和采集设备中查找缺少的文件；确已丢失的，由档案管理人员书面说明，报机关负责人。',
  文件大小: '文件不完整，请系统管理员从备份恢复并核对摘要。',
  著录项目: '请档案管理人员补充说明没有填写的项目。',
  格式: '请打开原件核对内容；确与登记不符的，由承办人员说明来源。',
  可执行内容: '请系统管理员隔离该文件，由安全管理员核查来源。',
};

/** What to do next, in sentences; nothing where the volume is sound. */
export function todoOf(standing: Standing, items: readonly CheckItem[], dueKnown: boolean): readonly string[] {
  if (standing === 'failing') return [...new Set(items.filter(({ passed }) => !passed).map(({ name }) => TODO[name] ?? LOOK_FOR_CHANGE))];
  if (standing === 'overdue') return ['请档案管理人员立即办理“归档”；还缺什么，见案件页的“案卷”。'];
  if (standing === 'unchecked') return ['归档以后一分钟检测，以后每夜检测；一天以后仍没有检测的，请系统管理员查看运行日志。'];
  if (standing === 'waiting') return [dueKnown ? '请档案管理人员在届满日以前办理“归档”。' : '请档案管理人员办理“归档”；没有规定归档期限的，可以由本机关设定。'];
  return [];
}
