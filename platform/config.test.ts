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
      fonts: null,
      database: { kind: 'embedded' },
      stampAuthority: null,
      objects: { folder: resolve('data/objects'), s3: null },
      longestUpload: 4 * 1024 ** 3,
      importFolder: null,
    });
  });

  test('count as not given when they are empty, as unit and compose files write them', () => {
    assert.deepEqual(readConfig({ PORT: '', DATABASE_URL: '', HOST: '' }), readConfig({}));
  });

  test('name a database server, with logins of their own for the roles that have them', () => {
    const { database } = readConfig({ DATABASE_URL: 'postgres://m@db/mingjian', DATABASE_URL_PORTAL: 'postgresql://p@db/mingjian' });
    assert.deepEqual(database, { kind: 'server', url: 'postgres://m@db/mingjian', desk: undefined, portal: 'postgresql://p@db/mingjian', auditor: undefined });
  });

  test('name an object store by its bucket, and a folder for recordings that is not in the data folder', () => {
    const { objects } = readConfig({ S3_BUCKET: 'evidence', S3_ENDPOINT: 'https://rgw.example:7480', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b', S3_LOCK_DAYS: '3650', MINGJIAN_OBJECTS: '/srv/staging' });
    assert.deepEqual(objects, {
      folder: '/srv/staging', s3: { bucket: 'evidence', region: 'us-east-1', endpoint: 'https://rgw.example:7480', lockDays: 3650, accessKeyId: 'a', secretAccessKey: 'b' },
    });
  });

  test('refuse uploads longer than one request to an object store can carry', () => {
    assert.equal(readConfig({ S3_BUCKET: 'evidence', MINGJIAN_UPLOAD_MB: '5120' }).longestUpload, 5 * 1024 ** 3);
    assert.throws(() => readConfig({ S3_BUCKET: 'evidence', MINGJIAN_UPLOAD_MB: '5121' }), (error) => error instanceof StartError && error.message.includes('MINGJIAN_UPLOAD_MB'));
    assert.equal(readConfig({ MINGJIAN_UPLOAD_MB: '5121' }).longestUpload, 5121 * 1024 ** 2);
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
