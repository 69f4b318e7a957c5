import type { ClientConfig } from 'pg';
import type { DatabaseConfig } from '#platform/config.ts';

/** The roles of migration 0001. The owner of the tables is `mingjian_migrator`; the other three are what requests run as. */
export const APP_ROLES = ['desk', 'portal', 'auditor'] as const;
export type AppRole = (typeof APP_ROLES)[number];
export type Role = AppRole | 'migrator';

/** How each role logs in. `admin` makes the roles and the schemas once (migration 0001) and is used for nothing else. */
export type Logins = Readonly<Record<Role | 'admin', ClientConfig>>;

const UTC = '-c timezone=UTC';

const roleName = (role: Role): string => `mingjian_${role}`;

/** Over the embedded server's socket every role has a login of its own. */
export function socketLogins(socketFolder: string, admin: string, database: string): Logins {
  const as = (user: string): ClientConfig => ({ host: socketFolder, user, database, options: UTC });
  return { admin: as(admin), migrator: as(roleName('migrator')), desk: as(roleName('desk')), portal: as(roleName('portal')), auditor: as(roleName('auditor')) };
}

/**
 * On a server of somebody else's the login of `DATABASE_URL` takes each role at the start of its sessions. That keeps mistakes
 * out, not an attacker who can send SQL: where that matters, give the roles logins of their own (`DATABASE_URL_DESK` …).
 */
export function serverLogins(config: Extract<DatabaseConfig, { kind: 'server' }>): Logins {
  const as = (role: Role, own?: string): ClientConfig =>
    own === undefined ? { connectionString: config.url, options: `${UTC} -c role=${roleName(role)}` } : { connectionString: own, options: UTC };
  return {
    admin: { connectionString: config.url, options: UTC },
    migrator: as('migrator'),
    desk: as('desk', config.desk),
    portal: as('portal', config.portal),
    auditor: as('auditor', config.auditor),
  };
}
