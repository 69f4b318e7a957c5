import type { Client } from 'pg';
import { z } from 'zod';
import { SCHEMA_QUERIES, type SchemaQuery } from '#platform/postgres/schema-queries.ts';

const Lines = z.array(z.object({ object: z.string(), line: z.string() }));

export interface DumpOptions {
  /** Leaves out what PostgreSQL words differently from version to version (the text of views). */
  readonly portable?: boolean;
}

const HEAD = `-- The whole schema as the migrations make it, for reading and for seeing in a diff what a migration changed. Not a script:
-- databases are made by the migrations alone. Written by \`npm run dump-schema\`; a test compares it with a fresh database.
`;

/** The schema in words: every table with its columns, constraints, indexes, triggers, policies and grants, and so on. */
export async function dumpSchema(client: Client, options: DumpOptions = {}): Promise<string> {
  // Names are written in full, whoever asks.
  await client.query(`set search_path = ''`);
  const sections: string[] = [];
  for (const query of SCHEMA_QUERIES) {
    if (options.portable === true && query.rendered === true) continue;
    const { rows } = await client.query(query.sql);
    sections.push(...blocks(query.what, Lines.parse(rows)));
  }
  return [HEAD, ...sections].join('\n');
}

function blocks(what: SchemaQuery['what'], lines: z.infer<typeof Lines>): readonly string[] {
  const objects = [...new Set(lines.map(({ object }) => object))];
  return objects.map((name) => {
    const own = lines.filter(({ object }) => object === name).map(({ line }) => `  ${line.trim().replaceAll('\n', '\n  ')}\n`);
    return `${what} ${name}\n${own.join('')}`;
  });
}
