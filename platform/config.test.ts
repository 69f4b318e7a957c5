import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { readConfig } from '#platform/config.ts';
import { StartError } from '#platform/start-error.ts';

describe('the settings', () => {
  test('are all optional: this machine only, port 8080, the folder ./data, the built-in database', () => {
    assert.deepEqual(readConfig({}), {
      port: 8080,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1:8080',
      logLevel: 'warn',
      dataFolder: resolve('data'),
      database: { kind: 'embedded' },
      stampAuthority: null,
    });
  });

  test('count as not given when they are empty, as unit and compose files write them', () => {
    assert.deepEqual(readConfig({ PORT: '', DATABASE_URL: '', HOST: '' }), readConfig({}));
  });

  test('name a database server, with logins of their own for the roles that have them', () => {
    const { database } = readConfig({ DATABASE_URL: 'postgres://m@db/mingjian', DATABASE_URL_PORTAL: 'postgresql://p@db/mingjian' });
    assert.deepEqual(database, { kind: 'server', url: 'postgres://m@db/mingjian', desk: undefined, portal: 'postgresql://p@db/mingjian', auditor: undefined });
  });

  test('take the address people use without its path', () => {
    assert.equal(readConfig({ MINGJIAN_ORIGIN: 'https://zfgs.example.gov.cn/x' }).origin, 'https://zfgs.example.gov.cn');
  });

  test('that cannot be used are named without their values, which may be secret', () => {
    for (const [name, value] of [['PORT', '80800'], ['PORT', '8080.5'], ['DATABASE_URL', 'mysql://root:geheim@h/d'], ['MINGJIAN_ORIGIN', 'ftp://geheim'], ['MINGJIAN_LOG', 'geheim']] as const) {
      assert.throws(
        () => readConfig({ [name]: value }),
        (error) => error instanceof StartError && error.code === 'bad-setting' && error.message.includes(name) && !error.message.includes('geheim'),
      );
    }
  });
});
