import { ROLES, type Role } from '#law/engine/people.ts';
import type { DemonstrationAccounts } from '#registry/contract.ts';
import type { DemoAgency } from './agency.ts';
import { DISTRICT } from './district.ts';
import { loginOf } from './provision.ts';

/** Of every account of the demonstration. It stands on the sign-in page: whoever wants secrets begins with `--fresh`. */
export const PASSWORD = 'Yanshi-2026!';

/** The accounts of an agency, as the sign-in page lists them. */
export const accountsOf = (demo: DemoAgency): DemonstrationAccounts['accounts'] =>
  demo.people.map((person) => ({ login: loginOf(demo, person), name: person.name, unit: person.unit, agency: demo.agency.name, roles: [...person.roles] }));

/** Who does what in a case: the people that a first look at the platform needs. */
const SHOWN = ['officer', 'reviewer', 'head', 'publisher'] as const satisfies readonly Role[];

/** A terminal gives a Chinese character two columns. */
function padded(text: string, columns: number): string {
  const width = text.length + text.replaceAll(/[ -~]/g, '').length;
  return text + ' '.repeat(Math.max(1, columns - width));
}

/** A short table for the terminal: of each agency the first officer, reviewer, head and publisher. */
export function accountTable(): readonly string[] {
  const heading = padded('  机关', 32) + SHOWN.map((role) => padded(ROLES[role], 18)).join('');
  const rows = DISTRICT.map(({ demo }) => {
    const accounts = accountsOf(demo);
    const cells = SHOWN.map((role) => accounts.find(({ roles }) => roles.includes(role))).map((account) => (account === undefined ? '' : `${account.login} ${account.name}`));
    return padded(`  ${demo.agency.name.replace('（演示）', '')}`, 32) + cells.map((cell) => padded(cell, 18)).join('');
  });
  return [`演示数据已载入，机关、人员和案件均为虚构。部分账号如下，密码均为 ${PASSWORD}（全部账号见登录页）：`, heading, ...rows].map((line) => line.trimEnd());
}
