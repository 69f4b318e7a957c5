// Writes platform/postgres/schema.sql from a fresh database with every migration applied. Run it after adding a migration.
import { writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { dumpSchema } from '#platform/postgres/schema-dump.ts';
import { testDatabase } from '#platform/testing/database.ts';

const { logins, close } = await testDatabase();
const client = new Client(logins.admin);
await client.connect();
await writeFile(new URL('../platform/postgres/schema.sql', import.meta.url), await dumpSchema(client));
await client.end();
await close();
