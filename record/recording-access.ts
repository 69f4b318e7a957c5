import { problem, type Problem } from '#kernel/problems.ts';
import type { CaseView } from '#law/engine/definition.ts';
import type { Role } from '#law/engine/people.ts';
import { cite } from '#law/statutes/index.ts';
import type { Actor } from '#registry/model.ts';

/** Beside the handlers: who reviews, approves, files and supervises. Publishing has no need of recordings. */
const LOOKS: readonly Role[] = ['reviewer', 'head', 'archivist', 'supervisor'];

/** Why the person may not look at the recordings of a case; null where they may. */
export function mayLook({ officerId, roles }: Actor, { handlers }: CaseView): Problem | null {
  if (handlers.includes(officerId) || roles.some((role) => LOOKS.includes(role))) return null;
  return problem('role-missing', '音像记录由本案承办人员和法制审核、档案管理、执法监督人员以及机关负责人调阅。', {
    todo: '确需调阅的，请由本案承办人员或者机关负责人办理。', articles: [cite('penalty-2021', 50)],
  });
}

/** 调阅记录 is supervised by the agency itself. */
const SUPERVISES: readonly Role[] = ['supervisor', 'head'];

export function maySupervise({ roles }: Actor): Problem | null {
  if (roles.some((role) => SUPERVISES.includes(role))) return null;
  return problem('role-missing', '调阅记录由执法监督人员和机关负责人查看。', { todo: '请由执法监督人员或者机关负责人登录查看。' });
}
