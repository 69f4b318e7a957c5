import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import { AccessLogPage, AccessLogQuery } from '../access-log-contract.ts';
import {
  AccountList, AccountRequest, AdministratorResetRequest, OneTimePassword, ResetConfirmation, ResetList, ResetParams, ResetRequest, RoleChangeRequest,
  RoleHistory, StandingRequest,
} from '../account-contract.ts';
import { OfficerParams } from '../contract.ts';
import { changeRoles, listAccounts, openAccount, readRoleHistory, setStanding } from './accounts.ts';
import { type RegistryHttpOptions, done, handOf, requireActor, signedIn } from './actors.ts';
import { readAccessLog } from './audit.ts';
import { confirmReset, listResets, requestReset, resetPassword } from './password-resets.ts';

const password = { 200: OneTimePassword, ...problemResponses };

const passwordRoutes: FastifyPluginAsyncZod<RegistryHttpOptions> = async (app, desk) => {
  const tags = ['accounts'];
  const shared = { onRequest: signedIn };

  app.route({
    ...shared, method: 'POST', url: '/api/officers/:officer/password',
    schema: { tags, summary: '重置密码', params: OfficerParams, body: ResetRequest, response: password },
    handler: async (request) => valueOf(await resetPassword(desk, handOf(request), request.params.officer, request.body)),
  });

  app.route({
    ...shared, method: 'GET', url: '/api/password-resets',
    schema: { tags, summary: '待确认的管理员密码重置', response: { 200: ResetList, ...problemResponses } },
    handler: async (request) => valueOf(await listResets(desk, requireActor(request))),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/password-resets',
    schema: { tags, summary: '申请重置管理员密码', body: AdministratorResetRequest },
    handler: async (request, reply) => done(reply, requestReset(desk, handOf(request), request.body)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/password-resets/:reset/confirmation',
    schema: { tags, summary: '确认重置管理员密码', params: ResetParams, body: ResetConfirmation, response: password },
    handler: async (request) => valueOf(await confirmReset(desk, handOf(request), request.params.reset, request.body.id)),
  });
};

/** Accounts, roles and passwords of others, and the log of it all: the routes of the three administrators. */
export const accountRoutes: FastifyPluginAsyncZod<RegistryHttpOptions> = async (app, desk) => {
  await app.register(passwordRoutes, desk);
  const tags = ['accounts'];
  const shared = { onRequest: signedIn };

  app.route({
    ...shared, method: 'GET', url: '/api/accounts',
    schema: { tags, summary: '人员和账号', response: { 200: AccountList, ...problemResponses } },
    handler: async (request) => valueOf(await listAccounts(desk, requireActor(request))),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/officers/:officer/account',
    schema: { tags, summary: '开立账号', params: OfficerParams, body: AccountRequest, response: password },
    handler: async (request) => valueOf(await openAccount(desk, handOf(request), request.params.officer, request.body)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/officers/:officer/account/standing',
    schema: { tags, summary: '停用、启用账号', params: OfficerParams, body: StandingRequest },
    handler: async (request, reply) => done(reply, setStanding(desk, handOf(request), request.params.officer, request.body)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/officers/:officer/roles',
    schema: { tags, summary: '授予、收回职责', params: OfficerParams, body: RoleChangeRequest },
    handler: async (request, reply) => done(reply, changeRoles(desk, handOf(request), request.params.officer, request.body)),
  });

  app.route({
    ...shared, method: 'GET', url: '/api/officers/:officer/roles',
    schema: { tags, summary: '职责变更历史', params: OfficerParams, response: { 200: RoleHistory, ...problemResponses } },
    handler: async (request) => valueOf(await readRoleHistory(desk, requireActor(request), request.params.officer)),
  });

  app.route({
    ...shared, method: 'GET', url: '/api/access-log',
    schema: { tags, summary: '访问日志', querystring: AccessLogQuery, response: { 200: AccessLogPage, ...problemResponses } },
    handler: async (request) => valueOf(await readAccessLog(desk, handOf(request), request.query)),
  });
};
