import type { HttpServer } from '#platform/http/server.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { openPress, type Press } from '#platform/typesetting/press.ts';
import type { LoadFactsAsOf } from '#record/ports.ts';
import { stylePreviewRoutes, type StylePreviewRoutes } from '#record/io/style-http.ts';
import { tryTemplate } from '#record/io/style-trial.ts';
import type { Recorder } from '#record/io/take-step.ts';
import type { RegistryHttpOptions } from '#registry/io/actors.ts';
import { styleRoutes } from '#registry/io/style-http.ts';

/** What is tried gets less than what is served: one process, and soon out of time and memory. */
export const trialPress = (fonts: string | null): Press => openPress({ fonts, children: 1, limits: { time: 15_000, memory: 700_000_000 }, queue: 20 });

export interface StyleParts extends Omit<StylePreviewRoutes, 'previewer'> {
  readonly recorder: Recorder;
  readonly press: Press;
  readonly origin: string;
  readonly loadFactsAsOf: LoadFactsAsOf<Tx>;
  readonly staff: RegistryHttpOptions;
}

/** 机关文书样式: kept by the registry, tried on the record's papers. */
export async function styles(app: HttpServer, { recorder, press, origin, loadFactsAsOf, staff, ...routes }: StyleParts): Promise<void> {
  const previewer = { recorder, press, origin, loadFactsAsOf };
  const trials = { unprintable: recorder.ports.unprintable, tryTemplate: tryTemplate(previewer) };
  await app.register(styleRoutes, { ...staff, trials });
  stylePreviewRoutes(app, { previewer, ...routes });
}
