import { Client, type ClientConfig } from 'pg';

/** Makes the database with the server's defaults. A half-made one cannot be: CREATE DATABASE is all or nothing. */
export async function createDatabaseIfMissing(admin: ClientConfig, name: string): Promise<void> {
  const client = new Client({ ...admin, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
