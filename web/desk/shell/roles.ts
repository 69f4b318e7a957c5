import { ADMINISTRATORS } from '#law/engine/people.ts';
import type { SessionView } from '#registry/contract.ts';

type Roles = SessionView['officer']['roles'];

const ADMIN: ReadonlySet<string> = new Set(ADMINISTRATORS);

/** Administrators have no business in cases (三员分立). */
export const handlesCases = (roles: Roles): boolean => roles.some((role) => !ADMIN.has(role));

/** What binds every agency of the platform is the system administrator's to enter. */
export const managesPlatform = (roles: Roles): boolean => roles.includes('system-admin');

/** 调阅 is watched over by the agency's supervisors and its head. */
export const supervisesReading = (roles: Roles): boolean => roles.includes('supervisor') || roles.includes('head');

/** Whose business all volumes of the agency are (record/dossier/supervision.ts). */
export const overseesVolumes = (roles: Roles): boolean => roles.some((role) => role === 'supervisor' || role === 'head' || role === 'archivist');
